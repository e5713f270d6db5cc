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
