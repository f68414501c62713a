package org.thesop.mentoring;

import org.thesop.story.EditionKind;

/** What kinds of work a mentor reads. */
public enum MentorKind {
    NEW_STORIES,
    /** Updates, corrections and clarifications of what is out. */
    CHANGES;

    static MentorKind of(EditionKind kind) {
        return kind == EditionKind.FIRST ? NEW_STORIES : CHANGES;
    }
}
