package org.thesop.frontpage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A place for one story, with what was chosen for it in the order in which it was. Of those whose time it is the one that
 * began last holds, so that something for this evening goes before what stands there all day, and gives it back.
 */
public record Slot(List<Pick> picks) {

    /** Nobody plans more changes of one place than this ahead. */
    public static final int MOST_PICKS = 6;

    static final Slot FREE = new Slot(List.of());

    private static final Comparator<Pick> BEGAN_LAST = Comparator.comparing(
                    Pick::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    public Slot {
        picks = List.copyOf(picks);
    }

    public boolean isFree() {
        return picks.isEmpty();
    }

    /** What holds at this moment, the first before what would hold without it. */
    List<Pick> at(Instant moment) {
        var on =
                new ArrayList<>(picks.stream().filter(pick -> pick.isOn(moment)).toList());
        Collections.reverse(on);
        on.sort(BEGAN_LAST);
        return on;
    }

    /**
     * The same with one more. What is over at this moment is forgotten, and so is what was chosen for just the same time.
     *
     * @throws IllegalArgumentException beyond {@link #MOST_PICKS}
     */
    Slot with(Pick added, Instant now) {
        var kept = new ArrayList<>(picks.stream()
                .filter(pick -> !pick.isOver(now) && !sameTime(pick, added))
                .toList());
        kept.add(added);
        if (kept.size() > MOST_PICKS) {
            throw new IllegalArgumentException(kept.size() + " picks for one slot");
        }
        return new Slot(kept);
    }

    private static boolean sameTime(Pick one, Pick other) {
        return Objects.equals(one.from(), other.from()) && Objects.equals(one.until(), other.until());
    }

    /** The same without a story at any time that it would share with the pick. */
    Slot without(Pick elsewhere) {
        return new Slot(picks.stream()
                .filter(pick -> !pick.sameStory(elsewhere) || !pick.meets(elsewhere))
                .toList());
    }

    Slot withoutNumber(int pick) {
        var kept = new ArrayList<>(picks);
        kept.remove(pick);
        return new Slot(kept);
    }
}
