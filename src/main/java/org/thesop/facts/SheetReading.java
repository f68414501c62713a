package org.thesop.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.Passage;
import org.thesop.story.Permissions;
import org.thesop.story.Whereabouts;

/** Reads a fact sheet for one person: where its words stand today, what is not on it, what this person is not shown. */
final class SheetReading {

    private final Edition edition;
    private final Person reader;
    private final LocalDate today;
    private final List<Fact> facts;
    private final List<Source> sources;
    private final Map<Passage, Whereabouts> places;

    SheetReading(Facts all, Edition edition, Person reader, LocalDate today) {
        this.edition = edition;
        this.reader = reader;
        this.today = today;
        this.facts = all.of(edition);
        this.sources = all.sources(edition.story());
        this.places = all.locate(edition, facts);
    }

    Sheet sheet() {
        var section = edition.copy().section();
        return new Sheet(
                sources.stream().map(this::line).toList(),
                facts.stream()
                        .map(this::line)
                        .sorted(Comparator.comparing(Sheet.FactLine::gone)
                                .thenComparing(Sheet.FactLine::field)
                                .thenComparingInt(Sheet.FactLine::start)
                                .thenComparingLong(Sheet.FactLine::id))
                        .toList(),
                proposals(),
                section != null && section.sensitive(),
                Permissions.mayCheckFacts(edition, reader));
    }

    private Sheet.SourceLine line(Source source) {
        var isOver = source.isOver(today);
        var has = !isOver && !(source.contact().isEmpty() && source.keptWhere().isEmpty());
        var sees = Permissions.mayReadContact(source.confidential(), source.enteredBy(), reader);
        return new Sheet.SourceLine(
                source.id(),
                source.who(),
                source.reached(),
                source.terms(),
                has && sees ? source.contact() : "",
                has && sees ? source.keptWhere() : "",
                source.minor(),
                source.consent(),
                source.confidential(),
                has && !sees,
                source.keepUntil(),
                isOver,
                source.erasedAt(),
                source.enteredBy().name(),
                (int) facts.stream()
                        .filter(fact ->
                                fact.source() != null && fact.source().id().equals(source.id()))
                        .count());
    }

    private Sheet.FactLine line(Fact fact) {
        var where = places.get(fact.passage());
        var found = where instanceof Whereabouts.Found there ? there : null;
        var field = fact.passage().field();
        return new Sheet.FactLine(
                fact.id(),
                fact.kind(),
                fact.state(),
                field,
                found == null
                        ? fact.passage().quote()
                        : field.text(edition.copy()).substring(found.start(), found.end()),
                fact.passage().quote(),
                found == null ? -1 : found.start(),
                found == null ? -1 : found.end(),
                Fact.changed(where),
                fact.open(where),
                fact.checkable(),
                fact.source() == null ? null : fact.source().id(),
                fact.source() == null ? null : fact.source().who(),
                fact.judgedBy() == null ? null : fact.judgedBy().name(),
                fact.judgedAt(),
                fact.note());
    }

    List<Proposal> proposals() {
        return Proposals.notOn(edition.copy(), facts, places);
    }
}
