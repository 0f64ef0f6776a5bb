"""Outlook messages, made from scratch: a compound file with the streams that Outlook writes."""

import struct
from datetime import UTC, datetime

FREE, END, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF
STREAM, STORAGE, ROOT = 2, 1, 5


def message(subject, body, sender=("", ""), to=(), attached=()):
    name, address = sender
    root = _properties(
        {0x0037: subject, 0x1000: body, 0x0C1A: name, 0x0C1F: address, 0x001A: "IPM.Note"},
        header=struct.pack("<8xIIII8x", len(to), len(attached), len(to), len(attached)),
    )
    sent = int(
        (datetime(2025, 3, 3, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()
    )
    root["__properties_version1.0"] += struct.pack("<HHIQ", 0x40, 0x39, 6, sent * 10_000_000)
    for number, (name, address) in enumerate(to):
        root[f"__recip_version1.0_#{number:08X}"] = _properties({0x3001: name, 0x39FE: address})
    for number, (name, content) in enumerate(attached):
        root[f"__attach_version1.0_#{number:08X}"] = _properties({0x3707: name, 0x3701: content})
    return _compound(root)


def _properties(values, header=b"\x00" * 8):
    streams = {}
    for number, value in values.items():
        kind = 0x102 if isinstance(value, bytes) else 0x1F
        raw = value if isinstance(value, bytes) else value.encode("utf-16-le")
        streams[f"__substg1.0_{number:04X}{kind:04X}"] = raw
        header += struct.pack("<HHIII", kind, number, 6, len(raw) + 2 * (kind == 0x1F), 0)
    return {"__properties_version1.0": header, **streams}


def _compound(root):
    """Return a compound file with *root*'s streams, each of less than 4096 bytes."""
    entries, mini, mini_fat = [["Root Entry", ROOT, NONE, NONE, 0, 0]], bytearray(), []
    _add(root, 0, entries, mini, mini_fat)
    entries[0][4:] = [0, len(mini)]
    parts = [
        b"".join(_entry(*one) for one in entries),
        struct.pack(f"<{len(mini_fat)}I", *mini_fat),
        bytes(mini),
    ]
    counts = [-(-len(part) // 512) for part in parts]
    starts = [1, 1 + counts[0], 1 + counts[0] + counts[1]]
    entries[0][4] = starts[2]
    parts[0] = b"".join(_entry(*one) for one in entries)
    fat = [0xFFFFFFFD]
    for start, count in zip(starts, counts, strict=True):
        fat += [start + place + 1 for place in range(count - 1)] + [END]
    fat += [FREE] * (128 - len(fat))
    assert len(fat) == 128
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, starts[0], 0, 4096, starts[1], counts[1], END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", 0, *[FREE] * 108)
    padding = (FREE, 0, 0)
    filled = b"".join(
        part + (struct.pack("<I", fill) if fill else b"\0" * 4) * ((count * 512 - len(part)) // 4)
        for part, count, fill in zip(parts, counts, (0, *padding[:1], 0), strict=True)
    )
    return header + struct.pack("<128I", *fat) + filled


def _add(storage, parent, entries, mini, mini_fat):
    before = None
    for name, content in storage.items():
        place = len(entries)
        if before is None:
            entries[parent][3] = place
        else:
            entries[before][2] = place
        before = place
        if isinstance(content, dict):
            entries.append([name, STORAGE, NONE, NONE, 0, 0])
            _add(content, place, entries, mini, mini_fat)
            continue
        blocks = max(1, -(-len(content) // 64))
        start = len(mini_fat)
        mini_fat += [start + number + 1 for number in range(blocks - 1)] + [END]
        mini += content + b"\0" * (blocks * 64 - len(content))
        entries.append([name, STREAM, NONE, NONE, start, len(content)])


def _entry(name, kind, right, child, start, size):
    raw = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16x4x8x8xIQ", raw, len(raw), kind, 1, NONE, right, child, start, size
    )
