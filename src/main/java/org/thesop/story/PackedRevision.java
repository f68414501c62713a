package org.thesop.story;

/**
 * What a packed revision reads, for who has its row and not the entity.
 *
 * @param bylines as JSON
 * @param authorship who wrote which words, as JSON
 */
public record PackedRevision(String body, String bylines, String authorship) {

    /**
     * Unpacks it beside the whole revision that its row names.
     *
     * @throws IllegalStateException when it was packed beside another
     */
    public static PackedRevision unpack(byte[] packed, String wholeBody, String wholeBylines, String wholeAuthorship) {
        var text = RevisionText.unpacked(packed, new RevisionText(wholeBody, wholeBylines, wholeAuthorship));
        return new PackedRevision(text.body(), text.bylines(), text.authorship());
    }
}
