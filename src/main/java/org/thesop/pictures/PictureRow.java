package org.thesop.pictures;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.media.Picture;

/**
 * A picture in the library's list.
 *
 * @param said what it is known by: its caption, else what it shows, else the name of its file
 * @param sentBy null when nobody knows
 * @param cursor where the list goes on after it
 */
public record PictureRow(
        Picture picture, String said, String sentBy, boolean ended, LocalDate ends, boolean lacksWords, String cursor) {

    static PictureRow of(Picture picture, LocalDate today) {
        var details = picture.details();
        return new PictureRow(
                picture,
                said(picture),
                picture.uploadedBy() == null ? null : picture.uploadedBy().name(),
                details.endedBefore(today),
                details.licenceEnds(),
                details.alt().isEmpty() || details.credit().isEmpty(),
                cursor(picture.uploadedAt(), picture.id()));
    }

    static String said(Picture picture) {
        var details = picture.details();
        if (!details.caption().isEmpty()) {
            return details.caption();
        }
        return details.alt().isEmpty() ? picture.fileName() : details.alt();
    }

    private static String cursor(Instant at, String id) {
        return at + "~" + id;
    }

    public String id() {
        return picture.id();
    }

    public String credit() {
        return picture.details().credit();
    }

    public boolean withdrawn() {
        return picture.withdrawn();
    }
}
