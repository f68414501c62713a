package org.thesop.desk.web;

import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.omnifaces.util.Beans;
import org.omnifaces.util.Components;

/**
 * A button of a desk that is not offered any more when it is pressed, because somebody else moved the story meanwhile.
 * Faces leaves it out without a word; here the person is told, once for all pages, and keeps what they had typed into
 * fields that went with it.
 */
public class GoneButtons implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.isPostback()
                && !faces.isValidationFailed()
                && !PressedButtons.didSomething(faces)
                && Components.getCurrentActionSource() instanceof UICommand) {
            Beans.getReference(PressedInVain.class).tell(typedIntoWhatIsGone(faces));
            if (faces.getPartialViewContext().isAjaxRequest()) {
                faces.getPartialViewContext().getRenderIds().addAll(PressedInVain.PLACES);
            }
        }
    }

    /** The copy of a room is not among it: its own script has saved that before. */
    private static List<String> typedIntoWhatIsGone(FacesContext faces) {
        return faces.getExternalContext().getRequestParameterMap().entrySet().stream()
                .filter(each -> !each.getKey().startsWith("jakarta.faces.")
                        && !each.getValue().isBlank())
                .filter(each -> isGoneText(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isGoneText(String name) {
        UIComponent field = Components.findComponent(name);
        return (field instanceof HtmlInputTextarea || field instanceof HtmlInputText)
                && !field.getPassThroughAttributes().containsKey("data-copy")
                && Stream.iterate(field, Objects::nonNull, UIComponent::getParent)
                        .anyMatch(each -> !each.isRendered());
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // Everything was said before.
    }
}
