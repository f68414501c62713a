package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.platform.PaperZone;

/** What a managing editor does with stories long after their publication. */
@ApplicationScoped
@Transactional
public class OldStories {

    /** The longest note to oneself, in characters. */
    public static final int LONGEST_NOTE = 300;

    private static final String DUE = """
            select id from story where look_again_on <= :today order by look_again_on, id limit :most
            for update skip locked
            """;

    private static final String OLDER = """
            update versioned Story s set s.historySince = :now where s.firstPublishedAt < :before and s.historySince is null
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Addresses addresses;

    @Inject
    Stories stories;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    Event<StoryMoved> moved;

    @Inject
    Event<ShownOtherwise> shownOtherwise;

    @Inject
    Event<LookAgainDue> due;

    /**
     * Gives a published story another address; the one before, and all that were before that, lead to it. Its day stays.
     *
     * @throws ForbiddenException when the person may not
     * @throws IllegalArgumentException when there is no such section, or the text is no {@link Slug}
     * @throws AddressTakenException when another story has or had that address
     */
    public void move(long edition, String section, String slug, Person by) {
        var story = story(edition, by);
        var to = stories.section(section).orElseThrow(() -> new IllegalArgumentException("no section " + section));
        var from = story.path();
        addresses.change(story, to, new Slug(slug));
        var now = story.path();
        if (!now.equals(from)) {
            moved.fire(new StoryMoved(story.id(), by.id(), from, now, clock.instant()));
        }
    }

    /** Marks it as history, or takes that back. */
    public void keepAsHistory(long edition, boolean history, Person by) {
        var story = story(edition, by);
        if (history) {
            story.becomesHistory(clock.instant());
        } else {
            story.isNoHistory();
        }
        shownOtherwise.fire(new ShownOtherwise());
    }

    /**
     * Marks all stories as history that were first published before this day.
     *
     * @return how many were not before
     */
    public int keepAllAsHistory(LocalDate before, Person by) {
        refuse("all stories before " + before, by);
        shownOtherwise.fire(new ShownOtherwise());
        return em.createQuery(OLDER)
                .setParameter("now", clock.instant())
                .setParameter("before", zone.start(before))
                .executeUpdate();
    }

    /** Reminds the person of a story on a day; null takes that back. */
    public void lookAgain(long edition, LocalDate on, String note, Person by) {
        var story = story(edition, by);
        if (on == null) {
            story.lookedAtAgain();
        } else {
            var text = note == null ? "" : note.strip();
            story.lookAgain(
                    on,
                    text.substring(0, Math.min(text.length(), LONGEST_NOTE)),
                    em.getReference(Person.class, by.id()));
        }
    }

    /** Tells of every story that somebody wanted to look at again by today; each once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remind(int most) {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(DUE)
                .setParameter("today", zone.day(clock.instant()))
                .setParameter("most", most)
                .getResultList();
        for (var id : ids) {
            var story = em.find(Story.class, id.longValue());
            story.lookAgain().ifPresent(reminder -> story.live()
                    .ifPresent(live -> due.fire(
                            new LookAgainDue(live.id(), reminder.by().id(), reminder.note(), clock.instant()))));
            story.lookedAtAgain();
        }
    }

    private Story story(long edition, Person by) {
        refuse("story of edition " + edition, by);
        var story = editions.lock(edition).story();
        if (story.firstPublishedAt() == null) {
            throw new UnknownEditionException(edition);
        }
        return story;
    }

    private static void refuse(String what, Person by) {
        if (!Permissions.mayPutOut(by)) {
            throw new ForbiddenException(what + " by " + by);
        }
    }
}
