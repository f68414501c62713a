package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;

/** Which stories stand together on the paper: a follow-up with what it follows, a main story with its sidebars in order. */
@ApplicationScoped
@Transactional
public class Packages {

    /** More would be no package but a section. */
    public static final int MOST_SIDEBARS = 12;

    private static final String SIDEBARS = "select s from Story s where s.main = :main order by s.place, s.id";

    /**
     * A story that stands with another.
     *
     * @param headline of its newest edition that the list may show
     */
    public record Row(Long storyId, String headline, String section, java.time.LocalDate day, String slug) {

        /** Its address on the paper. */
        public String address() {
            return StoryAddress.path(section, day, slug);
        }
    }

    private static final String ROWS = """
            select new org.thesop.story.Packages$Row(o.id, e.copy.headline, f.slug, o.day, o.slug)
            from Story o join o.section f join o.editions e
            where e.state in ('PUBLISHED', 'WITHDRAWN') and
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Event<ShownOtherwise> shownOtherwise;

    /**
     * Says what a story follows up; null for nothing any more.
     *
     * @throws ForbiddenException when the person may not
     * @throws ClashException when the two would follow each other in a circle
     */
    public void followUp(long edition, Story of, Person by) {
        var story = story(edition, by);
        if (of != null) {
            refuse(story.clashAsFollowUpOf(here(of)));
        }
        story.followsUp(of == null ? null : here(of));
    }

    /**
     * Puts a sidebar to the end of the package of a main story.
     *
     * @throws ForbiddenException when the person may not
     * @throws ClashException when either stands elsewhere
     * @throws IllegalArgumentException beyond {@link #MOST_SIDEBARS}
     */
    public void addSidebar(long mainEdition, Story sidebar, Person by) {
        var main = story(mainEdition, by);
        var added = here(sidebar);
        refuse(added.clashBeside(main, !sidebars(added).isEmpty()));
        var there = sidebars(main);
        if (there.size() >= MOST_SIDEBARS) {
            throw new IllegalArgumentException("sidebars of story " + main.id());
        }
        if (!there.contains(added)) {
            added.standsBeside(main, there.size() + 1);
        }
    }

    /** Takes a sidebar out of the package of the main story; nothing happens when it is in none. */
    public void removeSidebar(long mainEdition, long sidebar, Person by) {
        var rest = new java.util.ArrayList<>(sidebars(story(mainEdition, by)));
        rest.stream().filter(each -> each.id() == sidebar).forEach(Companions::standsAlone);
        rest.removeIf(each -> each.id() == sidebar);
        number(rest);
    }

    /** Moves a sidebar one place up. */
    public void moveUp(long mainEdition, long sidebar, Person by) {
        var order = new java.util.ArrayList<>(sidebars(story(mainEdition, by)));
        for (var at = 1; at < order.size(); at++) {
            if (order.get(at).id() == sidebar) {
                order.add(at - 1, order.remove(at));
                break;
            }
        }
        number(order);
    }

    private static void number(List<Story> sidebars) {
        for (var at = 0; at < sidebars.size(); at++) {
            sidebars.get(at).standsBeside(sidebars.get(at).main().orElseThrow(), at + 1);
        }
    }

    /** The sidebars of a main story, in order. */
    List<Story> sidebars(Story main) {
        return em.createQuery(SIDEBARS, Story.class).setParameter("main", main).getResultList();
    }

    private static void refuse(Optional<Companions.Clash> clash) {
        clash.ifPresent(each -> {
            throw new ClashException(each);
        });
    }

    /** The story whose company is changed. */
    private Story story(long edition, Person by) {
        if (!Permissions.mayPutOut(by)) {
            throw new ForbiddenException("companions of edition " + edition + " by " + by);
        }
        shownOtherwise.fire(new ShownOtherwise());
        return editions.lock(edition).story();
    }

    private Story here(Story story) {
        return em.find(Story.class, story.id());
    }

    /** What the story of this edition follows up; empty when nothing that is or was out. */
    public Optional<Row> followedBy(long edition) {
        return rows("o.id = (select m.story.followUpOf.id from Edition m where m.id = :edition)", edition).stream()
                .findFirst();
    }

    /** The main story that the story of this edition is a sidebar of. */
    public Optional<Row> mainOf(long edition) {
        return rows("o.id = (select m.story.main.id from Edition m where m.id = :edition)", edition).stream()
                .findFirst();
    }

    /** The sidebars of the story of this edition, in order. */
    public List<Row> sidebarsOf(long edition) {
        return rows("o.main.id = (select m.story.id from Edition m where m.id = :edition)", edition);
    }

    private List<Row> rows(String which, long edition) {
        return em.createQuery(ROWS + which + " order by o.place, o.id", Row.class)
                .setParameter("edition", edition)
                .setMaxResults(MOST_SIDEBARS)
                .getResultList();
    }
}
