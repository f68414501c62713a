package org.thesop.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** Which stories which partners have. */
@ApplicationScoped
@Transactional
public class SentStories {

    private static final String TO_PARTNER = """
            select s.story_id, e.id, e.headline, s.event, s.first_at, s.last_at from sent_story s
                join partner p on p.receiver_id = s.receiver_id join edition e on e.id = s.edition_id
            where p.id = :partner order by s.last_at desc, s.id desc limit :most
            """;

    private static final String OF_STORY = """
            select p.id, r.name, s.event, s.first_at, s.last_at from sent_story s
                join partner p on p.receiver_id = s.receiver_id join receiver r on r.id = s.receiver_id
            where s.story_id = (select e.story_id from edition e where e.id = :edition)
            order by s.last_at desc, s.id desc limit :most
            """;

    @PersistenceContext
    EntityManager em;

    /**
     * A story that a partner has.
     *
     * @param event what it was sent for last, as machines read it
     */
    public record StorySent(long story, long edition, String headline, String event, Instant firstAt, Instant lastAt) {}

    /** A partner that has a story. */
    public record PartnerSent(long partner, String name, String event, Instant firstAt, Instant lastAt) {}

    /** What a partner got, the newest first. */
    @SuppressWarnings("unchecked")
    public List<StorySent> to(long partner, int most, Person by) {
        if (!Permissions.mayServePartners(by)) {
            throw new ForbiddenException("stories of partner " + partner + " by " + by);
        }
        List<Object[]> rows = em.createNativeQuery(TO_PARTNER)
                .setParameter("partner", partner)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new StorySent(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        (String) row[3],
                        (Instant) row[4],
                        (Instant) row[5]))
                .toList();
    }

    /** Who has the story of this edition; nobody sees that but managing editors. */
    @SuppressWarnings("unchecked")
    public List<PartnerSent> of(long edition, int most, Person by) {
        if (!Permissions.mayServePartners(by)) {
            return List.of();
        }
        List<Object[]> rows = em.createNativeQuery(OF_STORY)
                .setParameter("edition", edition)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new PartnerSent(
                        ((Number) row[0]).longValue(), (String) row[1], (String) row[2], (Instant) row[3], (Instant)
                                row[4]))
                .toList();
    }
}
