"""Ways to break a file: anywhere, and where its format gives it structure."""

import io
import random
import re
import zipfile
from collections.abc import Callable

LARGEST = 4 * 1024 * 1024
"""Bytes of an input: a larger one takes seconds and says no more. What is too large to read, the tests see."""
NUMBERS = [b"0", b"-1", b"1", b"65536", b"999999999", b"-2147483649", b"1e9", b"NaN", b""]
_XML_PIECE = re.compile(rb"<[^>]*>|[^<]+")
_RTF_PIECE = re.compile(rb"\\[a-zA-Z]+-?\d* ?|\\'..|[{}]|[^\\{}]+|\\.", re.DOTALL)
_PDF_PIECE = re.compile(rb"<<|>>|\[|\]|/[\w-]+|-?\d+(?:\.\d+)?|\([^)]*\)|\s+|\w+|.", re.DOTALL)
_LINE = re.compile(rb"[^\n]*\n|[^\n]+")
_NUMBER = re.compile(rb"-?\d+")


def mutate(data: bytes, format: str, chance: random.Random) -> bytes:
    """The data, broken in one to four ways, up to `LARGEST`."""
    for _ in range(chance.randint(1, 4)):
        data = chance.choice([bytes_broken, structure(format), structure(format)])(data, chance)[:LARGEST]
    return data


def structure(format: str) -> Callable[[bytes, random.Random], bytes]:
    """The way to break files of a format in their structure."""
    return {"docx": parts_broken, "odt": parts_broken, "zip": parts_broken}.get(format) or pieces_broken(
        {"rtf": _RTF_PIECE, "pdf": _PDF_PIECE, "html": _XML_PIECE}.get(format, _LINE)
    )


def bytes_broken(data: bytes, chance: random.Random) -> bytes:
    """Bytes changed, left out, doubled, put elsewhere, or cut off."""
    changed = bytearray(data)
    start = chance.randrange(len(changed) + 1)
    end = min(start + int(chance.expovariate(1 / 20)) + 1, len(changed))
    match chance.randrange(6):
        case 0:
            for position in range(start, end):
                changed[position] = chance.randrange(256)
        case 1:
            del changed[start:end]
        case 2:
            changed[start:start] = changed[start:end] * chance.choice([1, 2, 50])
        case 3:
            place = chance.randrange(len(changed) + 1)
            changed[place:place] = changed[start:end]
        case 4:
            del changed[start:]
        case 5:
            changed[start:start] = chance.randbytes(end - start)
    return bytes(changed)


def pieces_broken(piece: re.Pattern[bytes]) -> Callable[[bytes, random.Random], bytes]:
    """A way to double, leave out, exchange and nest the pieces of a file, and to change its numbers."""

    def broken(data: bytes, chance: random.Random) -> bytes:
        pieces = piece.findall(data)
        if not pieces:
            return data
        first, second = chance.randrange(len(pieces)), chance.randrange(len(pieces))
        match chance.randrange(6):
            case 0:
                pieces[first] *= chance.choice([2, 3, 100, 2000])
            case 1:
                del pieces[first : first + chance.choice([1, 1, 5, 50])]
            case 2:
                pieces[first], pieces[second] = pieces[second], pieces[first]
            case 3:
                pieces[first:first] = pieces[min(first, second) : max(first, second)][:500]
            case 4:
                pieces[first] = _NUMBER.sub(lambda _: chance.choice(NUMBERS), pieces[first])
            case 5:
                numbered = [index for index, each in enumerate(pieces) if _NUMBER.search(each)]
                for index in chance.sample(numbered, min(len(numbered), 5)):
                    pieces[index] = _NUMBER.sub(chance.choice(NUMBERS), pieces[index], count=1)
        return b"".join(pieces)

    return broken


def parts_broken(data: bytes, chance: random.Random) -> bytes:
    """One part of a ZIP file broken, and the file made whole again; one that is no ZIP is broken anywhere."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except Exception:
        return bytes_broken(data, chance)
    if not parts:
        return data
    name = chance.choice(list(parts))
    if chance.random() < 0.05:
        del parts[name]
    else:
        parts[name] = chance.choice([bytes_broken, pieces_broken(_XML_PIECE), pieces_broken(_XML_PIECE)])(
            parts[name], chance
        )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as archive:
        for each, content in parts.items():
            archive.writestr(each, content)
    return stream.getvalue()
