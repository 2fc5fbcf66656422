"""Counts what is in an augmented manifest."""
import json
import sys

from counts import Counts


def count(lines, attribute):
    counts = Counts()
    classes, widths, heights = counts.classes, counts.widths, counts.heights
    loads = json.loads
    for line in lines:
        label = loads(line)[attribute]
        size = label["image_size"][0]
        boxes = label["annotations"]
        counts.images += 1
        counts.objects += len(boxes)
        classes.update([box["class_id"] for box in boxes])
        if 2 + 5 * len(boxes) > counts.widest_label:
            counts.widest_label = 2 + 5 * len(boxes)
        widths[size["width"]] += 1
        heights[size["height"]] += 1
    return counts


with open(sys.argv[1], "rb") as manifest:
    count(manifest, sys.argv[2]).write()
