package org.thesop.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.platform.Messages;

/** What a desk says when the button that was pressed is gone, and what had been typed for it. */
@Named
@RequestScoped
public class PressedInVain {

    /** Where the template says it. */
    static final List<String> PLACES = List.of("messages", "pressed-in-vain");

    @Inject
    Messages messages;

    private List<String> typed = List.of();

    void tell(List<String> texts) {
        typed = texts;
        var text = messages.text("desk.gone");
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** The texts whose fields are not on the page any more, for the person to copy. */
    public List<String> getTyped() {
        return typed;
    }
}
