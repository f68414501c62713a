package org.thesop.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Permissions;
import org.thesop.story.StoryAddress;
import org.thesop.style.HouseRules;

/** What a writer's copy tells over time. The caller has asked whether the person may see it; private copy is left out. */
@ApplicationScoped
@Transactional
public class Growth {

    private static final String BY_THE_WRITER = """
            exists (select w.id from StoryPerson w where w.story = s and w.person = :writer and w.namedAs = 'WRITER')
             and (:writer = :me or
            """ + Permissions.READABLE + ")";

    private static final String HANDED_IN = """
            select new org.thesop.mentoring.Growth$Handed(e.id, h.at, h.words, h.broken)
            from HandIn h join h.edition e join e.story s where
            """ + BY_THE_WRITER + " order by h.at desc, h.id desc";

    private static final String ROUNDS =
            """
            select new org.thesop.mentoring.Growth$Round(e.id, case when
            """ + Permissions.READABLE + """
             then e.copy.headline end, d.at,
                (select min(n.at) from Decision n where n.edition = e and n.action = 'SUBMIT' and n.at > d.at))
            from Decision d join d.edition e join e.story s where d.action = 'REQUEST_CHANGES' and
            """ + BY_THE_WRITER + " order by d.at desc, d.id desc";

    private static final String CLIPS = """
            select new org.thesop.mentoring.Growth$Clip(e.copy.headline, f.slug, s.day, s.slug, s.firstPublishedAt)
            from Edition e join e.story s join s.section f where e.state = 'PUBLISHED' and exists
                (select w.id from StoryPerson w where w.story = s and w.person = :writer and w.namedAs = 'WRITER')
            order by s.firstPublishedAt desc, s.id desc
            """;

    private static final String STANDING = """
            select new org.thesop.mentoring.Growth$Standing(p.id,
                coalesce(sum(case when e.state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED',
                    'SCHEDULED') then 1 else 0 end), 0L),
                coalesce(sum(case when e.state = 'PUBLISHED' then 1 else 0 end), 0L))
            from StoryPerson w join w.person p join Edition e on e.story = w.story join e.story s
            where p.id in :writers and w.namedAs = 'WRITER' and w.endedAt is null and
            """ + Permissions.READABLE + " group by p.id";

    @PersistenceContext
    EntityManager em;

    /** Copy as it was handed in once. */
    public record Handed(Long editionId, Instant at, Integer words, HandIn.Broken broken) {}

    /**
     * Copy sent back, and when it came in again; {@code answeredAt} is null while it has not, the headline for a writer
     * who may not read the story any more.
     */
    public record Round(Long editionId, String headline, Instant sentBackAt, Instant answeredAt) {

        /** From the note to the next version, recorded and not judged; null while it is under way. */
        public Duration took() {
            return answeredAt == null ? null : Duration.between(sentBackAt, answeredAt);
        }
    }

    /** A story of the writer's that readers have. */
    public record Clip(String headline, String section, LocalDate day, String slug, Instant at) {

        public String address() {
            return StoryAddress.path(section, day, slug);
        }
    }

    /** How many editions a writer has in work and out. */
    public record Standing(Long writerId, Long inWork, Long published) {}

    /** A house rule, how often it was broken, and how often that is in 1,000 words. */
    public record RuleRate(String title, int times, double perThousand) {}

    /** The newest versions that were handed in. */
    public List<Handed> handedIn(Person writer, Person reader, int most) {
        return seenBy(reader, writer, em.createQuery(HANDED_IN, Handed.class))
                .setMaxResults(most)
                .getResultList();
    }

    /** The newest rounds of notes and answers. */
    public List<Round> rounds(Person writer, Person reader, int most) {
        return seenBy(reader, writer, em.createQuery(ROUNDS, Round.class))
                .setMaxResults(most)
                .getResultList();
    }

    /** What is out, newest first. */
    public List<Clip> clips(Person writer, int most) {
        return em.createQuery(CLIPS, Clip.class)
                .setParameter("writer", writer)
                .setMaxResults(most)
                .getResultList();
    }

    /** How much each of these writers has in work and out, of what the reader may read. */
    public List<Standing> standing(List<Long> writers, Person reader) {
        return em.createQuery(STANDING, Standing.class)
                .setParameter("writers", writers)
                .setParameter("me", reader)
                .setParameter("seesAll", reader.has(Role.EDITOR))
                .getResultList();
    }

    private static <T> TypedQuery<T> seenBy(Person reader, Person writer, TypedQuery<T> query) {
        return query.setParameter("writer", writer)
                .setParameter("me", reader)
                .setParameter("seesAll", reader.has(Role.EDITOR));
    }

    /** The rules most often broken in 1,000 words, most often first. */
    public static List<RuleRate> rules(List<Handed> handedIn, int most) {
        var words = Math.max(1, handedIn.stream().mapToInt(Handed::words).sum());
        var counts = new HashMap<String, HouseRules.Broken>();
        handedIn.stream()
                .flatMap(each -> each.broken().rules().stream())
                .forEach(each -> counts.merge(
                        each.rule(),
                        each,
                        (some, more) -> new HouseRules.Broken(some.rule(), some.title(), some.times() + more.times())));
        return counts.values().stream()
                .sorted(Comparator.comparingInt(HouseRules.Broken::times)
                        .reversed()
                        .thenComparing(HouseRules.Broken::rule))
                .limit(most)
                .map(each -> new RuleRate(each.title(), each.times(), each.times() * 1000.0 / words))
                .toList();
    }
}
