package org.thesop.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thesop.media.Picture;
import org.thesop.media.Pictures;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.pictures.LibraryRefusedException.Why;
import org.thesop.platform.TextQuery;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.StoryPictures;

/** Finding pictures, and what is known of one. A list takes two queries however long it is. */
@ApplicationScoped
@Transactional
public class Library {

    /** How long beforehand a licence is listed as ending, in days. */
    public static final int SOON_DAYS = 30;

    /** Shared ones and the person's own; nobody looks for the faces of colleagues here. */
    private static final String FOUND = """
             from picture p where (p.shared or p.uploaded_by_id = :me)
                and not exists (select 1 from person face where face.portrait_id = p.id)
            """;

    private static final String WORDS = " and p.words @@ to_tsquery('simple', :words)";

    private static final String AFTER = " and (p.uploaded_at, p.id) < (:at, :id)";

    private static final String NEWEST_FIRST = " order by p.uploaded_at desc, p.id desc limit :most";

    private static final String THESE = "select p from Picture p left join fetch p.uploadedBy where p.id in :ids";

    private static final String USING = """
            select u.edition_id from edition_picture u join edition e on e.id = u.edition_id
            where u.picture_id = :picture and e.state <> 'SUPERSEDED'
                and position('data-media="' || u.picture_id || '"' in e.body) > 0
            order by u.edition_id desc limit :most
            """;

    private static final String USED_IN = """
            select new org.thesop.pictures.UsedIn(e.id, s.id, e.copy.headline, e.state, e.kind, e.editedAt)
            from Edition e join e.story s where e.id in :ids and
            """ + Permissions.READABLE + " order by e.id desc";

    private static final int MOST_USED = 100;
    private static final Instant THE_END = Instant.parse("9999-01-01T00:00:00Z");

    @PersistenceContext
    EntityManager em;

    @Inject
    Pictures pictures;

    @Inject
    StoryPictures storyPictures;

    /**
     * A stretch of one of the lists, the newest first.
     *
     * @param words what to look for, all of it; blank for everything
     * @param after where the stretch before ended; null for the beginning
     * @throws ForbiddenException when the library is not for this person
     */
    public LibraryShelf shelf(LibraryList list, String words, String after, int most, Person me) {
        demand(Permissions.mayUseTheLibrary(me), "library", me);
        var asked = TextQuery.of(List.of(words));
        if (asked.isEmpty() && !words.isBlank()) {
            return new LibraryShelf(List.of(), null);
        }
        var sql = "select p.id" + FOUND + " and " + list.condition() + (asked.isEmpty() ? "" : WORDS) + AFTER
                + NEWEST_FIRST;
        var query = asking(list, sql, me).setParameter("most", most + 1);
        if (!asked.isEmpty()) {
            query.setParameter("words", asked);
        }
        after(query, after);
        @SuppressWarnings("unchecked")
        List<String> ids = query.getResultList();
        var today = pictures.today();
        var byId = these(ids);
        var rows = ids.stream()
                .limit(most)
                .map(id -> PictureRow.of(byId.get(id), today))
                .toList();
        return new LibraryShelf(rows, ids.size() > most ? rows.get(most - 1).cursor() : null);
    }

    private static void after(Query query, String after) {
        var parts = after == null ? new String[0] : after.split("~", 2);
        try {
            query.setParameter("at", parts.length == 2 ? Instant.parse(parts[0]) : THE_END);
            query.setParameter("id", parts.length == 2 ? parts[1] : "");
        } catch (DateTimeParseException madeUp) {
            query.setParameter("at", THE_END).setParameter("id", "");
        }
    }

    private Query asking(LibraryList list, String sql, Person me) {
        var query = em.createNativeQuery(sql).setParameter("me", me.id());
        if (list.condition().contains(":today")) {
            query.setParameter("today", pictures.today());
        }
        if (list.condition().contains(":soon")) {
            query.setParameter("soon", soon());
        }
        return query;
    }

    private LocalDate soon() {
        return pictures.today().plusDays(SOON_DAYS);
    }

    private Map<String, Picture> these(List<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(THESE, Picture.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** How many there are in each of these lists. */
    public Map<LibraryList, Long> counts(List<LibraryList> lists, Person me) {
        demand(Permissions.mayUseTheLibrary(me), "library", me);
        var each = lists.stream()
                .map(list -> "count(*) filter (where " + list.condition() + ")")
                .collect(Collectors.joining(", "));
        var row = (Object[]) em.createNativeQuery("select " + each + FOUND)
                .setParameter("me", me.id())
                .setParameter("today", pictures.today())
                .setParameter("soon", soon())
                .getSingleResult();
        var counts = new EnumMap<LibraryList, Long>(LibraryList.class);
        for (var at = 0; at < lists.size(); at++) {
            counts.put(lists.get(at), ((Number) row[at]).longValue());
        }
        return counts;
    }

    /**
     * A picture with all that its page tells.
     *
     * @throws LibraryRefusedException when there is none that this person may see
     */
    public PictureSheet sheet(String id, Person me) {
        var picture = seen(id, me);
        @SuppressWarnings("unchecked")
        List<Long> using = em.createNativeQuery(USING, Long.class)
                .setParameter("picture", id)
                .setParameter("most", MOST_USED)
                .getResultList();
        var used = using.isEmpty()
                ? List.<UsedIn>of()
                : em.createQuery(USED_IN, UsedIn.class)
                        .setParameter("ids", using)
                        .setParameter("me", me)
                        .setParameter("seesAll", me.has(Role.EDITOR))
                        .getResultList();
        var mayDescribe = Permissions.mayDescribe(picture, () -> storyPictures.isSettled(id), me);
        return new PictureSheet(
                picture,
                PictureRow.said(picture),
                name(picture.uploadedBy()),
                name(picture.withdrawnBy()),
                used,
                using.size() - used.size(),
                picture.details().endedBefore(pictures.today()),
                mayDescribe,
                !mayDescribe && me.has(Role.WRITER) && picture.isFrom(me),
                Permissions.mayWithdrawPictures(me));
    }

    /** The picture as far as this person may see it. */
    Picture seen(String id, Person me) {
        return pictures.get(id)
                .filter(picture -> storyPictures.maySee(id, me))
                .orElseThrow(() -> new LibraryRefusedException(Why.UNKNOWN, id));
    }

    private static String name(Person person) {
        return person == null ? null : person.name();
    }

    static void demand(boolean may, String what, Person by) {
        if (!may) {
            throw new ForbiddenException(what + " by " + by);
        }
    }
}
