"""A relative clause that closes a sentence, as a sentence of its own: *…, waarbij u …* becomes *Daarbij … u …*."""

from itertools import pairwise

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.transformation.clause import Phrase
from begrijpelijk.language.transformation.main_clause import as_main_clause
from begrijpelijk.language.transformation.wording import Written

RELATIVE_ADVERBS = {
    "waar": "Daar",
    "waarbij": "Daarbij",
    "waarbinnen": "Daarbinnen",
    "waartegen": "Daartegen",
    "wat": "Dat",
    "hetgeen": "Dat",
    "waardoor": "Daardoor",
    "waarna": "Daarna",
    "waarvoor": "Daarvoor",
    "waarmee": "Daarmee",
    "waarin": "Daarin",
    "waarop": "Daarop",
    "waaruit": "Daaruit",
    "waarvan": "Daarvan",
    "waarover": "Daarover",
    "waaraan": "Daaraan",
}
ENDS_OF_SAYING = tuple(
    "besluit besluiten beslissing beschikking weigering toekenning brief schrijven uitspraak vonnis overeenkomst "
    "convenant verordening regeling "
    "artikel bepaling e-mail mail aanslag vergunning contract akte advies rapport vergadering".split()
)
"""*waarbij* after them points at what they say, and *Daarbij* would point at all that was said."""
WAYS = frozenset({"manier", "wijze", "mate"})
"""They are not complete without what follows: *op een manier, waardoor …*."""
RELATIVE_PRONOUNS = frozenset({"die", "dat"})

POSSIBLE = frozenset("kan kunnen kon konden zou zouden kunt mogelijk misschien dreigt dreigen".split())
"""What comes of it is possible then too, and *Daardoor* would tell it as a fact."""

WHOLE = frozenset({"wat", "hetgeen"})
BEFORE_WHAT = frozenset("alles iets niets datgene dat al veel weinig dit".split())
"""*wat* after them points at them (*alles, wat u zegt*), not at all that was said."""

KIN = frozenset("dochter zoon kind moeder vader partner echtgenoot echtgenote man vrouw zus broer mevrouw heer".split())
"""Who is named politely is not taken up by *Die*, which would sound curt."""

WITH_CONTENT = tuple(
    "bericht feit idee bewijs verzoek vermoeden oordeel gevoel standpunt voordeel nadeel gevolg teken geloof geval "
    "argument uitgangspunt principe antwoord inzicht vertrouwen probleem risico doel voorstel signaal".split()
)
"""*dat* after them may open what they say: *het bericht, dat u moet betalen*."""


def at_relative(sentence: Sentence, comma: Token) -> tuple[Edit, ...]:
    """The edits that make a sentence of the relative clause behind a comma; none where that is in doubt."""
    pronoun = sentence.tokens[comma.index + 1]
    if sentence.tokens[pronoun.index + 1].lower == "wil":
        return ()  # *dat wil zeggen*
    is_adverb = pronoun.lower in RELATIVE_ADVERBS
    if not is_adverb and pronoun.lower not in RELATIVE_PRONOUNS:
        return ()
    verb = sentence.tokens[pronoun.head]
    while verb.dep == "xcomp" and verb.head > comma.index:  # waardoor er minder afval blijft liggen
        verb = sentence.tokens[verb.head]
    is_relative = verb.dep in ("acl:relcl", "advcl", "acl") or _lacks_object(sentence, verb, pronoun)
    if not is_relative or verb.index < pronoun.index:
        return ()
    clause = tuple(token for token in sentence.subtree(verb) if token.index > comma.index)
    if clause[0] is not pronoun or len(clause) != len(sentence.tokens) - 2 - comma.index + (clause[-1].pos == "PUNCT"):
        return ()  # more follows after the clause: it stands in the middle of the sentence
    is_joined = any(child.index > pronoun.index for child in sentence.dependents(verb, "conj", "cc"))
    if (
        is_joined
        or _has_afterthought(sentence, verb, clause)
        or not any(token.is_finite for token in sentence.tokens[: comma.index])
    ):
        return ()
    if (
        _is_possessive(sentence, verb, pronoun)
        or _ends_in_clause(sentence, comma)
        or _may_be_content(sentence, verb, pronoun)
    ):
        return ()
    if not _antecedent_is_certain(sentence, verb, comma, pronoun) or sentence.root.index == 0:
        return ()  # *Stuur ons een brief, waarin staat …* asks for what the clause tells
    main = as_main_clause(sentence, verb, pronoun, clause)
    if main is None:
        return ()
    opened = RELATIVE_ADVERBS.get(pronoun.lower, pronoun.lower.capitalize())
    text = Written((opened, *main)).text()
    end = sentence.tokens[-1].span.start
    before = sentence.tokens[comma.index - 1].span.end
    return (Edit(Span(before, end), f". {text}"),)


def _lacks_object(sentence: Sentence, verb: Token, pronoun: Token) -> bool:
    """Whether *dat*, called a conjunction, is the object of its verb: *een overzicht, dat u moet controleren*."""
    before = sentence.tokens[pronoun.index - 2]
    has_more = any(sentence.dependents(verb, "ccomp", "xcomp", "obl", "expl", "nsubj:pass", "cop"))
    is_called_relative = verb.dep == "ccomp" and pronoun.dep == "mark" and "PronType=Rel" in pronoun.features
    return is_called_relative and before.pos == "NOUN" and not has_more


