"""The file with settings, as an editor uses it."""

import tomllib

import pytest

JSON = ("--format", "json", "--fail-on", "never")
LETTER = "Indien u belt, helpen wij u. Wij verstrekken u dan informatie over uw aanvraag.\n"


def test_a_file_holds_for_its_folder_and_those_below_it(run, write):
    write("begrijpelijk.toml", 'ignore = ["indien"]\nformat = "json"\nfail-on = "never"\n')
    write("brieven/brief.txt", LETTER)
    outcome = run("check", "brieven")
    assert outcome.status == 0
    assert "indien" not in outcome.rules("brieven/brief.txt")
    assert "verstrekken" in outcome.rules("brieven/brief.txt")


def test_other_options_of_the_command_can_be_set(run, write):
    write("begrijpelijk.toml", 'all = true\njobs = "auto"\ngenre = "besluit"\n')
    write("brief.txt", LETTER)
    assert run("check", "brief.txt", *JSON).documents["brief.txt"]["genre"] == "besluit"


def test_a_section_of_pyproject_will_do(run, write):
    write("pyproject.toml", '[project]\nname = "site"\n\n[tool.begrijpelijk]\nselect = ["verstrekken"]\n')
    write("brief.txt", LETTER)
    assert run("check", "brief.txt", *JSON).rules("brief.txt") == ["verstrekken"]


def test_the_command_line_goes_first(run, write):
    write("begrijpelijk.toml", 'select = ["indien"]\ntarget = "A2"\n[profiles]\n"*.txt" = "besluit"\n')
    write("brief.txt", LETTER)
    outcome = run("check", "brief.txt", *JSON, "--select", "verstrekken", "--target", "B2", "--profile", "brief")
    assert outcome.rules("brief.txt") == ["verstrekken"]
    assert outcome.documents["brief.txt"]["target"] == "B2"
    assert outcome.documents["brief.txt"]["profile"] == "brief"


def test_another_file_or_none(run, write):
    write("begrijpelijk.toml", 'select = ["indien"]\n')
    other = write("elders/streng.toml", 'select = ["verstrekken"]\n')
    write("brief.txt", LETTER)
    assert run("check", "brief.txt", *JSON).rules("brief.txt") == ["indien"]
    assert run("check", "brief.txt", *JSON, "--config", other).rules("brief.txt") == ["verstrekken"]
    assert len(run("check", "brief.txt", *JSON, "--no-config").rules("brief.txt")) > 1


def test_profiles_by_path_and_files_left_out(run, write):
    write("begrijpelijk.toml", 'exclude = ["archief"]\nprofile = "beleid"\n[profiles]\n"brieven" = "brief"\n')
    for name in ("brieven/a.txt", "nota.txt", "archief/oud.txt", "brieven/archief/oud.txt"):
        write(name, LETTER)
    documents = run("check", ".", *JSON).documents
    assert {uri: document["profile"] for uri, document in documents.items()} == {
        "brieven/a.txt": "brief",
        "nota.txt": "beleid",
    }


def test_who_names_what_is_left_out_wants_it(run, write):
    write("begrijpelijk.toml", 'exclude = ["archief"]\n')
    write("archief/oud.txt", LETTER)
    write("nota.txt", LETTER)
    assert list(run("check", "archief", *JSON).documents) == ["archief/oud.txt"]
    assert list(run("check", "archief/oud.txt", *JSON).documents) == ["archief/oud.txt"]
    assert list(run("check", ".", *JSON).documents) == ["nota.txt"]


def test_severities_and_thresholds(run, write):
    write(
        "begrijpelijk.toml",
        '[severity]\nindien = "error"\nlang-woord = "error"\n[thresholds]\nlange-zin = { note = 5, warning = 6 }\n'
        "lang-woord = { note = 10 }\n",
    )
    write("brief.txt", "Indien u morgen naar ons belt, helpen wij u. Uw parkeervergunning is klaar.\n")
    found = run("check", "brief.txt", *JSON).documents["brief.txt"]["findings"]
    severities = {finding["rule"]: finding["severity"] for finding in found}
    assert severities["indien"] == "error"
    assert severities["lange-zin"] == "warning"
    assert severities["lang-woord"] == "error"


def test_explain_tells_of_the_severity_that_was_chosen(run, write):
    assert "Erg (waarschuwing)." in run("explain", "indien").out
    write("begrijpelijk.toml", '[severity]\nindien = "error"\n')
    assert "Heel erg (fout)." in run("explain", "indien").out


