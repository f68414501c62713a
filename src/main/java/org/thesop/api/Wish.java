package org.thesop.api;

import java.time.Instant;
import org.thesop.story.EditionAction;
import org.thesop.story.Priority;

/**
 * What somebody wants to be done with an edition; each member only where the action has a use for it.
 *
 * @param revision whose words the person has read, null where they do not say
 * @param reason the note, reason or notice, empty for none
 * @param moment when it is to go out, null for none
 * @param editor handle of the editor for whom copy is handed in or to whom it is passed on, null for whoever comes first
 * @param priority how soon handed-in copy should be read
 * @param due when its writers hope for an answer, null when they do not say
 * @param minor whether readers need not be told that the story was updated
 * @param instead address of the story that stands for a withdrawn one, null for none
 * @param sendsOn whether readers are led there at once
 */
public record Wish(
        EditionAction action,
        Integer revision,
        String reason,
        Instant moment,
        String editor,
        Priority priority,
        Instant due,
        boolean minor,
        String instead,
        boolean sendsOn) {}
