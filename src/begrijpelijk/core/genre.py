"""What kind of document a text is: it decides what must be in it."""

from enum import StrEnum


class Genre(StrEnum):
    """The kinds of document that a municipality sends or publishes, by the Dutch names that users see."""

    DECISION = "besluit"
    DECISION_ON_OBJECTION = "beslissing-op-bezwaar"
    DRAFT_DECISION = "voornemen"
    """An intention or a draft decision, on which one may give a view (*zienswijze*)."""
    ANSWER_TO_COMPLAINT = "klachtantwoord"
    INFORMATION = "informatie"
    """A letter that tells something and decides nothing."""
    PAYMENT_REMINDER = "aanmaning"
    REQUEST_FOR_PAPERS = "aanvulverzoek"
    PRODUCT_PAGE = "productpagina"
    NEWS = "nieuws"
    FORM = "formulier"
    POLICY = "beleid"
    ORDINANCE = "verordening"

    @property
    def described(self) -> str:
        """What a reader calls it, in Dutch, with its article."""
        return _DESCRIBED[self]


_DESCRIBED = {
    Genre.DECISION: "een besluit",
    Genre.DECISION_ON_OBJECTION: "een beslissing op bezwaar",
    Genre.DRAFT_DECISION: "een voornemen of een ontwerpbesluit",
    Genre.ANSWER_TO_COMPLAINT: "een antwoord op een klacht",
    Genre.INFORMATION: "een brief met informatie",
    Genre.PAYMENT_REMINDER: "een herinnering of aanmaning om te betalen",
    Genre.REQUEST_FOR_PAPERS: "een brief waarin u om gegevens vraagt",
    Genre.PRODUCT_PAGE: "een pagina die uitlegt hoe iemand iets regelt",
    Genre.NEWS: "een nieuwsbericht",
    Genre.FORM: "een formulier",
    Genre.POLICY: "een tekst over beleid",
    Genre.ORDINANCE: "een verordening",
}
