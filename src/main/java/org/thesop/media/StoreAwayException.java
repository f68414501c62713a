package org.thesop.media;

/** Nobody can get at the files of pictures now; in a while they may be there again. */
public class StoreAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreAwayException(String what, Throwable why) {
        super(what, why);
    }
}
