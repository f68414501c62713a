package org.thesop.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Permissions;

/** What is offered to whom, and when writers can expect an answer. */
@ApplicationScoped
@Transactional
public class Offers {

    private static final int MOST_STORIES = 100;

    private static final String OFFERED = """
            select new org.thesop.mentoring.OfferedRow(o.id, e.id, e.copy.headline, x.name,
                (select listagg(p.person.name, ', ') within group (order by p.id) from StoryPerson p
                    where p.story = s and p.namedAs = 'WRITER' and p.endedAt is null), e.submittedAt, o.answerBy)
            from MentorOffer o join o.edition e join e.story s left join e.copy.section x
            where o.mentor = :me and o.answer = 'ASKED' and e.state = 'SUBMITTED' and
            """ + Permissions.READABLE + " order by o.answerBy, o.id";

    private static final String WAITING = """
            select new org.thesop.mentoring.Offers$Waiting(e.id, e.submittedAt, coalesce(x.reviewHours, (select g.hours from ReviewGoal g)),
                coalesce(c.id, w.id))
            from Edition e join e.story s left join e.copy.section x left join e.claimant c left join e.wantedEditor w
            where e.state in ('SUBMITTED', 'IN_REVIEW') and exists (select p.id from StoryPerson p
                where p.story = s and p.person = :me and p.namedAs = 'WRITER' and p.endedAt is null)
            order by e.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Mentors mentors;

    /** Copy that waits for an answer; {@code editorId} is who has it, or whom it is meant for, null for nobody. */
    public record Waiting(Long editionId, Instant since, Integer goalHours, Long editorId) {}

    /** What waits for an answer of this mentor, what has to be answered first on top. */
    public List<OfferedRow> to(Person me, int most) {
        return em.createQuery(OFFERED, OfferedRow.class)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * When the answers to this writer's copy are expected, by edition: within the goal, counted on the days on which the
     * editor who has it is there, and in the morning where it would be night for that editor.
     */
    public Map<Long, Instant> expected(Person writer) {
        var waiting = em.createQuery(WAITING, Waiting.class)
                .setParameter("me", writer)
                .setMaxResults(MOST_STORIES)
                .getResultList();
        var said = mentors.of(waiting.stream()
                .map(Waiting::editorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var expected = new HashMap<Long, Instant>();
        for (var each : waiting) {
            var mentor = each.editorId() == null ? null : said.get(each.editorId());
            expected.put(each.editionId(), Mentor.expected(mentor, each.since(), each.goalHours()));
        }
        return expected;
    }
}
