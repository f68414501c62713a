package org.thesop.desk.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Remembers whether the button that was pressed did anything; {@link GoneButtons} speaks when it did not. */
public class PressedButtons implements ActionListener {

    private static final String DID = PressedButtons.class.getName();

    private final ActionListener faces;

    public PressedButtons(ActionListener faces) {
        this.faces = faces;
    }

    @Override
    public void processAction(ActionEvent event) {
        event.getFacesContext().getAttributes().put(DID, true);
        faces.processAction(event);
    }

    static boolean didSomething(FacesContext context) {
        return context.getAttributes().containsKey(DID);
    }
}
