package org.thesop.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.thesop.media.Picture;
import org.thesop.media.Pictures;
import org.thesop.pictures.PictureChanged.What;
import org.thesop.story.StoryPictures;

/**
 * Tells the house when licences are about to end, and when they have. Readers are not shown such a picture from that midnight on,
 * told or not.
 */
@ApplicationScoped
@Transactional
public class Licences {

    /** How long beforehand, in days: who renews a licence writes letters. */
    static final int WARNED_DAYS = 14;

    private static final int AT_ONCE = 50;
    private static final int LONGEST_TITLE = 100;

    private static final String ENDING = """
            select p from Picture p where p.details.licenceEnds >= :today and p.details.licenceEnds < :soon
                and p.withdrawnAt is null and (p.endWarned is null or p.endWarned <> p.details.licenceEnds)
            order by p.details.licenceEnds, p.id
            """;

    private static final String ENDED = """
            select p from Picture p where p.details.licenceEnds < :today
                and (p.endTold is null or p.endTold <> p.details.licenceEnds)
            order by p.details.licenceEnds, p.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Pictures pictures;

    @Inject
    StoryPictures storyPictures;

    @Inject
    Event<PictureChanged> changed;

    @Inject
    Event<LicenceEndsSoon> endsSoon;

    @Inject
    Clock clock;

    /** Tells of those that end within {@value #WARNED_DAYS} days, each once; at most {@value #AT_ONCE} at a time. */
    public void warn() {
        var today = pictures.today();
        var ending = em.createQuery(ENDING, Picture.class)
                .setParameter("today", today)
                .setParameter("soon", today.plusDays(WARNED_DAYS))
                .setMaxResults(AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (var picture : ending) {
            picture.endIsNear();
            endsSoon.fire(new LicenceEndsSoon(
                    picture.id(),
                    title(picture),
                    picture.details().licenceEnds(),
                    picture.uploadedBy() == null ? null : picture.uploadedBy().id(),
                    !storyPictures.storiesShowing(picture.id()).isEmpty(),
                    clock.instant()));
        }
    }

    private static String title(Picture picture) {
        var said = PictureRow.said(picture);
        return said.length() <= LONGEST_TITLE ? said : said.substring(0, LONGEST_TITLE) + "…";
    }

    /** Tells of those that have ended since it was asked last; how many they are, at most {@value #AT_ONCE}. */
    public int tell() {
        var ended = em.createQuery(ENDED, Picture.class)
                .setParameter("today", pictures.today())
                .setMaxResults(AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (var picture : ended) {
            picture.endIsTold();
            changed.fire(new PictureChanged(
                    picture.id(),
                    What.LICENCE_ENDED,
                    storyPictures.storiesShowing(picture.id()),
                    picture.details().licenceEnds().toString(),
                    null,
                    clock.instant()));
        }
        return ended.size();
    }
}
