package org.thesop.media;

/** A file that cannot become a picture here. */
public class NotAPictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it; the text for people is {@code NotAPictureException.Why.…}. */
    public enum Why {
        /** More than {@link Darkroom#MOST_BYTES}. */
        TOO_BIG,
        /** Neither JPEG nor PNG nor GIF nor SVG, whatever it is called. */
        OTHER_KIND,
        /** WebP or HEIC, which Java does not read. */
        NEW_KIND,
        /** More pixels than the newsroom unpacks, in all or along one side. */
        TOO_MANY_PIXELS,
        /** It cannot be read to its end. */
        DAMAGED,
        /** It takes too long; a file may be made for that. */
        TOO_SLOW,
        /** An SVG has something in it that is not drawn here: other pictures, HTML, entities of its own. */
        SVG_PARTS,
        /** An SVG asks for more than a drawing needs; one may be made for that. */
        SVG_TOO_MUCH,
        /** The virus scanner knows it. */
        VIRUS,
        /** The virus scanner does not answer, so nothing is taken in. */
        NOT_SCANNED,
        /** Others are being made; it can be sent again. */
        BUSY
    }

    private final Why why;

    NotAPictureException(Why why) {
        super("not a picture: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
