package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Arranges the newest stories: one leads, four beside it, four below, then a strip for each section. Three queries. */
@ApplicationScoped
@Transactional
public class FrontPage {

    private static final int SIDE = 4;
    private static final int FOUR = 4;
    private static final int STRIP = 4;

    /** Enough of each section for its strip, even when all that stands above came from it. */
    private static final int OF_EACH_SECTION = 1 + SIDE + FOUR + STRIP;

    private static final String NEWEST_OF_EACH_SECTION = """
            select newest.id from section c cross join lateral (
                select e.id from edition e join story s on s.id = e.story_id
                where e.section_id = c.id and e.state = 'PUBLISHED'
                order by s.first_published_at desc, s.id desc limit :most) newest
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Teasers teasers;

    @Inject
    Navigation navigation;

    /** The front page as it is now; without a lead when nothing is published. */
    public Front now() {
        var newest = teasers.of(newestOfEachSection());
        var strips = strips(newest.stream().skip(1 + SIDE + FOUR).toList());
        return new Front(
                newest.isEmpty() ? null : newest.get(0),
                newest.stream().skip(1).limit(SIDE).toList(),
                newest.stream().skip(1 + SIDE).limit(FOUR).toList(),
                strips.stream().filter(FrontPage::fillsARow).toList(),
                strips.stream()
                        .filter(strip -> !fillsARow(strip))
                        .map(strip -> strip.teasers().get(0))
                        .toList());
    }

    private static boolean fillsARow(Front.Strip strip) {
        return strip.teasers().size() >= STRIP - 1;
    }

    @SuppressWarnings("unchecked")
    private List<Long> newestOfEachSection() {
        return em.createNativeQuery(NEWEST_OF_EACH_SECTION, Long.class)
                .setParameter("most", OF_EACH_SECTION)
                .getResultList();
    }

    private List<Front.Strip> strips(List<Teaser> below) {
        return navigation.sections().stream()
                .map(section -> strip(section, below.stream()))
                .filter(strip -> !strip.teasers().isEmpty())
                .toList();
    }

    private static Front.Strip strip(SectionLink section, Stream<Teaser> below) {
        return new Front.Strip(
                section.name(),
                section.path(),
                section.language(),
                below.filter(teaser -> teaser.section().equals(section.slug()))
                        .limit(STRIP)
                        .toList());
    }
}
