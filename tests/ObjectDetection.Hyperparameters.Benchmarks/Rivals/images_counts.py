"""Counts what is in a folder of images with JSON annotations, with Pillow for the headers; a second argument is the number of processes."""
import json
import os
import sys
from multiprocessing import Pool

from PIL import Image

from counts import Counts

FILES_OF_CHUNK = 500


def count(root, names):
    counts = Counts()
    classes, widths, heights = counts.classes, counts.widths, counts.heights
    for name in names:
        with open(f"{root}/train_annotation/{name}", "rb") as file:
            annotation = json.load(file)
        boxes = annotation["annotations"]
        with Image.open(f"{root}/train/{annotation['file']}") as image:
            width, height = image.size
        counts.images += 1
        counts.objects += len(boxes)
        classes.update([box["class_id"] for box in boxes])
        if 2 + 5 * len(boxes) > counts.widest_label:
            counts.widest_label = 2 + 5 * len(boxes)
        widths[width] += 1
        heights[height] += 1
    return counts


def main(root, processes):
    names = os.listdir(f"{root}/train_annotation")
    if processes == 1:
        return count(root, names)
    counts = Counts()
    chunks = [(root, names[at:at + FILES_OF_CHUNK]) for at in range(0, len(names), FILES_OF_CHUNK)]
    with Pool(processes) as pool:
        for part in pool.starmap(count, chunks, chunksize=1):
            counts.merge(part)
    return counts


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1).write()
