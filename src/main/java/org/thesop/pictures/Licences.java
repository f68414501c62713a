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

/** Tells the house when licences have ended. Readers are not shown such a picture from that midnight on, told or not. */
@ApplicationScoped
@Transactional
public class Licences {

    private static final int AT_ONCE = 50;

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
    Clock clock;

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
