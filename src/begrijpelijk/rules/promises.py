"""The promises of a municipality, from a small YAML file of its own: *paspoort: 5 werkdagen*."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from begrijpelijk.core.promise import Promise
from begrijpelijk.language.terms import terms


class PromiseError(ValueError):
    """A promise that cannot be read. The message is Dutch, for the user."""


def read_promises(source: str | Path) -> tuple[Promise, ...]:
    """The promises in a file. Raises PromiseError if it cannot be read or holds anything but products with a term."""
    try:
        content = yaml.safe_load(Path(source).read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise PromiseError(f"We kunnen het bestand met beloften niet lezen: {source}.") from error
    except yaml.YAMLError as error:
        raise PromiseError(
            f"{source} is geen goede YAML. Schrijf op elke regel iets als ‘paspoort: 5 werkdagen’."
        ) from error
    return promises_of(content if content is not None else {})


def promises_of(content: Any) -> tuple[Promise, ...]:
    """Promises from products with their terms. Raises PromiseError at the first that is none."""
    if not isinstance(content, Mapping):
        raise PromiseError("Schrijf beloften als product en termijn, zoals ‘paspoort: 5 werkdagen’.")
    return tuple(_promise(str(product), str(written)) for product, written in content.items())


def _promise(product: str, written: str) -> Promise:
    found = list(terms(written))
    if len(found) != 1 or found[0][0].of(written) != written.strip():
        raise PromiseError(
            f"De termijn ‘{written}’ bij ‘{product}’ kennen we niet. Schrijf een getal met dagen, werkdagen, weken of"
            " maanden, zoals ‘5 werkdagen’."
        )
    return Promise(" ".join(product.lower().split()), found[0][1], written.strip())
