package org.thesop.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thesop.newsstand.Shown;
import org.thesop.people.Person;
import org.thesop.platform.PaperZone;

/** All pictures: their rows in the database, their files beside it. */
@ApplicationScoped
@Transactional
public class Pictures {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int LONGEST_NAME = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    KeptFiles files;

    @Inject
    Event<PictureKept> kept;

    @Inject
    PaperZone zone;

    @Inject
    Shown shown;

    @Inject
    Clock clock;

    /**
     * Keeps a picture. Its file is kept before its row is: an id that is known has a picture.
     *
     * @throws StoreAwayException when it cannot be kept now
     */
    public Picture keep(Print print, String fileName, Person by) {
        var bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return keep(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), print, fileName, by);
    }

    /** Whether this can be the id of a picture: it is the name of its folder, and part of its address. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static void demandId(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("no id of a picture: " + id);
        }
    }

    /** Keeps a picture under the id that it had in another of our libraries, and that none has here. */
    public Picture keep(String id, Print print, String fileName, Person by) {
        files.keep(id, print);
        var name = fileName == null ? "" : fileName.strip();
        var picture = new Picture(
                id,
                print,
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                em.getReference(Person.class, by.id()),
                clock.instant());
        em.persist(picture);
        kept.fire(new PictureKept(id));
        return picture;
    }

    /** The picture of this id. */
    public Optional<Picture> get(String id) {
        return Optional.ofNullable(em.find(Picture.class, id));
    }

    /** Those of these ids that there are. */
    public Map<String, Picture> all(Collection<String> ids) {
        ids.forEach(shown::picture);
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select p from Picture p where p.id in :ids", Picture.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultStream()
                .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** All that came of a file with this content, the newest first: none may be left out where its rights have ended. */
    public List<Picture> ofContent(String sha256) {
        return em.createQuery(
                        "select p from Picture p where p.sha256 = :content order by p.uploadedAt desc, p.id",
                        Picture.class)
                .setParameter("content", sha256)
                .getResultList();
    }

    /** Those of these ids that nobody can be shown: unknown ones, and those whose files are gone. */
    public Set<String> lost(Collection<String> ids) {
        var there = all(ids);
        return ids.stream()
                .filter(id -> !there.containsKey(id) || isLost(there.get(id)))
                .collect(Collectors.toSet());
    }

    /** What nobody can be asked about now is not lost: no story waits for that. */
    private boolean isLost(Picture picture) {
        try {
            return !files.has(picture);
        } catch (StoreAwayException nobodyKnows) {
            return false;
        }
    }

    /** Those of these ids whose rights, as they are known now, do not let readers have them at that moment. */
    public Set<String> barred(Collection<String> ids, Instant at) {
        var day = zone.day(at);
        return all(ids).values().stream()
                .filter(picture -> !picture.mayBeShown(day))
                .map(Picture::id)
                .collect(Collectors.toSet());
    }

    /**
     * A number for the files of a cut, higher than that of any before: two who cut a picture at once write over none of each
     * other's.
     */
    int nextCut() {
        return (Integer) em.createNativeQuery("select cast(nextval('picture_cut') as integer)", Integer.class)
                .getSingleResult();
    }

    /** Today on the paper's calendar, by which licences end. */
    public LocalDate today() {
        return zone.day(clock.instant());
    }
}
