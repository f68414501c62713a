package org.thesop.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What one person wrote without a long pause: the many saves of an evening's work as one line. What was done on purpose (a
 * restored text, a stray one, the beginning) stands alone.
 *
 * @param revisions at least one, newest first
 */
public record Sitting(List<RevisionRow> revisions) {

    /** Whoever does not save for this long has left the desk. */
    public static final Duration PAUSE = Duration.ofMinutes(30);

    private static final Set<Revision.Why> TYPED =
            EnumSet.of(Revision.Why.AUTOSAVE, Revision.Why.SAVE, Revision.Why.EDIT, Revision.Why.SUBMIT);

    /**
     * Groups revisions; nothing is left out.
     *
     * @param newestFirst the revisions of one edition
     * @param breaks moments that end a sitting, such as decisions, because what follows them is another piece of work
     */
    public static List<Sitting> of(List<RevisionRow> newestFirst, Collection<Instant> breaks) {
        var sittings = new ArrayList<Sitting>();
        var open = new ArrayList<RevisionRow>();
        for (var older : newestFirst) {
            if (!open.isEmpty() && !belongs(older, open.get(open.size() - 1), breaks)) {
                sittings.add(new Sitting(List.copyOf(open)));
                open.clear();
            }
            open.add(older);
        }
        if (!open.isEmpty()) {
            sittings.add(new Sitting(List.copyOf(open)));
        }
        return sittings;
    }

    private static boolean belongs(RevisionRow older, RevisionRow newer, Collection<Instant> breaks) {
        return TYPED.contains(older.why())
                && TYPED.contains(newer.why())
                && older.by().equals(newer.by())
                && Duration.between(older.at(), newer.at()).compareTo(PAUSE) < 0
                && breaks.stream().noneMatch(each -> !each.isBefore(older.at()) && each.isBefore(newer.at()));
    }

    public RevisionRow newest() {
        return revisions.get(0);
    }

    public RevisionRow oldest() {
        return revisions.get(revisions.size() - 1);
    }

    /** From its first save to its last; nothing for a single one. */
    public Duration length() {
        return Duration.between(oldest().at(), newest().at());
    }

    /** How many words came; null when none of its saves was counted. */
    public Integer come() {
        return sum(RevisionRow::come);
    }

    /** How many words went; null when none of its saves was counted. */
    public Integer gone() {
        return sum(RevisionRow::gone);
    }

    private Integer sum(Function<RevisionRow, Integer> count) {
        return revisions.stream()
                .map(count)
                .filter(Objects::nonNull)
                .reduce(Integer::sum)
                .orElse(null);
    }
}
