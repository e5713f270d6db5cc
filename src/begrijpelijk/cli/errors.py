"""What click says of wrong arguments, in Dutch."""

import click


def explained(error: click.ClickException) -> str:
    """One clear Dutch sentence for a mistake on the command line."""
    hint = "Met ‘--help’ ziet u wat kan."
    match error:
        case click.NoSuchOption():
            close = f" Bedoelt u ‘{error.possibilities[0]}’?" if error.possibilities else f" {hint}"
            return f"De optie ‘{error.option_name}’ bestaat niet.{close}"
        case click.MissingParameter():
            return f"Er ontbreekt iets: {_name(error)}. {hint}"
        case click.BadParameter():
            return f"De waarde van {_name(error)} klopt niet. {_choices(error)}".strip()
        case click.UsageError() if "No such command" in error.message:
            return f"Deze opdracht bestaat niet. {hint}"
        case click.UsageError() if "unexpected extra argument" in error.message:
            return f"Er staat te veel achter de opdracht. {hint}"
        case _:
            return error.format_message()


def _name(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return "een optie"
    return (
        f"‘{parameter.opts[0]}’"
        if isinstance(parameter, click.Option)
        else f"‘{parameter.make_metavar(error.ctx)}’"
        if error.ctx
        else "een optie"
    )


def _choices(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"Kies uit: {', '.join(map(str, kind.choices))}."
    if isinstance(kind, click.IntRange | click.FloatRange):
        return "Geef een getal dat niet te klein of te groot is."
    return "Met ‘--help’ ziet u wat kan."
