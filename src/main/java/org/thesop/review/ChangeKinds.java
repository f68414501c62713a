package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.thesop.people.Person;
import org.thesop.platform.PaperZone;
import org.thesop.story.WhyKind;

/** What editors changed most in a writer's copy, month by month: to learn from, so only for whoever may see that. */
@ApplicationScoped
@Transactional
public class ChangeKinds {

    private static final String SUGGESTED = """
            select new org.thesop.review.ChangeKinds$Change(s.at, s.reason.kind, s.size)
            from Suggestion s join StoryPerson p on p.story = s.edition.story
            where p.person = :writer and p.namedAs = 'WRITER' and s.at >= :since and s.state <> 'WITHDRAWN'
            """;

    private static final String EDITED = """
            select new org.thesop.review.ChangeKinds$Change(n.at, n.reason.kind, n.size)
            from EditNote n join StoryPerson p on p.story = n.edition.story
            where p.person = :writer and p.namedAs = 'WRITER' and n.at >= :since and n.suggestion is null
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    /** One suggestion or edit; the kind is null when its editor gave none. */
    public record Change(Instant at, WhyKind kind, int words) {}

    /**
     * How often editors changed something of one kind in a month.
     *
     * @param kind null for changes whose editor gave none
     * @param words how many words those changes touched
     */
    public record Row(YearMonth month, WhyKind kind, int count, int words) {}

    /**
     * Suggestions and explained edits in the copy of one writer, those taken back left out: one row for each month and
     * kind that has any, oldest month first, by the paper's clocks.
     */
    public List<Row> of(Person writer, Instant since) {
        var changes = new ArrayList<>(changes(SUGGESTED, writer, since));
        changes.addAll(changes(EDITED, writer, since));
        var order = Comparator.comparing(Row::month)
                .thenComparing(Row::kind, Comparator.nullsLast(Comparator.<WhyKind>naturalOrder()));
        var rows = new TreeMap<Row, Row>(order);
        for (var change : changes) {
            var one = new Row(YearMonth.from(change.at().atZone(zone.id())), change.kind(), 1, change.words());
            rows.merge(
                    one,
                    one,
                    (some, more) -> new Row(
                            some.month(), some.kind(), some.count() + more.count(), some.words() + more.words()));
        }
        return List.copyOf(rows.values());
    }

    private List<Change> changes(String query, Person writer, Instant since) {
        return em.createQuery(query, Change.class)
                .setParameter("writer", writer)
                .setParameter("since", since)
                .getResultList();
    }
}
