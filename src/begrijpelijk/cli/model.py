"""`begrijpelijk model`: which language model is used, how good it is, its licence."""

import click

from begrijpelijk.cli.dutch import DutchCommand

FIGURES = {
    "pos_acc": "Woordsoort goed",
    "tag_acc": "Fijne woordsoort (CGN) goed",
    "morph_acc": "Vormkenmerken goed",
    "lemma_acc": "Grondwoord goed",
    "dep_uas": "Verband tussen woorden goed",
    "dep_las": "Verband en soort verband goed",
    "sents_f": "Grens van een zin goed",
}


@click.command(cls=DutchCommand)
@click.option("--model", metavar="NAAM", default="nl_begrijpelijk_sm", help="Het taalmodel: een naam of een map.")
def model(model: str) -> None:
    """Welk taalmodel we gebruiken, hoe goed het is en onder welke licentie."""
    from begrijpelijk.language.pipeline import ModelNotFoundError, load

    try:
        pipeline = load(model)
    except ModelNotFoundError as error:
        raise click.ClickException(str(error)) from error
    meta = pipeline.meta
    click.echo(f"{pipeline.label}\n{meta.get('description', '')}\n")
    performance = meta.get("performance", {})
    for key, title in FIGURES.items():
        if isinstance(performance.get(key), float):
            click.echo(f"{title + ':':36}{performance[key] * 100:5.1f} %".replace(".", ","))
    if "speed_words" in performance:
        click.echo(f"{'Woorden per seconde:':36}{performance['speed_words']:5.0f}")
    click.echo(f"\nLicentie: {meta.get('license', 'onbekend')}\nMakers: {meta.get('author', 'onbekend')}")
    for source in meta.get("sources") or ():
        click.echo(f"Gemaakt met: {source['name']} ({source['author']}), {source['license']}")
