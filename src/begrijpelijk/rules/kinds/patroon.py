"""Kind `patroon`: tokens that hang together in the dependency tree, such as *u dient … te*.

The first node is the anchor and names its lemmas or forms; every later node says where it hangs:

    patroon:
      dient: {lemma: [dienen], kenmerk: VerbForm=Fin}
      doen: {onder: dient, relatie: [xcomp]}
      te: {onder: doen, vorm: [te]}
      zin: {onder: dient, relatie: [compound:prt], afwezig: ja}
    markeer: [dient, te]
    vervang: {dient: moeten, te: weg}

A word is replaced by a verb in the same form, by `weg` (it goes), or, of *zullen*, by `tegenwoordige tijd`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from begrijpelijk.core.finding import Category, Edit, Hit, Safety, Suggestion
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.future import in_present
from begrijpelijk.language.replacement import drop, replace_finite
from begrijpelijk.language.te_infinitives import in_a_row, is_nearest
from begrijpelijk.rules.kinds.kind import Cut, Match, Matcher
from begrijpelijk.rules.kinds.wording import either, shown
from begrijpelijk.rules.phrases import UNREAD_KINDS

KEYS = frozenset({"patroon", "markeer", "vervang", "veilig", "advies"})
CATEGORY = Category.SENTENCE
LISTS = frozenset({"lemma", "vorm", "woordsoort", "relatie"})
CONDITIONS = LISTS | {"kenmerk", "onder", "na", "voor", "direct_na", "afwezig"}
DROP = "weg"
PRESENT = "tegenwoordige tijd"
"""Puts the infinitive in the place of *zullen*; the pattern is only found where that can be done."""

Node = Mapping[str, Any]


def options(name: str, raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Validate the nodes: known conditions, and references to nodes that stand before."""
    nodes = raw.get("patroon")
    if not isinstance(nodes, Mapping) or not nodes:
        raise ValueError("‘patroon’ geeft een of meer woorden met hun voorwaarden.")
    seen: list[str] = []
    for node, conditions in nodes.items():
        if not isinstance(conditions, Mapping) or set(conditions) - CONDITIONS:
            raise ValueError(f"een voorwaarde van ‘{node}’ kennen we niet. Wel: {', '.join(sorted(CONDITIONS))}.")
        if not seen and not (conditions.get("lemma") or conditions.get("vorm")):
            raise ValueError(f"het eerste woord ‘{node}’ heeft een ‘lemma’ of een ‘vorm’.")
        if seen and not any(conditions.get(link) in seen for link in ("onder", "direct_na")):
            raise ValueError(f"‘{node}’ hangt ‘onder’ of staat ‘direct_na’ een woord dat eerder genoemd is.")
        if conditions.get("afwezig") != "ja":
            seen.append(str(node))
    marked = raw.get("markeer", seen[:1])
    edits = raw.get("vervang", {})
    if set(marked) - set(seen) or set(edits) - set(seen):
        raise ValueError("‘markeer’ en ‘vervang’ noemen woorden uit het patroon.")
    return {
        "nodes": {str(node): _normalised(conditions) for node, conditions in nodes.items()},
        "markeer": list(marked),
        "vervang": dict(edits),
        "safety": Safety.SAFE if raw.get("veilig") == "ja" else Safety.REVIEW,
        "advies": raw.get("advies"),
    }


def _normalised(conditions: Mapping[str, Any]) -> Node:
    return {
        key: frozenset([value] if isinstance(value, str) else value) if key in LISTS else value
        for key, value in conditions.items()
    }


def compile(rules: Iterable[Rule], cut: Cut) -> Iterator[tuple[str, Matcher]]:
    """Put all patterns into one matcher, by the lemma or form of their anchor."""
    by_lemma: dict[str, list[Rule]] = {}
    by_form: dict[str, list[Rule]] = {}
    for rule in rules:
        anchor = next(iter(rule.options["nodes"].values()))
        for lemma in anchor.get("lemma", ()):
            by_lemma.setdefault(lemma, []).append(rule)
        for form in anchor["vorm"] if "lemma" not in anchor else ():
            by_form.setdefault(form, []).append(rule)

    def match(analysis: Analysis) -> Iterator[Match]:
        for sentence in analysis.sentences:
            if sentence.block.kind in UNREAD_KINDS:
                continue
            for token in sentence.tokens:
                for rule in (*by_lemma.get(token.lemma, ()), *by_form.get(token.lower, ())):
                    bound = _bind(sentence, token, rule.options["nodes"])
                    if bound and _is_wanted(rule, sentence, bound):
                        yield _match(rule, analysis, sentence, bound)

    yield "patronen", match


