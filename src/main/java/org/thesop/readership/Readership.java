package org.thesop.readership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.thesop.people.Person;
import org.thesop.platform.PaperZone;

/** How often each story was read on each day. */
@ApplicationScoped
@Transactional
public class Readership {

    private static final Pattern STORY =
            Pattern.compile("/story/([a-z0-9-]+)/(\\d{4})/(\\d{2})/(\\d{2})/([a-z0-9-]+)/?");

    /** In one order on every node: two that write the same stories never wait for each other in a circle. */
    private static final String ADD = """
            insert into story_views (story_id, day, times)
            select a.story_id, cast(:today as date), sum(v.times)
            from jsonb_to_recordset(cast(:counted as jsonb)) as v(section text, day date, slug text, times bigint)
                join story_address a on a.section = v.section and a.day = v.day and a.slug = v.slug
            group by a.story_id order by a.story_id
            on conflict (story_id, day) do update set times = story_views.times + excluded.times
            """;

    private static final String MOST_READ = """
            select s.id, e.headline, shown.name, x.slug, s.day, s.slug, read.times
            from (select v.story_id, sum(v.times) as times from story_views v where v.day >= :since group by v.story_id) read
                join story s on s.id = read.story_id join section x on x.id = s.section_id
                join edition e on e.story_id = s.id and e.state = 'PUBLISHED' join section shown on shown.id = e.section_id
            where :writer = 0 or exists (select 1 from story_person p where p.story_id = s.id and p.person_id = :writer
                and p.named_as = 'WRITER' and p.ended_at is null)
            order by read.times desc, s.id desc limit :most
            """;

    private static final String DAYS = """
            select v.day, sum(v.times) from story_views v where v.day >= :since and (:story = 0 or v.story_id = :story)
            group by v.day order by v.day
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private final Views views = new Views();

    /** What counts readers from now on; the same for as long as the newsroom runs. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Views views() {
        return views;
    }

    /** Writes down what was counted, as of today; returns how many addresses. */
    public int write() {
        var counted = views.take();
        try {
            return write(counted);
        } catch (RuntimeException notNow) {
            views.putBack(counted);
            throw notNow;
        }
    }

    private int write(Map<String, Long> counted) {
        var rows = Json.createArrayBuilder();
        counted.forEach((path, times) -> {
            var story = STORY.matcher(path);
            if (story.matches() && isADay(story.group(2), story.group(3), story.group(4))) {
                rows.add(Json.createObjectBuilder()
                        .add("section", story.group(1))
                        .add("day", story.group(2) + "-" + story.group(3) + "-" + story.group(4))
                        .add("slug", story.group(5))
                        .add("times", times));
            }
        });
        var all = rows.build();
        if (!all.isEmpty()) {
            em.createNativeQuery(ADD)
                    .setParameter("today", today().toString())
                    .setParameter("counted", all.toString())
                    .executeUpdate();
        }
        return all.size();
    }

    private static boolean isADay(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)) != null;
        } catch (java.time.DateTimeException noSuchDay) {
            return false;
        }
    }

    /**
     * The stories that were read most, most first; those that nobody finds any more are left out.
     *
     * @param days so many, today the last of them
     * @param writer of whom; null for of everybody
     */
    @SuppressWarnings("unchecked")
    public List<ReadStory> mostRead(int days, Person writer, int most) {
        List<Object[]> rows = em.createNativeQuery(MOST_READ)
                .setParameter("since", since(days))
                .setParameter("writer", writer == null ? 0L : writer.id())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new ReadStory(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Date) row[4]).toLocalDate(),
                        (String) row[5],
                        ((Number) row[6]).longValue()))
                .toList();
    }

    /**
     * How often was read on each of the days, the oldest first, also on those on which nothing was.
     *
     * @param story empty for the whole paper
     */
    @SuppressWarnings("unchecked")
    public List<ReadDay> days(int days, Optional<Long> story) {
        List<Object[]> rows = em.createNativeQuery(DAYS)
                .setParameter("since", since(days))
                .setParameter("story", story.orElse(0L))
                .getResultList();
        var times = new TreeMap<LocalDate, Long>();
        rows.forEach(row -> times.put(((Date) row[0]).toLocalDate(), ((Number) row[1]).longValue()));
        var first = today().minusDays(days - 1L);
        return first.datesUntil(today().plusDays(1))
                .map(day -> new ReadDay(day, times.getOrDefault(day, 0L)))
                .toList();
    }

    private Date since(int days) {
        return Date.valueOf(today().minusDays(days - 1L));
    }

    private LocalDate today() {
        return zone.day(clock.instant());
    }
}
