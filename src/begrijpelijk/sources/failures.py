"""What can be wrong with a document that is no text file, told to its user."""

from begrijpelijk.sources.errors import SourceError


def empty() -> SourceError:
    """There is not one byte in it."""
    return SourceError("leeg-bestand", "Dit bestand is leeg. Kijk of u het goede bestand hebt.")


def damaged() -> SourceError:
    """It is not whole, or it is not what it says it is."""
    message = "Dit bestand is beschadigd of niet compleet. Open het in uw eigen programma en bewaar het opnieuw."
    return SourceError("beschadigd", message)


def encrypted() -> SourceError:
    """It asks for a password."""
    message = "Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw."
    return SourceError("beveiligd", message)


def too_large_unpacked() -> SourceError:
    """It is small, but what is packed in it is not."""
    message = "Dit bestand wordt te groot als we het uitpakken. Deel het op in kleinere bestanden."
    return SourceError("te-groot-uitgepakt", message)


def too_complex() -> SourceError:
    """It is built in a way that no program for letters builds it."""
    message = "Dit bestand zit te ingewikkeld in elkaar. Zet de tekst in een nieuw document en probeer het opnieuw."
    return SourceError("te-ingewikkeld", message)


def unsafe() -> SourceError:
    """It defines things of its own, such as entities, that a letter never needs."""
    message = "In dit bestand staat code die niet veilig is. Zet de tekst in een nieuw document en probeer het opnieuw."
    return SourceError("onveilig", message)


def missing_extra(extra: str) -> SourceError:
    """A library that the format needs is not installed."""
    message = f'Voor dit bestand is een uitbreiding nodig. Installeer die met: pip install "begrijpelijk[{extra}]".'
    return SourceError("extra-ontbreekt", message)