def _bind(sentence: Sentence, anchor: Token, nodes: Mapping[str, Node]) -> dict[str, Token] | None:
    """Tokens for all nodes, or None: each node takes its first token with which the nodes after it can be bound too."""
    first, *rest = nodes.items()
    return _bound(sentence, {first[0]: anchor}, rest) if _fits(anchor, first[1], {}) else None


def _bound(sentence: Sentence, bound: dict[str, Token], nodes: Sequence[tuple[str, Node]]) -> dict[str, Token] | None:
    if not nodes:
        return bound
    (name, node), *rest = nodes
    found = [token for token in _candidates(sentence, node, bound) if _fits(token, node, bound)]
    if node.get("afwezig") == "ja":
        return None if found else _bound(sentence, bound, rest)
    for token in found:
        whole = _bound(sentence, {**bound, name: token}, rest)
        if whole is not None:
            return whole
    return None


def _candidates(sentence: Sentence, node: Node, bound: Mapping[str, Token]) -> Iterable[Token]:
    if "direct_na" in node:
        following = bound[node["direct_na"]].index + 1
        return sentence.tokens[following : following + 1]
    return sentence.dependents(bound[node["onder"]])


def _fits(token: Token, node: Node, bound: Mapping[str, Token]) -> bool:
    return (
        ("lemma" not in node or token.lemma in node["lemma"])
        and ("vorm" not in node or token.lower in node["vorm"])
        and ("woordsoort" not in node or token.pos in node["woordsoort"])
        and ("relatie" not in node or token.dep in node["relatie"])
        and ("kenmerk" not in node or node["kenmerk"] in token.features)
        and ("na" not in node or token.index > bound[node["na"]].index)
        and ("voor" not in node or token.index < bound[node["voor"]].index)
    )


def _match(rule: Rule, analysis: Analysis, sentence: Sentence, bound: Mapping[str, Token]) -> Match:
    marked = sorted((bound[name] for name in rule.options["markeer"]), key=lambda token: token.index)
    parts = tuple(token.span for token in marked)
    written = " … ".join(analysis.text(part) for part in parts)
    suggestions = []
    edits = _edits(rule.options["vervang"], sentence, bound)
    if PRESENT in rule.options["vervang"].values():
        better = " … ".join(edit.text.strip() for edit in edits if edit.text.strip())
    else:
        better = shown(edits, sentence) or _new_words(rule.options["vervang"])
    if edits:
        suggestions.append(Suggestion(better, rule.options["safety"], edits))
    if rule.options["advies"]:
        suggestions.append(Suggestion(rule.options["advies"], Safety.ADVICE))
    return Match(rule, Hit(parts[0], {"gevonden": written, "beter": either([better])}), parts, tuple(suggestions))


def _is_wanted(rule: Rule, sentence: Sentence, bound: Mapping[str, Token]) -> bool:
    replacements = rule.options["vervang"]
    return PRESENT not in replacements.values() or bool(_edits(replacements, sentence, bound))


def _new_words(replacements: Mapping[str, str]) -> str:
    """What a message names where the sentence cannot be rebuilt."""
    return " … ".join(better for better in replacements.values() if better != DROP)


def _edits(replacements: Mapping[str, str], sentence: Sentence, bound: Mapping[str, Token]) -> tuple[Edit, ...]:
    """The edits for all nodes, or none if one of them cannot be made right."""
    edits: list[Edit] = []
    anchor = next(iter(bound.values()))
    if any(better == DROP and not is_nearest(sentence, anchor, bound[name]) for name, better in replacements.items()):
        return ()
    for name, better in replacements.items():
        token = bound[name]
        if better == PRESENT:
            made = in_present(sentence, token)
        else:
            made = drop(sentence, token) if better == DROP else replace_finite(sentence, token, better)
        if not made or (better == DROP and token.lower == "te" and not _drops_all(sentence, token, made)):
            return ()
        edits += made
    return tuple(edits)


def _drops_all(sentence: Sentence, te: Token, edits: Iterable[Edit]) -> bool:
    """Whether no *te* stays behind of those that go with the one that is dropped."""
    return all(any(edit.span.overlaps(other.span) for edit in edits) for other in in_a_row(sentence, te))
