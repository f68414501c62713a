package org.thesop.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What the newsroom says of a picture. A story begins with these words when it takes the picture, and has its own from then
 * on.
 *
 * @param alt what it shows, for readers who cannot see it
 * @param place where it was taken, in words
 * @param licenceEnds the last day on which it may be shown, on the paper's calendar; null for no such day
 */
@Embeddable
public record PictureDetails(
        @Column(nullable = false) String caption,
        @Column(nullable = false) String credit,
        @Column(nullable = false) String alt,
        @Column(nullable = false) String place,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Licence licence,

        @Column(name = "licence_ends") LocalDate licenceEnds) {

    /** The longest caption, in characters; a longer one is cut. */
    public static final int LONGEST_CAPTION = 2_000;
    /** The longest of the other lines, in characters; a longer one is cut. */
    public static final int LONGEST_LINE = 400;

    /** Each on one line; null counts as empty. */
    public PictureDetails {
        caption = line(caption, LONGEST_CAPTION);
        credit = line(credit, LONGEST_LINE);
        alt = line(alt, LONGEST_LINE);
        place = line(place, LONGEST_LINE);
        licence = licence == null ? Licence.UNKNOWN : licence;
    }

    /** What is known of a picture that has just come in: what its file said. */
    static PictureDetails of(FileNotes notes) {
        return new PictureDetails(notes.caption(), notes.credit(), "", notes.place(), Licence.UNKNOWN, null);
    }

    private static String line(String typed, int longest) {
        var line = typed == null ? "" : typed.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (line.length() <= longest) {
            return line;
        }
        var cutsACharacter = Character.isHighSurrogate(line.charAt(longest - 1));
        return line.substring(0, cutsACharacter ? longest - 1 : longest);
    }

    /** Whether its licence has ended before this day. */
    public boolean endedBefore(LocalDate day) {
        return licenceEnds != null && licenceEnds.isBefore(day);
    }
}
