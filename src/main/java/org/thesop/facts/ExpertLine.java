package org.thesop.facts;

import java.time.Instant;
import java.util.List;
import org.thesop.story.Whereabouts;

/**
 * An expert outside as the desks see them.
 *
 * @param open whether the link leads to the text now
 * @param mayRevoke whether this person may take the link back
 */
public record ExpertLine(
        long id,
        String name,
        String email,
        String askedBy,
        Instant askedAt,
        Instant until,
        Instant revokedAt,
        boolean open,
        boolean mayRevoke,
        List<Remark> remarks) {

    /**
     * What the expert said.
     *
     * @param about the words it speaks of; empty for the whole text
     * @param start where they stand now, -1 when they are gone or it is about the whole
     * @param settledBy who dealt with it, null while nobody has
     */
    public record Remark(long id, String text, Instant at, String about, int start, boolean gone, String settledBy) {

        static Remark of(ExpertRemark remark, Whereabouts where) {
            return new Remark(
                    remark.id(),
                    remark.text(),
                    remark.at(),
                    remark.passage() == null ? "" : remark.passage().quote(),
                    where instanceof Whereabouts.Found found ? found.start() : -1,
                    where instanceof Whereabouts.Gone,
                    remark.settledBy() == null ? null : remark.settledBy().name());
        }
    }

    static ExpertLine of(ExpertCheck check, List<Remark> remarks, Instant now, boolean mayRevoke) {
        return new ExpertLine(
                check.id(),
                check.name(),
                check.email(),
                check.askedBy().name(),
                check.askedAt(),
                check.until(),
                check.revokedAt(),
                check.open(now),
                mayRevoke && check.open(now),
                remarks);
    }

    /** How many remarks nobody has dealt with. */
    public int unsettled() {
        return (int) remarks.stream().filter(each -> each.settledBy() == null).count();
    }
}