def _has_afterthought(sentence: Sentence, verb: Token, clause: Phrase) -> bool:
    """Whether a phrase behind a comma may belong to the sentence around: *de trainer, die ziek is, voor één dag*."""
    return any(
        comma.lower == "," and before.pos != "ADJ" and sentence.tokens[comma.index + 1].pos == "ADP"
        for before, comma in pairwise(clause[:-1])
        if comma.index > verb.index
    )


def _is_possessive(sentence: Sentence, verb: Token, pronoun: Token) -> bool:
    """Whether *waarvan* says whose something is: *waarvan de oprichting teruggaat tot 1803*.

    Before a superlative it says of what something is one: *waarvan de Waddenzee de grootste is*.
    """
    article = sentence.tokens[pronoun.index + 1]
    is_part = any("Degree=Sup" in token.features for token in sentence.subtree(verb))
    return pronoun.lower == "waarvan" and article.lower in ("de", "het") and article.dep == "det" and not is_part


def _may_be_content(sentence: Sentence, verb: Token, pronoun: Token) -> bool:
    """Whether *dat* may open what someone says or sees: *het bericht, dat u moet betalen*.

    A clause with a subject and an object of its own has no place for a pronoun.
    """
    own = (verb, *sentence.dependents(verb, "aux", "aux:pass", "cop", "xcomp"))
    others = [child for each in own for child in sentence.dependents(each) if child is not pronoun]
    if pronoun.lower != "dat" or not any(child.dep in ("nsubj", "nsubj:pass") for child in others):
        return False
    before = _phrase_before(sentence, sentence.tokens[pronoun.index - 1])
    main_object = any(sentence.dependents(sentence.root, "obj", "nsubj:pass"))
    has_object = any(child.dep in ("obj", "ccomp", "nsubj:pass") for child in others)
    return has_object or not main_object or any(token.lower.endswith(WITH_CONTENT) for token in before)


def _ends_in_clause(sentence: Sentence, comma: Token) -> bool:
    """Whether a clause with a conjunction ends at the comma, so that what follows may be said, or hold, within it."""
    for opener in sentence.tokens[: comma.index]:
        if opener.dep != "mark" or opener.pos != "SCONJ" or opener.lower == "om":
            continue
        head = sentence.tokens[opener.head]
        last = max(token.index for token in sentence.subtree(head) if token.index < comma.index)
        if last == comma.index - 1 and head.index < comma.index:
            return True
    return False


def _antecedent_is_certain(sentence: Sentence, verb: Token, comma: Token, pronoun: Token) -> bool:
    """Whether a pronoun follows the one noun that it can point at; an adverb points at all that was said."""
    if pronoun.lower == "waarbij":
        before = _phrase_before(sentence, comma)
        return not any(token.pos == "NOUN" and token.lower.endswith(ENDS_OF_SAYING) for token in before)
    if pronoun.lower in WHOLE:
        return sentence.tokens[comma.index - 1].lower not in BEFORE_WHAT and verb.index > pronoun.index
    if pronoun.lower == "waar":
        return sentence.tokens[comma.index - 1].pos in ("NOUN", "PROPN")  # behind a verb it says *whereas*
    if pronoun.lower == "waardoor" and not POSSIBLE.isdisjoint(token.lower for token in sentence.tokens[: comma.index]):
        return False
    if pronoun.lower in RELATIVE_ADVERBS:
        return sentence.tokens[comma.index - 1].lower not in WAYS
    antecedent = sentence.tokens[comma.index - 1 if verb.dep == "ccomp" else verb.head]
    phrase = [token for token in sentence.subtree(antecedent) if token.index < comma.index]
    if phrase[-1].index != comma.index - 1 or antecedent.pos not in ("NOUN", "PROPN"):
        return False
    if any(token.lower in KIN for token in phrase):
        return False
    if antecedent.index != comma.index - 1 or not _can_be_meant(antecedent, pronoun):
        # *de actualisatie van het plan, die*: what stood earlier may be meant too
        return sum(_can_be_meant(token, pronoun) for token in sentence.tokens[: comma.index]) <= 1
    while antecedent.dep in ("nmod", "conj", "appos"):
        antecedent = sentence.tokens[antecedent.head]
    whole = [token for token in sentence.subtree(antecedent) if token.index < comma.index]
    return sum(_can_be_meant(token, pronoun) for token in whole) <= 1


def _phrase_before(sentence: Sentence, comma: Token) -> Phrase:
    """The words before a comma back to the verb or the comma before them: *tegen het besluit van 11 juni*."""
    start = comma.index
    while start and sentence.tokens[start - 1].pos not in ("VERB", "AUX", "PUNCT"):
        start -= 1
    return sentence.tokens[start : comma.index]


def _can_be_meant(token: Token, pronoun: Token) -> bool:
    """Whether *die* (plural or common gender) or *dat* (neuter) agrees with a noun; names do not count."""
    if token.pos != "NOUN" or token.dep == "appos" or (token.index > 0 and token.text[:1].isupper()):
        return False
    is_die = "Number=Plur" in token.features or "Gender=Neut" not in token.features
    return is_die == (pronoun.lower == "die")
