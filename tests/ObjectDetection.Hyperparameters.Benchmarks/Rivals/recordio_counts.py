"""Counts what is in a RecordIO file without MXNet, seeking over the images."""
import sys
from struct import Struct, unpack_from

from counts import Counts, size_of

MAGIC = 0xCED7230A
RECORD = Struct("<IIIfQQ")
BUFFER = 2048


def count(file):
    counts = Counts()
    classes, widths, heights = counts.classes, counts.widths, counts.heights
    read, seek, unpack, size = file.read, file.seek, RECORD.unpack_from, RECORD.size
    position = 0
    while head := read(BUFFER):
        magic, coded, flag, _, _, _ = unpack(head)
        if magic != MAGIC or coded >> 29:
            raise ValueError(f"no whole record at {position}")
        image = size + 4 * flag
        if image + BUFFER // 2 > len(head):
            head += read(image)
        label = unpack_from(f"<{flag}f", head, size)
        before, width = int(label[0]), int(label[1])
        ids = label[before::width]
        counts.images += 1
        counts.objects += len(ids)
        classes.update(ids)
        if flag > counts.widest_label:
            counts.widest_label = flag
        across, down = size_of(head, image)
        widths[across] += 1
        heights[down] += 1
        position += 8 + ((coded + 3) & ~3)
        seek(position)
    return counts


with open(sys.argv[1], "rb", buffering=0) as records:
    count(records).write()
