package org.thesop.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.platform.PaperZone;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Passage;
import org.thesop.story.Passages;
import org.thesop.story.Permissions;
import org.thesop.story.Whereabouts;

/**
 * What people do on a fact sheet. Whoever sees it may enter sources and items and tie them; what is right is said by an
 * editor whose own copy it is not. Each act waits for the story, so that nothing is approved while it is being disputed.
 */
@ApplicationScoped
@Transactional
public class FactSheet {

    @PersistenceContext
    EntityManager em;

    @Inject
    Facts facts;

    @Inject
    Editions editions;

    @Inject
    Passages passages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** The sheet beside this edition; empty for whoever it is not meant for. */
    public Optional<Sheet> find(long edition, Person reader) {
        return editions.find(edition, reader, Permissions::mayReadFactSheet)
                .map(found -> read(found, reader).sheet());
    }

    private SheetReading read(Edition edition, Person reader) {
        return new SheetReading(facts, edition, reader, zone.day(clock.instant()));
    }

    /** Enters a source of the story. */
    public void addSource(long edition, SourceDetails details, Person by) {
        facts.add(new Source(lock(edition, by).story(), details, by, clock.instant()));
    }

    /** Changes what is known of a source; how it is reached only for whoever sees that. */
    public void changeSource(long edition, long id, SourceDetails details, Person by) {
        var source = source(lock(edition, by), id);
        source.change(details, Permissions.mayReadContact(source.confidential(), source.enteredBy(), by));
    }

    /** Takes a source off the sheet; false, and nothing happens, when something is tied to it. */
    public boolean removeSource(long edition, long id, Person by) {
        var source = source(lock(edition, by), id);
        if (facts.isTied(source)) {
            return false;
        }
        facts.remove(source);
        return true;
    }

    /**
     * Puts words of the newest text on the sheet, unless they are on it already.
     *
     * @param start about where the person saw them, in UTF-16 units of the field's plain text
     * @param source id of the source, null for none yet
     * @return false when the text has no such words
     */
    public boolean enter(
            long edition, FactKind kind, Passage.Field field, int start, String words, Long source, Person by) {
        return mark(lock(edition, by), kind, field, start, words, source, by).isPresent();
    }

    /** Puts every quotation of the text on the sheet that is not on it yet; says how many there were. */
    public int enterQuotations(long edition, Person by) {
        var locked = lock(edition, by);
        var quotations = read(locked, by).proposals().stream()
                .filter(each -> each.kind() == FactKind.QUOTATION)
                .toList();
        for (var each : quotations) {
            var text = each.field().text(locked.copy());
            var passage = new Passage(each.field(), locked.revision(), text, each.start(), each.end());
            facts.add(new Fact(locked, passage, each.kind(), null, by, clock.instant()));
        }
        return quotations.size();
    }

    private Optional<Fact> mark(
            Edition edition, FactKind kind, Passage.Field field, int start, String words, Long source, Person by) {
        var from = source == null ? null : source(edition, source);
        return passages.mark(edition, field, edition.revision(), start, words)
                .filter(passage -> !passage.quote().isBlank())
                .map(passage -> twin(edition, passage).orElseGet(() -> {
                    var fact = new Fact(edition, passage, kind, from, by, clock.instant());
                    facts.add(fact);
                    return fact;
                }));
    }

    /** The item about exactly these words: a second click, or two people at once. */
    private Optional<Fact> twin(Edition edition, Passage passage) {
        var all = facts.of(edition);
        var places = facts.locate(edition, all);
        return all.stream()
                .filter(fact -> fact.passage().field() == passage.field()
                        && places.get(fact.passage()) instanceof Whereabouts.Found found
                        && found.start() == passage.start()
                        && found.end() == passage.end())
                .findFirst();
    }

