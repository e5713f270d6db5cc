"""From a source to its report: read it, analyse it, measure it, find what hinders, say how hard it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

import begrijpelijk
from begrijpelijk import measures, sources
from begrijpelijk.cache.reports import ReportCache
from begrijpelijk.core.choice import ALLOWED
from begrijpelijk.core.document import Document
from begrijpelijk.core.finding import Finding, Safety
from begrijpelijk.core.genre import Genre
from begrijpelijk.core.house_style import HouseStyle
from begrijpelijk.core.loading import without_collector
from begrijpelijk.core.place import Span
from begrijpelijk.core.profile import NEUTRAL, PROFILES, TARGET, TARGETS
from begrijpelijk.core.promise import Promise
from begrijpelijk.core.report import LeftOut, Level, Problem, Report, Versions
from begrijpelijk.core.rule import Rule
from begrijpelijk.filters.hearing import hear
from begrijpelijk.filters.quotations import outside_quotations
from begrijpelijk.filters.silence import told
from begrijpelijk.genre.genre import tell_genre
from begrijpelijk.language import pipeline as language
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.identification import is_dutch
from begrijpelijk.level.gains import Advised
from begrijpelijk.level.level import NOT_DUTCH, level
from begrijpelijk.rewriting.changes import Change, changes
from begrijpelijk.rewriting.guard import Guard
from begrijpelijk.rewriting.passes import Rewritten
from begrijpelijk.rewriting.passes import rewrite as apply_suggestions
from begrijpelijk.rules.customising import CustomisingError, customised, customised_hash
from begrijpelijk.rules.engine import Engine
from begrijpelijk.rules.promises import PromiseError, promises_of, read_promises
from begrijpelijk.rules.rulebase import RuleBase, Rules, rules_hash
from begrijpelijk.rules.rulebase import load as load_rules

Found = TypeVar("Found", bound=Report | None)


class OptionError(ValueError):
    """An option has a value that does not exist. The message is Dutch, for the user; `value` is what was wrong."""

    def __init__(self, message: str, value: str | None = None) -> None:
        super().__init__(message)
        self.value = value


@dataclass(frozen=True, slots=True)
class Options:
    """What a checker is asked to do; picklable, so that other processes can make the same checker."""

    profile: str | None = None
    model: str = language.DEFAULT_MODEL
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    genre: Genre | None = None
    target: str = TARGET
    promises: tuple[Promise, ...] = ()
    house_style: HouseStyle = field(default_factory=HouseStyle)


class Checker:
    """Checks texts. Loads the language model and the rule base once."""

    def __init__(
        self,
        profile: str | None = None,
        *,
        model: str = language.DEFAULT_MODEL,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        genre: str | None = None,
        target: str = TARGET,
        promises: str | Path | Mapping[str, str] | None = None,
        house_style: HouseStyle | None = None,
        cache: str | Path | None = None,
    ) -> None:
        """Load what is needed.

        Args:
            profile: what kind of text it is, one of `PROFILES`; else `web` for pages and a neutral one for the rest.
            model: name or path of a Dutch spaCy model.
            select: ids of the only rules to use; all if empty.
            ignore: ids of rules to leave out.
            genre: what kind of document each text is, a value of `Genre`; else it is told from the text.
            target: the level that the texts aim at: A2, B1 or B2.
            promises: what the municipality promises, as products with their terms (`{"paspoort": "5 werkdagen"}`), or a
                YAML file of them.
            house_style: what an organisation agreed on for its own texts: rules, thresholds, accepted terms, silences.
            cache: the folder in which reports on files are kept. With one, nothing is loaded before it is needed, so
                that what `load` raises may come with the first report.

        Raises:
            OptionError: an unknown profile, rule, genre or target, or promises that cannot be read.
            language.pipeline.ModelNotFoundError: the model is not installed.

        """
        _refuse_unknown("profiel", profile, PROFILES)
        _refuse_unknown("tekstsoort", genre, tuple(Genre))
        _refuse_unknown("doel", target, TARGETS)
        given = Genre(genre) if genre is not None else None
        promised = _promises(promises)
        style = house_style or HouseStyle()
        for _, agreed in style.profiles:
            _refuse_unknown("profiel", agreed, PROFILES)
        self.options = Options(profile, model, frozenset(select), frozenset(ignore), given, target, promised, style)
        rules = customised_hash(rules_hash(own=style.rules), style)
        self.versions = Versions(begrijpelijk.__version__, rules, language.label(model))
        self.cache = cache
        self._reports = ReportCache(cache, self.options, self.versions, model)
        self._engines: dict[str, Engine] = {}
        if cache is None:
            self.load()

    def load(self) -> None:
        """Load the rule base and the language model, if that was not done. Raises OptionError, ModelNotFoundError."""
        _ = self.guard, self.language

    @cached_property
    def rulebase(self) -> RuleBase:
        """The rules, with what is wrong with their files."""
        with without_collector():
            return _rulebase(self.options)

    @cached_property
    def language(self) -> language.Pipeline:
        """The language model."""
        with without_collector():
            return language.load(self.options.model)

    @cached_property
    def guard(self) -> Guard:
        """What no suggestion may change."""
        return Guard.of(self.rulebase.rules.values())

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The rules by their ids; their files are only read if something is asked of them."""
        return Rules(lambda: self.rulebase.rules)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with rule files.

        No report is kept that was made with such files: where all came from the cache, and no rule was read, none is.
        """
        return self.rulebase.problems if "rulebase" in self.__dict__ else ()

    def check_text(self, text: str, format: str = "text", uri: str = "-") -> Report:
        """Check a text that is at hand; `format` is text, markdown or html."""
        return self._guarded(uri, lambda: self.check_document(sources.from_text(text, format, uri)))

    def check_bytes(self, data: bytes, format: str = "text", uri: str = "-") -> Report:
        """Check what was read from standard input, in whatever encoding."""
        return self._guarded(uri, lambda: self.check_document(sources.from_bytes(data, format, uri)))

    def check_stream(self, data: bytes, format: str = "text", uri: str = "-") -> Iterator[Report]:
        """Check all documents in what was read from standard input: a ZIP or a mail may hold more than one."""
        for name in sources.names_in(data, format, uri):
            yield self._guarded(name, partial(self._check_part, data, format, name, uri))

    def _check_part(self, data: bytes, format: str, name: str, uri: str) -> Report:
        return self.check_document(sources.from_stream(data, format, name, uri))

    def check_page(self, html: str, url: str) -> Report:
        """Check a web page that has been fetched."""
        return self.check_text(html, "html", url)

    def check(self, source: str | Path, format: str | None = None) -> Report:
        """Check a file or a URL. What cannot be read becomes a problem in the report, never an exception."""
        return self._guarded(str(source), lambda: self._check(sources.fetch(str(source), format)))

    def check_many(self, sources: Iterable[str | Path], processes: int = 1) -> Iterator[Report]:
        """Check files or URLs, and yield their reports in order as they come.

        With more `processes`, each works on a source of its own. Sources are taken and reports made only a little
        ahead, so that memory stays flat; a process that dies costs one source its report, and that becomes a problem.
        """
        if processes <= 1:
            yield from map(self.check, sources)
        else:
            from begrijpelijk.processes import Job, in_order

            job = Job(self.check, self._lost, self._known, self._share)
            yield from in_order(job, map(str, sources), processes)
        self._reports.prune()

    def check_document(self, document: Document) -> Report:
        """Check a document that has been read."""
        profile = self._profile(document)
        analysis, findings, problems = self.read(document)
        speaks_dutch = is_dutch(analysis.lower_words())
        own = outside_quotations(findings, document)
        heard = hear(own, document, self.options.house_style)
        asked = self._asked(heard.findings, profile)
        figures = {measure.name: measure for measure in measures.measure(analysis)}
        return Report(
            uri=document.uri,
            title=document.title,
            language=document.language or ("nl" if speaks_dutch and analysis.sentences else None),
            profile=profile,
            words=int(figures["words"].value or 0),
            sentences=int(figures["sentences"].value or 0),
            level=level(analysis, self.advised(findings), self.advised(asked)) if speaks_dutch else NOT_DUTCH,
            versions=self.versions,
            target=self.options.target,
            genre=analysis.genre,
            genre_confidence=analysis.genre_confidence,
            measures=tuple(figures.values()),
            findings=self.guard.allow(asked, analysis),
            problems=problems,
            warnings=(*document.warnings, *(told(heard.unused, document, self.rulebase.rules) if speaks_dutch else ())),
            left_out=LeftOut(silenced=len(self._asked(own, profile)) - len(asked)),
            applied=heard.applied,
            document=document,
        )

    def read(self, document: Document) -> tuple[Analysis, tuple[Finding, ...], tuple[Problem, ...]]:
        """The analysis of a document, all that the rule base finds in it, asked for or not, and what went wrong."""
        analysis = self.language.analyse(document)
        if not is_dutch(analysis.lower_words()):
            return analysis, (), ()
        analysis = replace(self._with_genre(analysis), promises=self.options.promises)
        return analysis, *self._engine(self._profile(document)).find(analysis)

    def _with_genre(self, analysis: Analysis) -> Analysis:
        """What kind of document it is: what the user says goes before what the text tells."""
        genre, confidence = (self.options.genre, 1.0) if self.options.genre else tell_genre(analysis)
        return replace(analysis, genre=genre, genre_confidence=confidence if genre else None)

    def advised(self, findings: Iterable[Finding]) -> tuple[Advised, ...]:
        """The findings that lower the score when they are mended."""
        rules = ((finding, self.rulebase.rules[finding.rule]) for finding in findings)
        return tuple(
            Advised(rule.action, rule.feature, finding.place)
            for finding, rule in rules
            if rule.feature and isinstance(finding.place, Span)
        )

    def rewrite(self, text: str, safety: str = "safe", format: str = "text") -> str:
        """The text with its suggestions applied.

        Args:
            text: the source; what is not rewritten (tags, entities, line ends) comes back to the character.
            safety: `safe` for what may be applied unseen, `review` for what a person must confirm, too.
            format: text, markdown or html.

        Raises:
            OptionError: an unknown safety.
            sources.SourceError: an unknown format.

        """
        return self.rewrite_source(text, safety, format).after

    def rewrite_source(self, text: str, safety: str = "safe", format: str = "text", uri: str = "-") -> Rewritten:
        """As `rewrite`, with what was applied and what is left."""
        if safety not in ALLOWED:
            raise OptionError(f"De veiligheid ‘{safety}’ kennen we niet. Kies uit: {', '.join(ALLOWED)}.")

        def read(source: str) -> Document:
            return sources.from_text(source, format, uri)

        return apply_suggestions(text, Safety(safety), read, self.check_document)

    def changes(self, rewritten: Rewritten) -> tuple[Change, ...]:
        """The sentences that a rewrite changed, before and after."""
        analysis = self.language.analyse(rewritten.document)
        return tuple(changes(rewritten, (sentence.span for sentence in analysis.sentences)))

    def _engine(self, profile: str) -> Engine:
        if profile not in self._engines:
            rules = (
                rule.at(profile, self.options.target)
                for rule in self.rulebase.rules.values()
                if rule.feature or not rule.profiles or profile in rule.profiles
            )
            self._engines[profile] = Engine.of(rules, self.language.words)
        return self._engines[profile]

    def _profile(self, document: Document) -> str:
        agreed = self.options.house_style.profile_of(document.uri)
        return agreed or self.options.profile or ("web" if document.is_page else NEUTRAL)

    def _asked(self, findings: Iterable[Finding], profile: str) -> tuple[Finding, ...]:
        """The findings of rules that hold for a profile, with `select` and `ignore` applied."""
        rules = self.rulebase.rules
        return tuple(
            finding
            for finding in findings
            if self.asks_for(finding.rule)
            and (not rules[finding.rule].profiles or profile in rules[finding.rule].profiles)
        )

    def asks_for(self, rule: str) -> bool:
        """Whether the findings of a rule were asked for, by `select` and `ignore`."""
        return (not self.options.select or rule in self.options.select) and rule not in self.options.ignore

    def _check(self, raw: sources.Raw) -> Report:
        report = self._reports.find(raw)
        if report is None:
            report = self.check_document(raw.document())
            if not self.rulebase.problems:
                self._reports.keep(raw, report)
        return report

    def _known(self, source: str) -> Report | None:
        """The report on a file, if it takes no work; pages are fetched by the process that checks them."""
        if self.cache is None or sources.is_address(source):
            return None
        return self._guarded(source, lambda: self._reports.find(sources.fetch(source)))

    def _guarded(self, uri: str, check: Callable[[], Found]) -> Found | Report:
        """What goes wrong with one source costs no other its result; what goes wrong for all is raised."""
        try:
            return check()
        except (OptionError, language.ModelNotFoundError):
            raise
        except sources.SourceError as error:
            return self.not_checked(uri, error.code, str(error))
        except Exception as error:
            what = f"We konden deze tekst niet controleren ({type(error).__name__}: {error})."
            return self.not_checked(uri, "fout", f"{what} Meld dit aan de makers.")

    def _share(self) -> None:
        self.load()  # with the rules as most texts need them, for processes that are forked
        self._engine(self.options.profile or NEUTRAL)

    def _lost(self, uri: str) -> Report:
        message = (
            "Het controleren van deze tekst is ineens gestopt. Was er te weinig geheugen? Probeer hem eens alleen."
        )
        return self.not_checked(uri, "gestopt", message)

    def __reduce__(self) -> tuple[Any, ...]:
        """A checker travels to another process as what it was asked to do."""
        return _made, (self.options, self.cache)

    def not_checked(self, uri: str, code: str, message: str) -> Report:
        """The report of a source that could not be checked, with the problem that says why."""
        nothing = Level(None, None, False, "De tekst is niet gecontroleerd.")
        profile = self.options.profile or NEUTRAL
        return Report(uri, None, None, profile, 0, 0, nothing, self.versions, problems=(Problem(uri, code, message),))


def _promises(given: str | Path | Mapping[str, str] | None) -> tuple[Promise, ...]:
    try:
        return read_promises(given) if isinstance(given, str | Path) else promises_of(given or {})
    except PromiseError as error:
        raise OptionError(str(error)) from error


def _refuse_unknown(what: str, name: str | None, known: tuple[str, ...]) -> None:
    if name is not None and name not in known:
        raise OptionError(
            f"{'De' if what == 'tekstsoort' else 'Het'} {what} ‘{name}’ kennen we niet. Kies uit: {', '.join(known)}."
        )


def _rulebase(options: Options) -> RuleBase:
    """The rules that a checker works with."""
    style = options.house_style
    base = load_rules(own=style.rules)
    named = {*options.select, *options.ignore, *style.severities, *style.thresholds}
    named.update(name for silence in style.silences for name in silence.rules)
    for name in sorted(named):
        # A rule may be missing because its file is wrong, which is told, and costs no text its report.
        if name not in base.rules and not base.problems:
            close = get_close_matches(name, base.rules, 1)
            hint = f" Bedoelt u ‘{close[0]}’?" if close else " Met ‘begrijpelijk rules’ ziet u alle regels."
            raise OptionError(f"De regel ‘{name}’ kennen we niet.{hint}", name)
    try:
        return customised(base, style)
    except CustomisingError as error:
        raise OptionError(str(error), error.value) from error


def _made(options: Options, cache: str | Path | None) -> Checker:
    return Checker(
        options.profile,
        model=options.model,
        select=options.select,
        ignore=options.ignore,
        genre=options.genre,
        target=options.target,
        promises={promise.product: promise.written for promise in options.promises},
        house_style=options.house_style,
        cache=cache,
    )