def test_accepted_terms_stay_until_their_day(run, write):
    write(
        "begrijpelijk.toml",
        '[[accept]]\nterm = "Indien"\nreason = "Zo staat het in de wet."\nuntil = 2999-12-31\n\n'
        '[[accept]]\nterm = "verstrekken"\nreason = "Vaste term."\nuntil = 2020-12-31\n',
    )
    write("brief.txt", LETTER)
    outcome = run("check", "brief.txt", *JSON)
    assert outcome.rules("brief.txt") == ["verstrekken"]
    assert outcome.documents["brief.txt"]["left_out"]["silenced"] == 1
    assert outcome.err.strip() == (
        "begrijpelijk.toml, regel 7: ‘verstrekken’ mocht blijven tot en met 31-12-2020. We melden het weer."
    )


OWN_RULE = """soort: vervang
melding: "‘{gevonden}’ zeggen wij niet. Schrijf {beter}."
waarom: Afspraak van het huis.
actie: Gebruik de woorden van het huis.
bron: Huisstijl
woorden:
  burgerloket:
    beter: [balie]
    fout:
      - zin: "Kom naar het [[burgerloket]]."
        beter: "Kom naar de balie."
    goed: ["Kom naar de balie."]
"""


def test_rules_of_the_house_stand_beside_ours(run, write):
    write("begrijpelijk.toml", 'rules = ["huisregels"]\n')
    write("huisregels/woorden.yaml", OWN_RULE)
    write("brief.txt", "Kom naar het burgerloket indien u vragen heeft.\n")
    assert run("check", "brief.txt", *JSON).rules("brief.txt") == ["burgerloket", "indien"]
    assert "burgerloket" in run("rules").out
    assert "Afspraak van het huis." in run("explain", "burgerloket").out


def test_a_broken_rule_of_the_house_says_where_and_costs_no_result(run, write):
    write("begrijpelijk.toml", 'rules = ["huisregels"]\n')
    write("huisregels/woorden.yaml", OWN_RULE.replace("    beter:", "    betr:"))
    write("brief.txt", LETTER)
    outcome = run("check", "brief.txt", *JSON)
    assert outcome.status == 2
    assert outcome.err.startswith("huisregels/woorden.yaml, regel 8: ")
    assert "Bedoelt u ‘beter’?" in outcome.err
    assert "indien" in outcome.rules("brief.txt")


def test_settings_for_a_rule_whose_file_is_broken_cost_no_result(run, write):
    write("begrijpelijk.toml", 'rules = ["huisregels"]\nignore = ["burgerloket"]\n[severity]\nburgerloket = "note"\n')
    write("huisregels/woorden.yaml", OWN_RULE.replace("    beter:", "    betr:"))
    write("brief.txt", LETTER)
    outcome = run("check", "brief.txt", *JSON)
    assert outcome.status == 2
    assert "indien" in outcome.rules("brief.txt")


def test_promises_in_the_file_itself(run, write):
    write("begrijpelijk.toml", '[promises]\npaspoort = "5 werkdagen"\n')
    write("brief.txt", "Uw paspoort is na 10 werkdagen klaar.\n")
    assert "andere-termijn-dan-beloofd" in run("check", "brief.txt", *JSON).rules("brief.txt")


