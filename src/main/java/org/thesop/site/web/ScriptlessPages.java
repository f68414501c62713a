package org.thesop.site.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces' script policy off the paper's pages. They have a stricter one of their own, and the nonce that
 * PrimeFaces makes for every view would begin a session with every reader.
 */
public class ScriptlessPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** Makes the first managing editor, before there is anybody to sign in. */
    private static final String WELCOME = "/welcome-";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var page = faces.getExternalContext().getRequestServletPath();
        if (page.startsWith("/site/") || page.startsWith(WELCOME)) {
            PrimeFacesContext.getCspState(faces).setInitialized(true);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // Everything was said before.
    }
}
