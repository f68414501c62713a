package org.thesop.media;

/** The file of a picture that the newsroom has cannot be read. */
public class GoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GoneException(String picture, Exception why) {
        super("the file of picture " + picture, why);
    }
}
