package org.thesop.site;

import java.util.List;

/**
 * The room of one story, as somebody without an account sees it.
 *
 * @param story null when the room is not open to the guest any more
 * @param movedTo where the story stands on the paper by now, null while it does not
 * @param state the key of the word for where the story stands
 * @param until when the invitation ends
 */
public record GuestRoom(
        PublishedStory story, String movedTo, String guest, String host, String state, String until, List<Word> words) {

    /** Something that was said, oldest first. */
    public record Word(String who, String when, String text, boolean byGuest) {}
}
