package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Decision;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.TooLongException;

/** What editors told writers to learn from. Only the writer, who has reviewed the writer's copy, and managing editors see it. */
@ApplicationScoped
@Transactional
public class Feedbacks {

    private static final int MOST_BYTES = 8_000;

    /** Of several writers together: enough for a few of each. */
    private static final int MOST_TOGETHER = 100;

    private static final String REVIEWED = """
            select t.id from Person t where t.id in :writers and (
                exists (select d.id from Decision d join StoryPerson p on p.story = d.edition.story
                    where d.by = :me and p.person = t and p.namedAs = 'WRITER'
                      and d.action in ('REQUEST_CHANGES', 'APPROVE', 'APPROVE_AND_PASS', 'REVIEW_AFTERWARDS'))
                or exists (select e.id from Edition e join StoryPerson p on p.story = e.story
                    where e.claimant = :me and p.person = t and p.namedAs = 'WRITER'))
            """;

    /**
     * What was said to a person stays theirs, also when they may not read the story any more, and then without its
     * headline; others see it only beside copy that they may read.
     */
    private static final String TO =
            """
            select new org.thesop.review.FeedbackRow(t.id, e.id, case when
            """ + Permissions.READABLE + """
             then e.copy.headline end, b.name, f.at, f.form, f.marks,
                f.sentence, d.action, d.reason)
            from Feedback f join f.to t join f.by b join f.decision d join f.edition e join e.story s
            where t.id in :writers and (t = :me or
            """ + Permissions.READABLE + ") order by f.at desc, f.id desc";

    @PersistenceContext
    EntityManager em;

    /**
     * Keeps what came with a decision, in its transaction; nothing when nothing was filled in.
     *
     * @throws TooLongException for a sentence of more than 8,000 bytes
     */
    public void give(Decision decision, Feedback.Said said) {
        var bytes = said.sentence().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new TooLongException(bytes, MOST_BYTES);
        }
        if (!said.isNothing()) {
            em.persist(new Feedback(decision, said));
        }
    }

    /** Whether the person may see what the writer was told. */
    public boolean mayRead(Person writer, Person person) {
        return Permissions.mayReadFeedback(
                writer, person, () -> !reviewedBy(person, List.of(writer)).isEmpty());
    }

    /** Those of the writers whose copy the editor has reviewed or has in hand, by id. */
    private Set<Long> reviewedBy(Person editor, List<Person> writers) {
        return em.createQuery(REVIEWED, Long.class)
                .setParameter("writers", writers.stream().map(Person::id).toList())
                .setParameter("me", editor)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /**
     * What each of these writers was told of late, newest first, in as many statements as for one of them.
     *
     * @return without those whose feedback is not for this reader
     */
    public Map<Person, List<FeedbackRow>> newest(List<Person> writers, Person reader, int mostEach) {
        var reviewed = reader.has(Role.EDITOR) ? reviewedBy(reader, writers) : Set.<Long>of();
        var open = writers.stream()
                .filter(writer -> Permissions.mayReadFeedback(writer, reader, () -> reviewed.contains(writer.id())))
                .toList();
        var rows = open.isEmpty()
                ? Map.<Long, List<FeedbackRow>>of()
                : rows(open, reader)
                        .setMaxResults(MOST_TOGETHER)
                        .getResultStream()
                        .collect(Collectors.groupingBy(FeedbackRow::toId));
        return open.stream()
                .collect(Collectors.toMap(
                        Function.identity(), writer -> rows.getOrDefault(writer.id(), List.of()).stream()
                                .limit(mostEach)
                                .toList()));
    }

    /**
     * What the writer was told, newest first.
     *
     * @throws ForbiddenException for whoever it is not meant for
     */
    public List<FeedbackRow> to(Person writer, Person reader, int most) {
        if (!mayRead(writer, reader)) {
            throw new ForbiddenException("feedback to " + writer + " by " + reader);
        }
        return rows(List.of(writer), reader).setMaxResults(most).getResultList();
    }

    private TypedQuery<FeedbackRow> rows(List<Person> writers, Person reader) {
        return em.createQuery(TO, FeedbackRow.class)
                .setParameter("writers", writers.stream().map(Person::id).toList())
                .setParameter("me", reader)
                .setParameter("seesAll", reader.has(Role.EDITOR));
    }
}
