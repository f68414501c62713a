package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.thesop.platform.PaperZone;
import org.thesop.story.Edition;

/** Reminds whoever has copy in hand, or was asked for it, that its writers expect an answer soon. Once for each deadline. */
@ApplicationScoped
public class Deadlines {

    /** How long before it people are reminded. */
    static final Duration AHEAD = Duration.ofHours(2);

    private static final String NEAR = """
            select e.id from edition e
            where e.state in ('SUBMITTED', 'IN_REVIEW') and e.due_at > :now and e.due_at <= :soon
            and coalesce(e.claimant_id, e.wanted_editor_id) is not null
            and not exists (select 1 from notice n where n.edition_id = e.id and n.kind = 'DEADLINE' and n.due_at = e.due_at
                and n.person_id = coalesce(e.claimant_id, e.wanted_editor_id))
            order by e.due_at, e.id limit :most for update of e skip locked
            """;

    private static final int MOST_AT_ONCE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Notices notices;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    void remind() {
        var now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(NEAR)
                .setParameter("now", now)
                .setParameter("soon", now.plus(AHEAD))
                .setParameter("most", MOST_AT_ONCE)
                .getResultList();
        for (var id : ids) {
            var edition = em.find(Edition.class, id.longValue());
            var person = edition.claimant() == null ? edition.wantedEditor() : edition.claimant();
            var what = Happening.due(edition, now, edition.dueAt(), zone.full(edition.dueAt()));
            notices.tell(what, Addressee.all(List.of(person), NoticeKind.DEADLINE, "DEADLINE"));
        }
    }
}
