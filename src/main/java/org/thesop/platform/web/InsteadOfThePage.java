package org.thesop.platform.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What comes when a page of the desks has nothing to show: the paper's own page for that status. */
public final class InsteadOfThePage {

    private InsteadOfThePage() {}

    /** Ends the request with this status. */
    public static void answer(int status) {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