def test_silence_by_address_and_by_selector(run, write):
    write(
        "begrijpelijk.toml",
        '[[silence]]\nrules = ["indien"]\nselector = ".wet"\n[[silence]]\npath = "archief/*.html"\n',
    )
    page = '<main><p class="wet">Indien u belt.<p>Indien u belt, helpen wij u.</main>'
    write("pagina.html", page)
    write("archief/pagina.html", page)
    outcome = run("check", "pagina.html", "archief/pagina.html", *JSON, "--select", "indien")
    assert outcome.rules("pagina.html") == ["indien"]
    assert outcome.documents["pagina.html"]["left_out"]["silenced"] == 1
    assert outcome.rules("archief/pagina.html") == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('\nprofil = "brief"', "regel 2: de instelling ‘profil’ kennen we niet. Bedoelt u ‘profile’?"),
        ('profile = "brif"', "regel 1: ‘profile’ moet een van deze zijn: brief, web"),
        ('select = "indien"', "regel 1: ‘select’ moet een lijst zijn van teksten"),
        ('select = [\n  "indien",\n  3,\n]', "regel 3: ‘select’ moet een tekst zijn"),
        ('# "indein"\nignore = ["indein"]', "regel 2: de regel ‘indein’ kennen we niet. Bedoelt u ‘indien’?"),
        ('[severity]\nindien = "erg"', "regel 2: ‘indien’ moet een van deze zijn: error, warning, note."),
        ("[thresholds]\nlange-zin = { warnin = 3 }", "regel 2: bij de regel ‘lange-zin’ klopt een grens niet"),
        ("[thresholds]\nindien = { note = 3 }", "regel 2: de regel ‘indien’ heeft geen grens"),
        ('[thresholds]\nlange-zin = { note = "3" }', "regel 2: ‘note’ moet een heel getal zijn."),
        ('[[accept]]\nterm = "a"\nreason = "b"\n\n[[accept]]\nterm = "c"', "regel 5: hier ontbreekt ‘reason’."),
        ('[[accept]]\nterm = "a"\nreason = "b"\nuntil = "morgen"', "regel 4: ‘until’ moet een datum zijn"),
        ('[[silence]]\nselector = "p["', "regel 2: ‘p[’ is geen goede CSS-selector."),
        ('[[silence]]\nrules = ["indien"]', "regel 1: zeg waar het stil moet zijn"),
        ('rules = ["weg"]', "regel 1: de map ‘weg’ met regels bestaat niet."),
        ('rules = ["."]', "regel 1: in de map ‘.’ staan geen regels."),
        ('a = "b\nc = 1', "regel 1: dit is geen goede TOML."),
        (
            'ignore = []\n\nignore = [\n  "indien",\n]',
            "regel 3: de instelling ‘ignore’ staat er twee keer. Haal",
        ),
        ("[severity]\n[thresholds]\n[severity]", "regel 3: de instelling ‘severity’ staat er twee keer."),
        ('[[accept]]\nterm = "a"\nterm = "b"\nc = "', "regel 3: de instelling ‘term’ staat er twee keer."),
        ('all = "ja"', "regel 1: ‘all’ moet true (ja) of false (nee) zijn"),
        ("jobs = 0", "regel 1: ‘jobs’ moet een heel getal vanaf 1 zijn"),
        ('genre = "brief"', "regel 1: ‘genre’ moet een van deze zijn: besluit"),
        ("accept = 3", "regel 1: ‘accept’ moet een lijst zijn"),
    ],
)
def test_a_mistake_is_told_in_one_sentence_with_its_line(run, write, content, message):
    write("begrijpelijk.toml", content)
    write("brief.txt", LETTER)
    outcome = run("check", "brief.txt")
    assert outcome.status == 2
    assert outcome.err.startswith("begrijpelijk.toml, ")
    assert message in outcome.err
    assert len(outcome.err.strip().splitlines()) == 1


def test_a_mistake_in_pyproject(run, write):
    write("pyproject.toml", "[project]\nname = 'site'\n\n[tool.begrijpelijk]\ntarget = 'B3'\n")
    outcome = run("check", "-")
    assert outcome.err.startswith("pyproject.toml, regel 5: ‘target’ moet een van deze zijn: A2, B1, B2.")


def test_a_file_that_is_not_there(run):
    outcome = run("check", "-", "--config", "weg.toml")
    assert "We kunnen het bestand met instellingen niet lezen: weg.toml." in outcome.err


def test_init_writes_a_file_to_begin_with_and_never_over_another(run, tmp_path, write):
    assert run("init").status == 0
    path = tmp_path / "begrijpelijk.toml"
    starter = path.read_text("utf-8")
    write("brief.txt", LETTER)
    assert run("check", "brief.txt").status == 1
    path.write_text(starter + "# van ons\n", "utf-8")
    assert run("init").status == 2
    assert path.read_text("utf-8").endswith("# van ons\n")


def test_every_setting_that_init_shows_can_be_used(run, tmp_path, write):
    run("init")
    path = tmp_path / "begrijpelijk.toml"
    lines = path.read_text("utf-8").splitlines()
    shown = [line.removeprefix("# ") if "=" in line or line.startswith("# [") else line for line in lines]
    used = "\n".join(shown)
    tomllib.loads(used)
    path.write_text(used, "utf-8")
    write("huisregels/woorden.yaml", OWN_RULE)
    write("begrijpelijk-basis.json", '{"version": 1, "known": {}}')
    write("brief.txt", LETTER)
    assert run("check", "brief.txt").err == ""
