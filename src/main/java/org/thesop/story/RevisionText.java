package org.thesop.story;

/**
 * What makes a revision large, as it is stored: the markup of its body, its bylines and who wrote which words. Packed
 * together, because an edit changes all of them a little.
 */
record RevisionText(String body, String bylines, String authorship) {

    /** No body, JSON or run of words has this character: it is a control character. */
    private static final String BETWEEN = "\n\u001e\n";

    byte[] packedBeside(RevisionText keyframe) {
        return PackedText.pack(joined(), keyframe.joined());
    }

    static RevisionText unpacked(byte[] packed, RevisionText keyframe) {
        var parts = PackedText.unpack(packed, keyframe.joined()).split(BETWEEN, -1);
        return new RevisionText(parts[0], parts[1], parts[2]);
    }

    /** The body first: of a text too long for the dictionary its end is what counts. */
    private String joined() {
        return body + BETWEEN + bylines + BETWEEN + authorship;
    }
}
