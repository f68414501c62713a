package org.thesop.story.web;

import org.thesop.story.Saved;

/** A form's text was kept, but beside the story: what the form wanted to do with the story has to wait. */
public class KeptBesideException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Saved.Stray stray;

    KeptBesideException(Saved.Stray stray) {
        super("stray " + stray.revision());
        this.stray = stray;
    }

    Saved.Stray stray() {
        return stray;
    }
}
