package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** desk/story/preview: an edition as readers will see it, at the width of a phone, a tablet or a desk. */
@Named
@RequestScoped
public class PreviewPage {

    /** How wide the page is shown; the sizes are the style sheet's. */
    public enum PreviewWidth {
        PHONE,
        TABLET,
        DESK;

        public String said() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Inject
    RequestedEdition requested;

    @Inject
    HttpServletRequest request;

    @Inject
    Moves moves;

    public void open() {
        moves.open(requested::view);
    }

    public EditionView getView() {
        return requested.view();
    }

    public List<PreviewWidth> getWidths() {
        return List.of(PreviewWidth.values());
    }

    /** The width that the address asks for; a phone, where most readers are, when it asks for none. */
    public PreviewWidth getWidth() {
        return Arrays.stream(PreviewWidth.values())
                .filter(width -> width.said().equals(request.getParameter("width")))
                .findFirst()
                .orElse(PreviewWidth.PHONE);
    }
}
