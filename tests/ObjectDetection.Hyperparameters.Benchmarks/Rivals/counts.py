"""What the scripts that count data sets share: the counts, and the size in the header of an image."""
import json
from collections import Counter
from struct import Struct

PIXELS_PER_BIN = 32
SEGMENT = Struct(">BBH").unpack_from
FRAME = Struct(">HH").unpack_from
PNG = Struct(">II").unpack_from


class Counts:
    def __init__(self):
        self.images = 0
        self.objects = 0
        self.widest_label = 0
        self.classes = Counter()
        self.widths = Counter()
        self.heights = Counter()

    def merge(self, other):
        self.images += other.images
        self.objects += other.objects
        self.widest_label = max(self.widest_label, other.widest_label)
        self.classes.update(other.classes)
        self.widths.update(other.widths)
        self.heights.update(other.heights)

    def write(self):
        print(json.dumps({
            "images": self.images,
            "objects": self.objects,
            "classes": [{"id": int(id), "objects": self.classes[id]} for id in sorted(self.classes)],
            "widest_label": self.widest_label,
            "image_widths": bins(self.widths),
            "image_heights": bins(self.heights),
        }))


def bins(sizes):
    counts = Counter()
    for size, count in sizes.items():
        counts[size // PIXELS_PER_BIN * PIXELS_PER_BIN] += count
    return [[size, counts[size]] for size in sorted(counts)]


def size_of(data, at):
    """Returns the width and the height of the JPEG or PNG at an offset."""
    if data[at:at + 2] != b"\xff\xd8":
        return PNG(data, at + 16)
    at += 2
    while True:
        _, marker, length = SEGMENT(data, at)
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = FRAME(data, at + 5)
            return width, height
        at += 2 + length
