"""A source to write back: its characters, and how they were written as bytes."""

from dataclasses import dataclass
from pathlib import Path

from begrijpelijk.sources.decoding import Decoded, decode, encode
from begrijpelijk.sources.disk import read_bytes
from begrijpelijk.sources.errors import SourceError
from begrijpelijk.sources.formats import TEXT_FORMATS, format_for, recognised


@dataclass(frozen=True, slots=True)
class Original:
    """The source of a file or of standard input, with its markup."""

    data: bytes
    decoded: Decoded
    format: str

    @property
    def text(self) -> str:
        """The characters of the source."""
        return self.decoded.text

    def with_text(self, text: str) -> bytes:
        """The bytes of another text in the same encoding. Raises `SourceError` where it cannot be told in that."""
        data = encode(text, self.decoded)
        if _decode(data, self.format).text != text:
            raise SourceError("codering", "We kunnen deze tekst niet terugschrijven. Bewaar hem eerst als UTF-8.")
        return data


def original(path: Path) -> Original:
    """The source in a file. Raises `SourceError`."""
    return original_bytes(read_bytes(path), format_for(str(path)))


def original_bytes(data: bytes, format: str) -> Original:
    """The source in bytes. Raises `SourceError` where they are no text, or hold what no text gives back."""
    if format not in TEXT_FORMATS or recognised(data, format) not in TEXT_FORMATS:
        message = "Dit soort bestand kunnen we niet verbeteren. Bewaar de tekst als .txt, .md of .html."
        raise SourceError("niet-te-verbeteren", message)
    decoded = _decode(data, format)
    if encode(decoded.text, decoded) != data:
        message = "In dit bestand staan tekens die we niet kunnen lezen. Bewaar het eerst opnieuw als UTF-8."
        raise SourceError("codering", message)
    return Original(data, decoded, format)


def _decode(data: bytes, format: str) -> Decoded:
    return decode(data, is_page=format == "html")
