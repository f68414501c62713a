package org.thesop.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.thesop.story.TooLongException;

/**
 * What somebody writes down about a source.
 *
 * @param who the name, or what stands for it; never blank
 * @param contact a number, an address, a file; empty where there is none
 * @param keptWhere where the recording or the notes are; may be empty
 * @param minor whether the source is a minor
 * @param consent of a minor: who of the parents agreed, and when; may be empty
 * @param confidential whether only who entered it, and managing editors, see how the source is reached
 * @param keepUntil the last day on which the contact is kept
 */
public record SourceDetails(
        String who,
        Reached reached,
        Terms terms,
        String contact,
        String keptWhere,
        boolean minor,
        String consent,
        boolean confidential,
        LocalDate keepUntil) {

    /** In characters, of each of its texts. */
    public static final int LONGEST = 400;

    /**
     * Takes what was typed; null texts are empty.
     *
     * @throws IllegalArgumentException when nobody is named
     * @throws TooLongException when a text is longer than {@link #LONGEST}
     */
    public SourceDetails {
        who = line(who);
        contact = line(contact);
        keptWhere = line(keptWhere);
        consent = line(consent);
        Objects.requireNonNull(reached);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(keepUntil);
        if (who.isEmpty()) {
            throw new IllegalArgumentException("a source without a name");
        }
    }

    private static String line(String typed) {
        var line = Typed.clean(typed).replaceAll("\\s+", " ").strip();
        if (line.length() > LONGEST) {
            throw new TooLongException(line.length(), LONGEST);
        }
        return line;
    }
}
