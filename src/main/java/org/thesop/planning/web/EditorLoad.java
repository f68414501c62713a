package org.thesop.planning.web;

import org.thesop.mentoring.Mentor;
import org.thesop.people.Person;
import org.thesop.planning.ResponseTimes;

/**
 * What one editor has.
 *
 * @param coming what is meant for them and not handed in yet
 * @param mentor what they said of their hours, null for nothing
 */
public record EditorLoad(
        Person person,
        int inReview,
        int waiting,
        int coming,
        int late,
        ResponseTimes times,
        ResponsePlot plot,
        Mentor mentor) {

    int open() {
        return inReview + waiting + coming;
    }
}
