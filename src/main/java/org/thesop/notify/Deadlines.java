package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.thesop.story.Edition;

/**
 * Reminds whoever has copy in hand, or was asked for it, that its writers expect an answer soon, and writers that a story is
 * due. Once for each deadline.
 */
@ApplicationScoped
public class Deadlines {

    /** How long before it people are reminded. */
    static final Duration AHEAD = Duration.ofHours(2);

    /** The same for writers, who have more to do. */
    static final Duration WRITERS_AHEAD = Duration.ofDays(1);

    private static final String NEAR = """
            select e.id from edition e
            where e.state in ('SUBMITTED', 'IN_REVIEW') and e.due_at > :now and e.due_at <= :soon
            and coalesce(e.claimant_id, e.wanted_editor_id) is not null
            and not exists (select 1 from notice n where n.edition_id = e.id and n.kind = 'DEADLINE' and n.due_at = e.due_at
                and n.person_id = coalesce(e.claimant_id, e.wanted_editor_id))
            order by e.due_at, e.id limit :most for update of e skip locked
            """;

    /** Marked as told with the same statement, so that of several nodes one does it, also where nobody wants to hear of it. */
    private static final String DUE = """
            update edition set reminded_of = deadline_at where id in (
                select e.id from edition e
                where e.state in ('DRAFT', 'CHANGES_REQUESTED') and e.deadline_at > :now and e.deadline_at <= :soon
                and e.reminded_of is distinct from e.deadline_at
                order by e.deadline_at, e.id limit :most for update of e skip locked)
            returning id
            """;

    private static final int MOST_AT_ONCE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    void remind() {
        var now = clock.instant();
        for (var edition : found(NEAR, now, AHEAD)) {
            var person = edition.claimant() == null ? edition.wantedEditor() : edition.claimant();
            var what = Happening.due(edition, now, edition.dueAt(), edition.dueAt());
            notices.tell(what, Addressee.all(List.of(person), NoticeKind.DEADLINE, "DEADLINE"));
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void remindWriters() {
        var now = clock.instant();
        for (var edition : found(DUE, now, WRITERS_AHEAD)) {
            var what = Happening.due(edition, now, edition.deadline(), edition.deadline());
            notices.tell(what, Addressee.all(edition.story().writers(), NoticeKind.DUE, "DUE"));
        }
    }

    private List<Edition> found(String question, Instant now, Duration ahead) {
        @SuppressWarnings("unchecked")
        List<Long> ids = em.createNativeQuery(question, Long.class)
                .setParameter("now", now)
                .setParameter("soon", now.plus(ahead))
                .setParameter("most", MOST_AT_ONCE)
                .getResultList();
        return ids.stream().map(id -> em.find(Edition.class, id)).toList();
    }
}
