package org.thesop.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a button work that is pressed before the page's scripts have run, or without them. PrimeFaces' script adds the
 * nonce of its script policy to each form; a form that came without it was answered with “CSP nonce mismatch” and a
 * status of 500, and what was typed was gone. Here the form is taken as if it had named the nonce that its view
 * remembers: that the form comes from one of our own pages is for {@link SameOrigin} and for the view state to say.
 */
public class EarlyClicks implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** What PrimeFaces calls it in the form and in the view. */
    private static final String NONCE = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // The view, which remembers the nonce, is not there yet.
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.getViewRoot() != null && faces.isPostback() && cameWithoutNonce(faces)) {
            var external = faces.getExternalContext();
            external.setRequest(new WithNonce((HttpServletRequest) external.getRequest(), nonce(faces)));
        }
    }

    /** A part of a page is answered to a script, which knows the nonce; nothing is made up there. */
    private static boolean cameWithoutNonce(FacesContext faces) {
        return !faces.getPartialViewContext().isAjaxRequest()
                && faces.getExternalContext().getRequestParameterMap().get(NONCE) == null;
    }

    private static String nonce(FacesContext faces) {
        return Optional.ofNullable(faces.getViewRoot().getViewMap(false))
                .map((Map<String, Object> view) -> (String) view.get(NONCE))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static final class WithNonce extends HttpServletRequestWrapper {

        private final String nonce;

        WithNonce(HttpServletRequest request, String nonce) {
            super(request);
            this.nonce = nonce;
        }

        @Override
        public String getParameter(String name) {
            return name.equals(NONCE) ? nonce : super.getParameter(name);
        }
    }
}
