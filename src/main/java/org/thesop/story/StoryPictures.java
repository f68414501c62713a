package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.thesop.media.Picture;
import org.thesop.media.Pictures;
import org.thesop.media.Print;
import org.thesop.people.Person;

/** Which editions use which pictures, and with that who may see one. */
@ApplicationScoped
@Transactional
public class StoryPictures {

    private static final String USE = """
            insert into edition_picture (edition_id, picture_id)
            select cast(:edition as bigint), p.id from picture p where p.id in (:pictures) on conflict do nothing
            """;

    /** The row says that some revision had it, so the live text is asked whether it still has. */
    private static final String IS_OUT = """
            select exists (select 1 from edition_picture u join edition e on e.id = u.edition_id
                where u.picture_id = :picture and e.state = 'PUBLISHED'
                    and position('data-media="' || u.picture_id || '"' in e.body) > 0)
            """;

    private static final String USING =
            "select u.edition_id from edition_picture u where u.picture_id = :picture order by u.edition_id desc limit 50";

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Pictures pictures;

    /** Whether the person may add pictures to this edition: who may edit its text. */
    public boolean mayAdd(long edition, Person by) {
        return Permissions.mayEdit(editions.get(edition), by);
    }

    /**
     * Keeps a picture that somebody sent for an edition.
     *
     * @throws ForbiddenException when the person may not edit it
     */
    public Picture add(long editionId, Print print, String fileName, Person by) {
        if (!mayAdd(editionId, by)) {
            throw new ForbiddenException("picture for edition " + editionId + " by " + by);
        }
        return pictures.keep(print, fileName, by);
    }

    /** Remembers what an edition uses, so that who may read it may see it. */
    void use(Edition edition, Set<String> ids) {
        if (!ids.isEmpty()) {
            em.createNativeQuery(USE)
                    .setParameter("edition", edition.id())
                    .setParameter("pictures", List.copyOf(ids))
                    .executeUpdate();
        }
    }

    /** Whether readers have it: a published edition shows it. */
    public boolean isOut(String picture) {
        return (Boolean) em.createNativeQuery(IS_OUT, Boolean.class)
                .setParameter("picture", picture)
                .getSingleResult();
    }

    /** Whether somebody at the desks may see it: who sent it, and who reads how a story that used it came about. */
    public boolean maySee(String id, Person person) {
        return pictures.get(id).filter(picture -> maySee(picture, person)).isPresent();
    }

    private boolean maySee(Picture picture, Person person) {
        return picture.isFrom(person)
                || using(picture).stream().anyMatch(id -> Permissions.mayReadHistory(editions.get(id), person));
    }

    @SuppressWarnings("unchecked")
    private List<Long> using(Picture picture) {
        return em.createNativeQuery(USING, Long.class)
                .setParameter("picture", picture.id())
                .getResultList();
    }
}
