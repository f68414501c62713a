package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thesop.media.Darkroom;
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
                join picture p on p.id = u.picture_id
                where u.picture_id = :picture and e.state = 'PUBLISHED' and
            """ + Picture.MAY_BE_SHOWN + """
                    and position('data-media="' || u.picture_id || '"' in e.body) > 0)
            """;

    private static final String SHOWING = """
            select distinct e.story_id from edition_picture u join edition e on e.id = u.edition_id
            where u.picture_id = :picture and e.state = 'PUBLISHED'
                and position('data-media="' || u.picture_id || '"' in e.body) > 0
            order by e.story_id
            """;

    private static final String IS_SETTLED = """
            select exists (select 1 from edition_picture u join edition e on e.id = u.edition_id
                where u.picture_id = :picture and e.state in ('APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN')
                    and position('data-media="' || u.picture_id || '"' in e.body) > 0)
            """;

    /** The words of whoever describes it in the library stay; what nobody said there is what the paper printed. */
    private static final String SHARE = """
            update picture set shared = true, version = version + 1,
                alt = case when alt = '' then :alt else alt end,
                credit = case when credit = '' then :credit else credit end,
                caption = case when caption = '' then :caption else caption end
            where id = :picture and (not shared or (alt = '' and :alt <> '') or (credit = '' and :credit <> '')
                or (caption = '' and :caption <> ''))
            """;

    private static final String USED = "select u.picture_id from edition_picture u where u.edition_id = :edition";

    private static final String USING =
            "select u.edition_id from edition_picture u where u.picture_id = :picture order by u.edition_id desc limit 50";

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Pictures pictures;

    /** The stories that show it to readers, or would if its rights let them. */
    @SuppressWarnings("unchecked")
    public List<Long> storiesShowing(String picture) {
        return em.createNativeQuery(SHOWING, Long.class)
                .setParameter("picture", picture)
                .getResultList();
    }

    /** Whether an edition shows it that is approved, or that readers have or had until it was taken down. */
    public boolean isSettled(String picture) {
        return (Boolean) em.createNativeQuery(IS_SETTLED, Boolean.class)
                .setParameter("picture", picture)
                .getSingleResult();
    }

    /** Whether the person may add pictures to this edition: who may edit its text, or propose changes of it. */
    public boolean mayAdd(long id, Person by) {
        var edition = editions.get(id);
        return Permissions.mayEdit(edition, by) || Permissions.maySuggest(edition, by);
    }

    /**
     * Keeps a picture that somebody sent for an edition.
     *
     * @throws ForbiddenException when the person may neither edit it nor propose changes
     */
    public Picture add(long editionId, Print print, String fileName, Person by) {
        if (!mayAdd(editionId, by)) {
            throw new ForbiddenException("picture for edition " + editionId + " by " + by);
        }
        return pictures.keep(print, fileName, by);
    }

    /**
     * Remembers what somebody's copy puts into an edition, so that who may read it may see it. An id that was only
     * pasted or remembered opens nothing: see {@link #own}.
     */
    void use(Edition edition, Copy copy, Person by) {
        var sent = copy.pictures();
        if (!sent.isEmpty()) {
            var added = new HashSet<>(sent);
            added.removeAll(used(edition));
            added.removeIf(id -> !isFor(id, by));
            use(edition, added);
        }
    }

    /**
     * Lets whoever reads an edition see a picture that somebody proposes for it.
     *
     * @throws IllegalArgumentException when there is none that the person may see
     */
    public void propose(Edition edition, String picture, Person by) {
        if (!isFor(picture, by)) {
            throw new IllegalArgumentException("no picture " + picture + " for " + by);
        }
        use(edition, Set.of(picture));
    }

    /** The same for copy that the newsroom has already: what an edition begins with. */
    void use(Edition edition, Set<String> ids) {
        if (!ids.isEmpty()) {
            em.createNativeQuery(USE)
                    .setParameter("edition", edition.id())
                    .setParameter("pictures", List.copyOf(ids))
                    .executeUpdate();
        }
    }

    /** The copy without the pictures that neither the edition has had nor this person may see; their captions stay. */
    public Copy own(Edition edition, Copy copy, Person by) {
        var strange = new HashSet<>(copy.pictures());
        strange.removeAll(edition.copy().pictures());
        if (strange.isEmpty()) {
            return copy;
        }
        strange.removeAll(used(edition));
        strange.removeIf(id -> isFor(id, by));
        return strange.isEmpty()
                ? copy
                : copy.withBody(copy.body().withoutPictures(strange).html());
    }

    private boolean isFor(String id, Person by) {
        return isOut(id) || maySee(id, by);
    }

    @SuppressWarnings("unchecked")
    private List<String> used(Edition edition) {
        return em.createNativeQuery(USED, String.class)
                .setParameter("edition", edition.id())
                .getResultList();
    }

    /**
     * What the paper has shown everybody at the desks finds, to show it again. By the database's own hand: that somebody
     * describes a picture at this moment must not keep a story from going out.
     */
    void shared(@Observes EditionMoved event) {
        if (event.to() == EditionState.PUBLISHED) {
            em.find(Edition.class, event.editionId()).copy().figures().stream()
                    .sorted(Comparator.comparing(ShownPicture::media)) // in one order for everybody
                    .forEach(this::share);
        }
    }

    private void share(ShownPicture shown) {
        em.createNativeQuery(SHARE)
                .setParameter("picture", shown.media())
                .setParameter("alt", shown.alt())
                .setParameter("credit", shown.credit())
                .setParameter("caption", shown.caption())
                .executeUpdate();
    }

    /**
     * The picture that the newsroom has of this very file, as far as this person finds it; one of a private story is not.
     * One that was withdrawn for its rights comes before all others, whoever sent it: its file must not come in again.
     */
    public Optional<Picture> known(byte[] file, Person by) {
        return pictures.ofContent(Darkroom.sha256(file)).stream()
                .filter(picture -> picture.withdrawn() || picture.isFrom(by) || Permissions.mayFind(picture, by))
                .max(Comparator.comparing(Picture::withdrawn));
    }

    /** Whether readers have it: a published edition shows it, and its rights let it. */
    public boolean isOut(String picture) {
        return (Boolean) em.createNativeQuery(IS_OUT, Boolean.class)
                .setParameter("picture", picture)
                .setParameter("today", pictures.today())
                .getSingleResult();
    }

    /**
     * Whether somebody at the desks may see it: who sent it, everybody when it is free for the newsroom, and who reads how a
     * story that used it came about.
     */
    public boolean maySee(String id, Person person) {
        return pictures.get(id).filter(picture -> maySee(picture, person)).isPresent();
    }

    private boolean maySee(Picture picture, Person person) {
        return picture.isFrom(person) || Permissions.mayFind(picture, person) || isUsedFor(picture, person);
    }

    /** By a story that is not private if there is one, else it is a look at private copy. */
    private boolean isUsedFor(Picture picture, Person person) {
        var readable = using(picture).stream()
                .map(editions::get)
                .filter(edition -> Permissions.mayReadHistory(edition, person))
                .sorted(Comparator.comparing(edition -> Permissions.opensPrivately(edition, person)))
                .findFirst();
        readable.ifPresent(edition -> editions.open(edition.id(), person));
        return readable.isPresent();
    }

    @SuppressWarnings("unchecked")
    private List<Long> using(Picture picture) {
        return em.createNativeQuery(USING, Long.class)
                .setParameter("picture", picture.id())
                .getResultList();
    }
}
