package org.thesop.site;

/**
 * Something that happened to a story before its readers' eyes.
 *
 * @param what the key of the word for it
 * @param version the number of the version that readers have had since, 0 when it was taken from them
 * @param when in the paper's zone
 * @param note what readers were told, null for nothing
 * @param hash of the version's text, null when it was taken from them since
 */
public record Change(String what, int version, String when, String iso, String note, String hash) {

    public boolean shows() {
        return version > 0;
    }
}
