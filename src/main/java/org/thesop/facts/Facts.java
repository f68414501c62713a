package org.thesop.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thesop.platform.Reading;
import org.thesop.story.Edition;
import org.thesop.story.EditionMoved;
import org.thesop.story.Editions;
import org.thesop.story.OpenFacts;
import org.thesop.story.Passage;
import org.thesop.story.Passages;
import org.thesop.story.Story;
import org.thesop.story.Whereabouts;

/** All items of fact sheets, and the sources that they are tied to. */
@ApplicationScoped
@Transactional
public class Facts implements OpenFacts {

    private static final String OF_EDITION = """
            select f from Fact f left join fetch f.source left join fetch f.judgedBy join fetch f.enteredBy
            where f.edition = :edition order by f.id
            """;

    private static final String OF_STORY = """
            select s from Source s join fetch s.enteredBy where s.story = :story order by s.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Reading reading;

    @Inject
    Passages passages;

    @Override
    public int openIn(Edition edition) {
        if (edition.id() == null) {
            return 0;
        }
        var facts = of(edition);
        var places = locate(edition, facts);
        var open = facts.stream()
                .filter(fact -> fact.open(places.get(fact.passage())))
                .count();
        return (int) open + quotationsNotOn(edition, facts, places);
    }

    /** Whoever left a quotation off the sheet of sensitive copy must get no further by that than by leaving it open. */
    private static int quotationsNotOn(Edition edition, List<Fact> facts, Map<Passage, Whereabouts> places) {
        var section = edition.copy().section();
        return section == null || !section.sensitive()
                ? 0
                : Sheet.quotationsIn(Proposals.notOn(edition.copy(), facts, places));
    }

    /** The items about this edition, in the order in which they were entered. */
    List<Fact> of(Edition edition) {
        return reading.once(List.of(OF_EDITION, edition.id()), () -> em.createQuery(OF_EDITION, Fact.class)
                .setParameter("edition", edition)
                .getResultList());
    }

    /** Where each of them stands in the edition's newest text. */
    Map<Passage, Whereabouts> locate(Edition edition, List<Fact> facts) {
        return passages.locate(edition, facts.stream().map(Fact::passage).toList());
    }

    /** The sources of a story, in the order in which they were entered. */
    List<Source> sources(Story story) {
        return em.createQuery(OF_STORY, Source.class)
                .setParameter("story", story)
                .getResultList();
    }

    Optional<Fact> fact(long id) {
        return Optional.ofNullable(em.find(Fact.class, id));
    }

    Optional<Source> source(long id) {
        return Optional.ofNullable(em.find(Source.class, id));
    }

    /** Whether something on a sheet is from this source. */
    boolean isTied(Source source) {
        return em.createQuery("select count(f) from Fact f where f.source = :source", Long.class)
                        .setParameter("source", source)
                        .getSingleResult()
                > 0;
    }

    void add(Object factOrSource) {
        em.persist(factOrSource);
    }

    void remove(Object factOrSource) {
        em.remove(factOrSource);
    }

    /**
     * An edition that begins from another takes its items along: each about the same words in the new one's own text. Those
     * of the older edition stay as they are, as what was checked before it went out.
     */
    void takeAlong(@Observes EditionMoved event) {
        if (event.from() == null) {
            var next = editions.get(event.editionId());
            next.builtOn().ifPresent(before -> takeAlong(before, next));
        }
    }

    private void takeAlong(Edition before, Edition next) {
        var facts = of(before);
        var places = locate(before, facts);
        for (var fact : facts) {
            if (places.get(fact.passage()) instanceof Whereabouts.Found found) {
                var field = fact.passage().field();
                var there = new Passage(
                        field, next.revision(), field.text(next.copy()), found.start(), Passage.atMost(found));
                em.persist(fact.in(next, there, !found.changed()));
            }
        }
    }
}
