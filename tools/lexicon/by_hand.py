"""What no source says, or says wrongly, about Dutch verbs: written by hand."""

from conjugate import UNSTRESSED, Verb

PARTICLES = tuple(
    """
    aan aaneen achter achterna achterover achteruit af bekend beschikbaar bezig bij bijeen binnen bloot boven
    buit buiten deel dicht dood door flauw gade gebruik gelijk gereed gevangen goed groot hard heen hoog in
    ineen kapot klaar kwijt langs leeg lief los mede mee mis na neer om omhoog omlaag omver onder op open opeen
    over overeen paard plaats recht rond samen schoon schuil stand stil stop stuk tegemoet tegen teleur tentoon
    terecht terug teweeg thuis toe tussen uit uiteen vast vol voor voorbij voorop voort vooruit vrij waar weer
    weg zeker
    """.split()
)
EITHER = frozenset("aan door mis om onder over vol voor weer".split())
"""Particles that are also unstressed prefixes: a participle without *ge* proves nothing."""

PREFIXES = (*UNSTRESSED, "door", "mis", "om", "onder", "over", "vol", "voor", "weer")
SEPARABLE_WITHOUT_GE = frozenset(
    """
    voorbereiden voorbehouden onderverdelen voorbestemmen doorverwijzen doorberekenen doorbetalen voorverwarmen
    """.split()
)
INSEPARABLE = frozenset("aanbidden aanschouwen aanvaarden omvatten overdrijven overschatten raadplegen".split())

MENDED = (
    Verb("zijn", "", "ben", "bent", "is", "was", "waren", "geweest", "zijnd"),
    Verb("hebben", "", "heb", "hebt", "heeft", "had", "hadden", "gehad", "hebbend"),
    Verb("kunnen", "", "kan", "kunt", "kan", "kon", "konden", "gekund", "kunnend"),
    Verb("zullen", "", "zal", "zult", "zal", "zou", "zouden", "", ""),
    Verb("willen", "", "wil", "wilt", "wil", "wilde", "wilden", "gewild", "willend"),
    Verb("mogen", "", "mag", "mag", "mag", "mocht", "mochten", "gemogen", "mogend"),
    Verb("moeten", "", "moet", "moet", "moet", "moest", "moesten", "gemoeten", "moetend"),
    Verb("hoeven", "", "hoef", "hoeft", "hoeft", "hoefde", "hoefden", "gehoeven", "hoevend"),
    Verb("betreffen", "", "betref", "betreft", "betreft", "betrof", "betroffen", "betroffen", "betreffend"),
    Verb("kwijtschelden", "kwijt", "scheld", "scheldt", "scheldt", "schold", "scholden", "gescholden", "scheldend"),
    Verb("e-mailen", "", "e-mail", "e-mailt", "e-mailt", "e-mailde", "e-mailden", "ge-e-maild", "e-mailend"),
    Verb(
        "thuisbankieren",
        "thuis",
        "bankier",
        "bankiert",
        "bankiert",
        "bankierde",
        "bankierden",
        "gebankierd",
        "bankierend",
    ),
    Verb("appen", "", "app", "appt", "appt", "appte", "appten", "geappt", "append"),
    Verb(
        "continueren",
        "",
        "continueer",
        "continueert",
        "continueert",
        "continueerde",
        "continueerden",
        "gecontinueerd",
        "continuerend",
    ),
    Verb("zorgdragen", "zorg", "draag", "draagt", "draagt", "droeg", "droegen", "gedragen", "dragend"),
    Verb("mailen", "", "mail", "mailt", "mailt", "mailde", "mailden", "gemaild", "mailend"),
    Verb("ondergaan", "", "onderga", "ondergaat", "ondergaat", "onderging", "ondergingen", "ondergaan", "ondergaand"),
    Verb(
        "initiëren", "", "initieer", "initieert", "initieert", "initieerde", "initieerden", "geïnitieerd", "initiërend"
    ),
    Verb("updaten", "", "update", "updatet", "updatet", "updatete", "updateten", "geüpdatet", "updatend"),
    Verb("bakken", "", "bak", "bakt", "bakt", "bakte", "bakten", "gebakken", "bakkend"),
    Verb("bekeren", "", "bekeer", "bekeert", "bekeert", "bekeerde", "bekeerden", "bekeerd", "bekerend"),
    Verb("bevriezen", "", "bevries", "bevriest", "bevriest", "bevroor", "bevroren", "bevroren", "bevriezend"),
    Verb("bijten", "", "bijt", "bijt", "bijt", "beet", "beten", "gebeten", "bijtend"),
    Verb("brouwen", "", "brouw", "brouwt", "brouwt", "brouwde", "brouwden", "gebrouwen", "brouwend"),
    Verb("lijken", "", "lijk", "lijkt", "lijkt", "leek", "leken", "geleken", "lijkend"),
    Verb("ontraden", "", "ontraad", "ontraadt", "ontraadt", "ontraadde", "ontraadden", "ontraden", "ontradend"),
    Verb(
        "overschatten",
        "",
        "overschat",
        "overschat",
        "overschat",
        "overschatte",
        "overschatten",
        "overschat",
        "overschattend",
    ),
    Verb("scheppen", "", "schep", "schept", "schept", "schiep", "schiepen", "geschapen", "scheppend"),
    Verb("stelen", "", "steel", "steelt", "steelt", "stal", "stalen", "gestolen", "stelend"),
    Verb("varen", "", "vaar", "vaart", "vaart", "voer", "voeren", "gevaren", "varend"),
    Verb("verslapen", "", "verslaap", "verslaapt", "verslaapt", "versliep", "versliepen", "verslapen", "verslapend"),
    Verb("vriezen", "", "vries", "vriest", "vriest", "vroor", "vroren", "gevroren", "vriezend"),
    Verb("waaien", "", "waai", "waait", "waait", "waaide", "waaiden", "gewaaid", "waaiend"),
    Verb("raden", "", "raad", "raadt", "raadt", "raadde", "raadden", "geraden", "radend"),
    Verb("stijven", "", "stijf", "stijft", "stijft", "stijfde", "stijfden", "gesteven", "stijvend"),
    Verb("wassen", "", "was", "wast", "wast", "waste", "wasten", "gewassen", "wassend"),
    Verb("bezinken", "", "bezink", "bezinkt", "bezinkt", "bezonk", "bezonken", "bezonken", "bezinkend"),
    Verb("herroepen", "", "herroep", "herroept", "herroept", "herriep", "herriepen", "herroepen", "herroepend"),
)
"""Rows that PatternLite has wrong (*wouden*, *zoude*, *gemoogd*) or not at all, written by hand."""
