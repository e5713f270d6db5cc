"""spaCy's Dutch tokenizer, mended for letters: it takes common words before a full stop for abbreviations."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

NO_ABBREVIATIONS = frozenset(
    "al app bel best bijl bv co com cv dat doc ed get hand hert hosp it kon lk mand me nl no not nv o ov pan pas pat"
    " pers pk po pw red s t tom top u ver vn vo vof vol volg vw wrr ww".split()
)
"""Words that spaCy keeps together with a full stop (*Wij bellen u.*), so that a sentence has no end."""

ABBREVIATIONS = frozenset(
    "afd. apr. bijl. art. aug. bijv. blz. burg. ca. cm. dec. dhr. dr. drs. enz. etc. evt. excl. fam. feb."
    " fol. hfst. hst. incl. ing. ir. jan. jl. jo. jr. kg. km. ltr. max. mevr. min. mld. mln. mr. mrt. mw. nov."
    " nr. nrs. okt. pag. par. plv. prof. resp. sept. sr. tel. toest. tst. vgl. weth. wk. wnd. zgn. a.s. a.u.b. b.g."
    " c.q. d.d."
    " d.m.v. d.w.z. e.a. e.d. e.e.a. e.v. i.c.m. i.h.k.v. i.o.v. i.p.v. i.v.m. m.b.t. m.b.v. m.i.v. m.n."
    " m.u.v. n.a.v. n.v.t. o.a. o.b.v. o.g.v. o.i.d. o.l.v. t.a.v. t.b.v. t.g.v. t.n.v. t.o.v. t.z.t. z.s.m."
    " c.s. i.d. v.d. n.Chr. v.Chr. p.j. p.m. p.w. mnd. Kon. Ned. Herv. Stg. Chr. St. Gmb. Stb. Stcrt. Trb.".split()
)
"""Abbreviations of municipal letters that stay one token."""

ENDS_IN_CAPITAL = r"(?<=[a-z][A-Z])\."
"""The full stop behind a name such as *DigiD*."""


def mend(nlp: "Language") -> None:
    """Change the tokenizer of a Dutch pipeline in place."""
    from spacy.attrs import ORTH
    from spacy.util import compile_suffix_regex

    tokenizer: Any = nlp.tokenizer
    rules = {form: parts for form, parts in tokenizer.rules.items() if not _is_word(form)}
    for abbreviation in ABBREVIATIONS:
        for form in {abbreviation, abbreviation[:1].upper() + abbreviation[1:]}:
            rules[form] = [{ORTH: form}]
    tokenizer.rules = rules
    tokenizer.suffix_search = compile_suffix_regex([*(nlp.Defaults.suffixes or ()), ENDS_IN_CAPITAL]).search


def _is_word(form: str) -> bool:
    """Whether a form with a full stop is a word, or the letters of a name (*VN.*), at the end of a sentence."""
    word = form.removesuffix(".")
    return word != form and (word.lower() in NO_ABBREVIATIONS or (len(word) > 1 and word.isalpha() and word.isupper()))
