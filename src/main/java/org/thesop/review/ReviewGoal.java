package org.thesop.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.thesop.story.Section;

/** Within how many hours the paper wants copy answered; a section may have its own goal. There is one. */
@Entity
@Table(name = "review_goal")
class ReviewGoal {

    static final int ID = 1;

    @Id
    private int id;

    @Column(nullable = false)
    private int hours;

    protected ReviewGoal() {}

    int hours() {
        return hours;
    }

    /** @throws IllegalArgumentException for less than an hour or more than a month */
    void set(int newHours) {
        if (newHours < 1 || newHours > Section.LONGEST_REVIEW) {
            throw new IllegalArgumentException("an answer within " + newHours + " hours");
        }
        hours = newHours;
    }
}
