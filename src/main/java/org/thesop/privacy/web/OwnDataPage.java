package org.thesop.privacy.web;

import java.util.List;

/**
 * What is kept of an address, for whoever reads its mail.
 *
 * @param face what is shown
 * @param path of this page, null where nothing can be pressed
 * @param letters a line each
 * @param rest what is kept besides, a line each
 */
public record OwnDataPage(Face face, String path, String email, List<String> letters, List<String> rest) {

    /** What such a page can show. */
    public enum Face {
        /** The button that opens it. */
        ASKED,
        /** What is kept. */
        MINE,
        /** That it is gone. */
        ERASED,
        /** That the link opens nothing. */
        GONE
    }

    public boolean asked() {
        return face == Face.ASKED;
    }

    public boolean mine() {
        return face == Face.MINE;
    }

    public boolean erased() {
        return face == Face.ERASED;
    }

    public boolean gone() {
        return face == Face.GONE;
    }

    public boolean nothing() {
        return letters.isEmpty() && rest.isEmpty();
    }
}
