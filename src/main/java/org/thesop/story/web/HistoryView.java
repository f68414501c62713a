package org.thesop.story.web;

import java.util.List;
import org.thesop.story.EditionState;

/**
 * The history of one edition as its page shows it to one person.
 *
 * @param may whether the person may restore
 * @param room the address of the room to go back to
 * @param entries newest first
 * @param older the number before which the next page begins, null on the last one
 * @param growth how long it was and when; null on any page but the first, and while there is nothing to draw
 */
public record HistoryView(
        long id,
        String headline,
        EditionState state,
        int newest,
        boolean may,
        String room,
        List<Entry> entries,
        Integer older,
        GrowthPlot growth) {

    /**
     * A line of the timeline: saves, or a decision.
     *
     * @param day the day above it, null when it is that of the line before
     * @param saves null when it is a decision
     * @param decided null when it is not
     */
    public record Entry(String day, Saves saves, EditionView.Line decided) {}

    /**
     * What somebody did in one sitting.
     *
     * @param what in a few words
     * @param when the moment or the time from and to
     * @param count how much came and went, in words; empty where that was not counted
     * @param words how long the body was then, empty where that was not counted
     * @param number of its newest revision
     * @param before the number of the revision that it changed, 0 when there is none
     * @param current whether the edition stands at it
     * @param undo the number that undoes it, 0 when it restored nothing or is not the newest
     * @param each its single saves, newest first; empty when there is only one
     */
    public record Saves(
            String who,
            String initials,
            String what,
            String when,
            Amount count,
            String words,
            int number,
            int before,
            boolean current,
            boolean stray,
            int undo,
            List<Single> each) {}

    /** One save of a sitting. */
    public record Single(int number, int before, String what, String when, Amount count) {}

    /** How many words came and went; shown as two signed numbers and said in words. */
    public record Amount(String come, String gone, String said) {

        static final Amount UNKNOWN = new Amount("", "", "");
    }
}
