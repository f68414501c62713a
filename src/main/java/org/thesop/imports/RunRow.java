package org.thesop.imports;

import java.time.Instant;

/**
 * An import as people see it.
 *
 * @param source how its file was called
 * @param by the name of who began it
 * @param section slug of where stories go that are filed under nothing else; null for none
 * @param total how many things are in the file; 0 while nobody has looked
 * @param position how many have their outcome
 * @param failure why it cannot go on, as it is kept; null while it can
 * @param pictureHosts from where pictures may be fetched, with blanks between; empty for nowhere
 */
public record RunRow(
        long id,
        ImportKind kind,
        String source,
        boolean dry,
        ImportState state,
        String by,
        String section,
        Instant madeAt,
        Instant begunAt,
        Instant endedAt,
        int total,
        int position,
        int imported,
        int alreadyHere,
        int refused,
        int skipped,
        String failure,
        String pictureHosts) {

    public RunRow {
        pictureHosts = pictureHosts == null ? "" : pictureHosts;
    }

    /** Whether it stores nothing, as somebody chose: one whose file is only looked through so far is neither. */
    public boolean rehearsal() {
        return dry && begunAt != null && total > 0;
    }

    /** How far it is, in hundredths. */
    public int hundredths() {
        return total == 0 ? 0 : (int) Math.min(100, 100L * position / total);
    }

    /** How many things have this outcome. */
    public int count(Outcome outcome) {
        return switch (outcome) {
            case IMPORTED -> imported;
            case ALREADY_HERE -> alreadyHere;
            case REFUSED -> refused;
            default -> skipped;
        };
    }
}
