package org.thesop.archive;

/**
 * One line of what shall lead where.
 *
 * @param number of the line in its file, from 1
 * @param from path and query of the old address, or what stood there instead
 * @param to what was given as the story's address
 * @param story its number; null when there is none
 * @param headline the story's as readers have it; null when nobody can read it
 */
public record Lead(int number, String from, String to, Long story, String headline, Becomes becomes) {

    /** What comes of a line. */
    public enum Becomes {
        NEW,
        /** It leads to another story so far. */
        MOVED,
        /** It leads there already. */
        SAME,
        /** What should lead is no address. */
        NO_ADDRESS,
        /** What should lead is an address that stories of this paper have. */
        OURS,
        /** Where it should lead no story is or was. */
        NO_STORY,
        /** A line before this one says where it leads. */
        TWICE
    }

    /** Whether something changes when it is taken. */
    public boolean isTaken() {
        return becomes == Becomes.NEW || becomes == Becomes.MOVED;
    }

    /** Whether somebody has to look at it. */
    public boolean isOdd() {
        return !isTaken() && becomes != Becomes.SAME;
    }
}
