package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thesop.platform.Reading;

/** Marks passages of an edition's copy, and finds them again in its newest text. */
@ApplicationScoped
@Transactional
public class Passages {

    private static final String OF_NUMBERS =
            "select r from Revision r left join fetch r.keyframe where r.edition = :edition and r.number in :numbers";

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Reading reading;

    /**
     * Marks words of a revision. Where the words at that position are others than the person saw, the nearest same ones
     * are meant: a browser counts a space more or less while somebody types.
     *
     * @param quote what the person saw there; empty for a place between two characters
     * @return empty when the revision has no such words
     */
    public Optional<Passage> mark(Edition edition, Passage.Field field, int revision, int start, String quote) {
        return editions.revision(edition, revision)
                .map(found -> field.text(found.copy()))
                .flatMap(text -> nearest(text, quote, start)
                        .map(at -> new Passage(field, revision, text, at, at + quote.length())));
    }

    static Optional<Integer> nearest(String text, String quote, int wanted) {
        var start = Math.max(0, Math.min(wanted, text.length()));
        if (text.startsWith(quote, start)) {
            return Optional.of(start);
        }
        var before = text.lastIndexOf(quote, start);
        var after = text.indexOf(quote, start);
        if (before < 0 && after < 0) {
            return Optional.empty();
        }
        return Optional.of(before < 0 || (after >= 0 && after - start < start - before) ? after : before);
    }

    /** Where each of these stands in the newest text: one look at each revision, whatever their number. */
    public Map<Passage, Whereabouts> locate(Edition edition, Collection<Passage> passages) {
        var places = new IdentityHashMap<Passage, Whereabouts>();
        if (passages.isEmpty()) {
            return places;
        }
        var numbers = passages.stream().map(Passage::revision).collect(Collectors.toSet());
        numbers.remove(edition.revision());
        var revisions = numbers.isEmpty()
                ? Map.<Integer, Copy>of()
                : reading.once(List.of(OF_NUMBERS, edition.id(), numbers), () -> copies(edition, numbers));
        var shifts = new HashMap<String, TextShift>();
        for (var passage : passages) {
            var then = passage.revision() == edition.revision() ? edition.copy() : revisions.get(passage.revision());
            var shift = shifts.computeIfAbsent(
                    passage.field() + " " + passage.revision(),
                    key -> TextShift.between(
                            passage.field().text(then), passage.field().text(edition.copy())));
            places.put(passage, passage.locate(shift));
        }
        return places;
    }

    private Map<Integer, Copy> copies(Edition edition, Set<Integer> numbers) {
        return em.createQuery(OF_NUMBERS, Revision.class)
                .setParameter("edition", edition)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.toMap(Revision::number, Revision::copy));
    }
}
