package org.thesop.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.platform.TextQuery;
import org.thesop.site.PublicAddress;
import org.thesop.story.Edition;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Story;

/** All letters to the editor. */
@ApplicationScoped
@Transactional
public class Letters {

    /** The same words from the same address within this time came by a second press of the button. */
    private static final Duration SAME = Duration.ofHours(1);

    private static final int MOST_OTHERS = 5;

    private static final String LIVE_STORY = """
            select s from StoryAddress a join a.story s join s.editions e
            where a.section = :section and a.day = :day and a.slug = :slug and e.state = PUBLISHED
            """;

    private static final String HEADLINE = """
            select e.copy.headline from StoryAddress a join a.story s join s.editions e
            where a.section = :section and a.day = :day and a.slug = :slug and e.state = PUBLISHED
            """;

    private static final String ROW = """
            select new org.thesop.letters.LetterRow(l.id, l.name, l.subject, substring(l.text, 1, 240), l.state,
                l.receivedAt, l.movedAt, p.name, l.story is not null,
                (select count(a) from LetterAnswer a where a.letter = l))
            from Letter l left join l.heldBy p
            """;

    private static final String IN_STATE = ROW + """
            where l.state = :state and (lower(l.name) like :words escape '!' or lower(l.email) like :words escape '!'
                or lower(l.subject) like :words escape '!' or lower(l.text) like :words escape '!')
            order by l.receivedAt desc, l.id desc
            """;

    /** The comparison is the database's own, as its index has it. */
    private static final String WITH_WORDS = """
            select new org.thesop.letters.LetterHit(l.id, l.subject, l.text, l.name, l.state, l.receivedAt)
            from Letter l
            where cast(sql('(to_tsvector(''simple'', ? || '' '' || ? || '' '' || ?) @@ to_tsquery(''simple'', ?))',
                l.name, l.subject, l.text, :words) as boolean) = true and l.state <> SPAM
            order by l.receivedAt desc, l.id desc
            """;

    private static final String FROM_THE_SAME = ROW + """
            where lower(l.email) = lower(:email) and l.id <> :id order by l.receivedAt desc, l.id desc
            """;

    private static final String ANSWERS = """
            select a from LetterAnswer a join fetch a.by where a.letter.id = :letter order by a.at, a.id
            """;

    private static final String WHOLE = """
            select l from Letter l left join fetch l.heldBy left join fetch l.story s left join fetch s.section
            where l.id = :id
            """;

    private static final String ALREADY_HERE = """
            select l from Letter l where lower(l.email) = lower(:email) and l.text = :text and l.receivedAt > :since
            order by l.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Keeps a letter that has no problems any more; a story that is not out is left away. A machine's is kept apart, as
     * spam: its trap may have been filled in by somebody's browser. The same once more is kept once.
     */
    public Letter receive(LetterForm form) {
        var now = clock.instant();
        return em.createQuery(ALREADY_HERE, Letter.class)
                .setParameter("email", form.email())
                .setParameter("text", form.text())
                .setParameter("since", now.minus(SAME))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> receive(form, now));
    }

    /** A letter that came at this moment. */
    public Letter receive(LetterForm form, Instant at) {
        var letter =
                new Letter(form, about(form.story(), LIVE_STORY, Story.class).orElse(null), at);
        em.persist(letter);
        return letter;
    }

    /**
     * Takes over what a reader wrote on an older site of the paper. Nobody is told, and nothing is mailed.
     *
     * @param story what it is about, null for none
     */
    public Letter takeOver(LetterForm form, Story story, LetterState state, Instant receivedAt) {
        var letter = Letter.fromArchive(form, story, state, receivedAt, clock.instant());
        em.persist(letter);
        return letter;
    }

    /**
     * Letters that stand so, newest first.
     *
     * @param words that are in the letter, its subject or its writer's name or address; empty for all
     */
    public List<LetterRow> in(LetterState state, String words, int most) {
        var pattern = words.toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1");
        return em.createQuery(IN_STATE, LetterRow.class)
                .setParameter("state", state)
                .setParameter("words", "%" + pattern + "%")
                .setMaxResults(most)
                .getResultList();
    }

    /** Letters with all these words, or beginnings of them, that the person may read, the newest first; no spam. */
    public List<LetterHit> with(List<String> words, Person me, int most) {
        var query = TextQuery.of(words);
        return query.isEmpty() || !Permissions.mayAnswerLetters(me)
                ? List.of()
                : em.createQuery(WITH_WORDS, LetterHit.class)
                        .setParameter("words", query)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** How many stand where; none for a state without a letter. */
    public Map<LetterState, Long> counts() {
        var counts = new EnumMap<LetterState, Long>(LetterState.class);
        em.createQuery("select l.state, count(l) from Letter l group by l.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((LetterState) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * One letter with its answers.
     *
     * @throws ForbiddenException for whoever is no editor
     * @throws UnknownLetterException when there is none
     */
    public LetterView view(long id, Person reader) {
        if (!Permissions.mayAnswerLetters(reader)) {
            throw new ForbiddenException("letter " + id + " by " + reader);
        }
        var letter = em.createQuery(WHOLE, Letter.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownLetterException(id));
        var answers = em.createQuery(ANSWERS, LetterAnswer.class)
                .setParameter("letter", id)
                .getResultList();
        var others = em.createQuery(FROM_THE_SAME, LetterRow.class)
                .setParameter("email", letter.email())
                .setParameter("id", id)
                .setMaxResults(MOST_OTHERS)
                .getResultList();
        return new LetterView(letter, answers, others, made(letter, reader));
    }

    /** Nothing of a draft for whoever may not read it: not even that there is one under which headline. */
    private LetterView.Made made(Letter letter, Person reader) {
        return letter.became() == null
                ? null
                : em.createQuery(
                                "select e from Edition e join fetch e.story where e.story = :story order by e.id desc",
                                Edition.class)
                        .setParameter("story", letter.became())
                        .getResultStream()
                        .filter(each -> !Permissions.opensPrivately(each, reader) && Permissions.mayRead(each, reader))
                        .findFirst()
                        .map(each -> new LetterView.Made(each.id(), each.copy().headline()))
                        .orElse(null);
    }

    /**
     * Takes it to be moved, so that nobody else does at the same time.
     *
     * @param seen the version that the person had before them
     * @throws LetterOvertakenException when somebody has moved it since
     * @throws UnknownLetterException when there is none
     */
    Letter lock(long id, int seen) {
        var letter = em.find(Letter.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (letter == null) {
            throw new UnknownLetterException(id);
        }
        if (letter.version() != seen) {
            throw new LetterOvertakenException(id);
        }
        return letter;
    }

    LetterAnswer add(LetterAnswer answer) {
        em.persist(answer);
        return answer;
    }

    /** The headline of the published story that a letter is about; empty when it is about none. */
    public Optional<String> headline(LetterForm form) {
        return about(form.story(), HEADLINE, String.class);
    }

    private <T> Optional<T> about(String path, String query, Class<T> type) {
        var address = PublicAddress.of(path, path);
        return address.kind() == PublicAddress.Kind.STORY
                ? em.createQuery(query, type)
                        .setParameter("section", address.name())
                        .setParameter("day", address.day())
                        .setParameter("slug", address.slug())
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }
}
