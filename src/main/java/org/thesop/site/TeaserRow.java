package org.thesop.site;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the database says of an edition for a list of stories; of the body only its length.
 *
 * @param picture the id of its lead picture, null where it has none
 * @param lead the same, null where readers may not have it
 * @param leadUntil the last day on which they may, null for no such day
 * @param day null, as are the slug and the section of the address, for one that is not out yet
 */
record TeaserRow(
        Long storyId,
        Long editionId,
        String addressSection,
        LocalDate day,
        String slug,
        String section,
        String sectionName,
        String headline,
        String deck,
        String summary,
        String language,
        Instant firstPublishedAt,
        Integer bodyLength,
        String picture,
        String lead,
        String leadCredit,
        LocalDate leadUntil) {

    /** Where readers find it; at the desk, what is not out yet is found as its preview. */
    String path() {
        return day == null
                ? "/desk/story/preview?edition=" + editionId
                : new KnownAddress(addressSection, day, slug).path();
    }

    Cursor cursor() {
        return new Cursor(firstPublishedAt, storyId);
    }
}
