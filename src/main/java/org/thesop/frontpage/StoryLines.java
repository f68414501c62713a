package org.thesop.frontpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stories that can be put on a page: what is out, and what is scheduled and known to every managing editor. */
@ApplicationScoped
@Transactional
public class StoryLines {

    private static final String LINE = """
            select new org.thesop.frontpage.StoryLine(s.id, e.id, e.state, e.copy.headline, x.name, s.firstPublishedAt,
                e.scheduledAt)
            from Edition e join e.story s left join e.copy.section x
            """;

    /** That it was published says what the state says already; only with both is the index of the newest used. */
    private static final String OUT = " e.state = PUBLISHED and s.firstPublishedAt is not null";

    private static final String COMING = " (e.state = SCHEDULED and s.firstPublishedAt is null and s.limited = false)";

    private static final String WANTED = """
             and (:section = 0L or x.id = :section)
             and (:words = '' or locate(:words, lower(e.copy.headline)) > 0)
            """;

    private static final String THAT_ARE_OUT =
            LINE + " where" + OUT + WANTED + " order by s.firstPublishedAt desc, s.id desc";

    private static final String THAT_ARE_COMING = LINE + " where" + COMING + WANTED + " order by e.scheduledAt, s.id";

    /** What was taken down since it was chosen still has a name at the desk. */
    private static final String THESE = LINE + " where s.id in :stories and (e.state in (PUBLISHED, WITHDRAWN) or"
            + COMING + ") order by s.id, e.id";

    private static final String THIS = LINE + " where s.id = :story and (" + OUT + " or" + COMING + ") order by e.id";

    @PersistenceContext
    EntityManager em;

    /**
     * What could be put on a page: what is coming, the next first, then what is out, the newest first.
     *
     * @param section only of this one; null for all
     * @param words only with these in the headline; may be blank
     * @param most of each of the two
     */
    public List<StoryLine> toChoose(Long section, String words, int most) {
        var lines = new ArrayList<>(wanted(THAT_ARE_COMING, section, words, most));
        lines.addAll(wanted(THAT_ARE_OUT, section, words, most));
        return lines;
    }

    private List<StoryLine> wanted(String which, Long section, String words, int most) {
        return em.createQuery(which, StoryLine.class)
                .setParameter("section", section == null ? 0L : section)
                .setParameter("words", words == null ? "" : words.strip().toLowerCase(Locale.ROOT))
                .setMaxResults(most)
                .getResultList();
    }

    /** This story, when it can be put on a page. */
    Optional<StoryLine> toChoose(long story) {
        return em.createQuery(THIS, StoryLine.class)
                .setParameter("story", story)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** These stories by their ids; one that nobody may name is not there. */
    Map<Long, StoryLine> of(Collection<Long> stories) {
        return stories.isEmpty()
                ? Map.of()
                : em.createQuery(THESE, StoryLine.class)
                        .setParameter("stories", stories)
                        .getResultStream()
                        .collect(Collectors.toMap(StoryLine::story, line -> line, (one, other) -> one));
    }
}
