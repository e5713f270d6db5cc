"""`begrijpelijk model`: which language model is used, how good it is, its licence."""

import click

from begrijpelijk.cli.dutch import DutchCommand

FIGURES = {
    "pos_acc": "Woordsoort (UD)",
    "tag_acc": "Woordsoort (CGN)",
    "morph_acc": "Kenmerken van de vorm (UD)",
    "lemma_acc": "Grondwoord (lemma)",
    "dep_uas": "Welk woord hoort bij welk (UAS)",
    "dep_las": "En wat is het verband (LAS)",
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
    click.echo("Hoe vaak het model gelijk heeft, op teksten die het niet kende:")
    for key, title in FIGURES.items():
        if isinstance(performance.get(key), float):
            click.echo(f"  {title + ':':36}{performance[key] * 100:5.1f} %".replace(".", ","))
    if "speed_words" in performance:
        click.echo(f"Het model leest ongeveer {performance['speed_words']:.0f} woorden per seconde.")
    click.echo(f"\nLicentie: {meta.get('license', 'onbekend')}\nMakers: {meta.get('author', 'onbekend')}")
    for source in meta.get("sources") or ():
        click.echo(f"Gemaakt met: {source['name']} ({source['author']}), {source['license']}")
