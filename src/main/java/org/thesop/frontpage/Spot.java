package org.thesop.frontpage;

import java.util.Optional;

/** Where a slot is on a page: the row, and the place in it, both from 0. */
public record Spot(int row, int slot) {

    private static final int SLOTS = 100;

    /** Reads what {@link #number} says; empty for what is no number. */
    public static Optional<Spot> read(String number) {
        return Optional.ofNullable(number)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .map(spot -> new Spot(spot / SLOTS, spot % SLOTS));
    }

    /** One number for both, as forms name it. */
    public int number() {
        return row * SLOTS + slot;
    }
}
