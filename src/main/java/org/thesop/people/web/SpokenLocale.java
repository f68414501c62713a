package org.thesop.people.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.thesop.platform.Spoken;

/** Gives Faces and PrimeFaces, in their own texts and converters, the language that ours are in. Named in faces-config.xml. */
public class SpokenLocale extends ViewHandlerWrapper {

    public SpokenLocale(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Spoken.now().locale();
    }
}
