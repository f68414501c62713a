package org.thesop.site.web;

import org.thesop.facts.ExpertVisit;

/**
 * The page of an expert outside.
 *
 * @param address where its forms send a remark
 * @param until when the link ends, in the paper's zone
 * @param problem what is wrong with the remark that was sent, empty for nothing
 * @param typed the remark that was refused, so that it is not lost
 * @param part the number of the paragraph that it was about, -1 for the whole text
 * @param said whether a remark has just been taken
 */
public record CheckPage(
        ExpertVisit visit,
        String address,
        String until,
        String problem,
        String typed,
        int part,
        boolean said,
        String stylesheet,
        String icon) {

    /** What was typed about this paragraph and refused; empty otherwise. */
    public String typedAbout(int number) {
        return !problem.isEmpty() && part == number ? typed : "";
    }
}