    /**
     * Says of words in the text that there is nothing to look up, so that they are not proposed again.
     *
     * @throws ForbiddenException for a quotation in sensitive copy by whoever may not check it
     */
    public boolean putAside(long edition, FactKind kind, Passage.Field field, int start, String words, Person by) {
        var locked = lock(edition, by);
        if (kind == FactKind.QUOTATION && isSensitive(locked) && !Permissions.mayCheckFacts(locked, by)) {
            throw new ForbiddenException("putting a quotation of edition " + edition + " aside by " + by);
        }
        var marked = mark(locked, kind, field, start, words, null, by);
        marked.filter(fact -> fact.state() == FactState.OPEN && fact.source() == null)
                .ifPresent(fact -> fact.judge(FactState.SET_ASIDE, fact.passage(), by, clock.instant()));
        return marked.isPresent();
    }

    private static boolean isSensitive(Edition edition) {
        var section = edition.copy().section();
        return section != null && section.sensitive();
    }

    /** Says where an item is from; null when nobody knows yet. */
    public void tie(long id, Long source, Person by) {
        var fact = fact(id, by);
        fact.tie(source == null ? null : source(fact.edition(), source));
    }

    /** Writes beside an item what others should know of it. */
    public void note(long id, String text, Person by) {
        fact(id, by).note(text);
    }

    /**
     * An editor has looked it up and it is so.
     *
     * @return false, and nothing happens, for a quotation that is tied to no source
     * @throws ForbiddenException for whoever wrote the copy, and for writers
     */
    public boolean check(long id, Person by) {
        var fact = judging(id, by);
        if (fact.checkable()) {
            judge(fact, FactState.CHECKED, by);
        }
        return fact.checkable();
    }

    /** An editor has looked it up and it is not so; the note says how it is. */
    public void dispute(long id, Person by) {
        judge(judging(id, by), FactState.DISPUTED, by);
    }

    /** An editor says that there is nothing to look up. */
    public void setAside(long id, Person by) {
        judge(judging(id, by), FactState.SET_ASIDE, by);
    }

    /** What was said about it does not hold any more. */
    public void reopen(long id, Person by) {
        fact(id, by).reopen();
    }

    /** Takes an item off the sheet: who entered it while nobody has judged it, and whoever may judge it. */
    public void remove(long id, Person by) {
        var fact = fact(id, by);
        var own = fact.enteredBy().equals(by) && (fact.state() == FactState.OPEN || by.equals(fact.judgedBy()));
        if (!own && !Permissions.mayCheckFacts(fact.edition(), by)) {
            throw new ForbiddenException("removing fact " + id + " by " + by);
        }
        facts.remove(fact);
    }

    /** What was judged are the words as they stand now. */
    private void judge(Fact fact, FactState as, Person by) {
        var edition = fact.edition();
        var passage = fact.passage();
        var words = facts.locate(edition, List.of(fact)).get(passage) instanceof Whereabouts.Found found
                ? new Passage(
                        passage.field(),
                        edition.revision(),
                        passage.field().text(edition.copy()),
                        found.start(),
                        Passage.atMost(found))
                : passage;
        fact.judge(as, words, by, clock.instant());
    }

    private Fact judging(long id, Person by) {
        var fact = fact(id, by);
        if (!Permissions.mayCheckFacts(fact.edition(), by)) {
            throw new ForbiddenException("judging fact " + id + " by " + by);
        }
        return fact;
    }

    private Fact fact(long id, Person by) {
        var edition = em.createQuery("select f.edition.id from Fact f where f.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ForbiddenException("no fact " + id + " for " + by));
        lock(edition, by);
        return facts.fact(id).orElseThrow(() -> new ForbiddenException("no fact " + id + " for " + by));
    }

    private Source source(Edition edition, long id) {
        return facts.source(id)
                .filter(source -> source.story().id().equals(edition.story().id()))
                .orElseThrow(() -> new ForbiddenException("source " + id + " for edition " + edition.id()));
    }

    private Edition lock(long edition, Person by) {
        return open(editions.lock(edition), by);
    }

    private static Edition open(Edition edition, Person person) {
        if (!Permissions.mayReadFactSheet(edition, person)) {
            throw new ForbiddenException("fact sheet of edition " + edition.id() + " by " + person);
        }
        return edition;
    }
}
