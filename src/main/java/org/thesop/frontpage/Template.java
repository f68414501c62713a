package org.thesop.frontpage;

/** The form of a row of a page, and with it how many slots the row has. */
public enum Template {
    /** One story large, four beside it. */
    LEAD(5),
    FOUR_UP(4),
    /** One below the other. */
    RIVER(6),
    /** A main story with its sidebars, which come by themselves. */
    PACKAGE(1);

    private final int slots;

    Template(int slots) {
        this.slots = slots;
    }

    public int slots() {
        return slots;
    }
}
