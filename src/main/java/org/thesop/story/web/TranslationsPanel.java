package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.BooleanSupplier;
import org.thesop.people.SignedIn;
import org.thesop.platform.Language;
import org.thesop.platform.Messages;
import org.thesop.story.Addresses;
import org.thesop.story.ClashException;
import org.thesop.story.Translations;

/** A story in other languages: beside desk/story/after, where one is begun, linked and unlinked. */
@Named
@RequestScoped
public class TranslationsPanel {

    @Inject
    AfterPage page;

    @Inject
    Translations translations;

    @Inject
    Addresses addresses;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    private String translationOf;

    /** Begins one with the words that readers have, and opens it. */
    public String begin(Language into) {
        var begun = new long[1];
        return done(() -> moves.attempt(
                        "translations.begun",
                        () -> begun[0] = translations
                                .begin(page.getView().live(), into, signedIn.person())
                                .id()))
                ? "/desk/story/write?faces-redirect=true&edition=" + begun[0]
                : null;
    }

    public String link() {
        var other = addresses.find(translationOf == null ? "" : translationOf.strip());
        if (other.isEmpty()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("after.noSuchStory"));
            return null;
        }
        return done(() -> moves.attempt(
                        "translations.linked",
                        () -> translations.link(page.getView().live(), other.get(), signedIn.person())))
                ? here()
                : null;
    }

    public String unlink() {
        moves.attempt(
                "translations.unlinked",
                () -> translations.unlink(page.getView().live(), signedIn.person()));
        return here();
    }

    private boolean done(BooleanSupplier attempt) {
        try {
            return attempt.getAsBoolean();
        } catch (ClashException clash) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.of(clash.clash()));
            return false;
        }
    }

    private String here() {
        return "/desk/story/after?faces-redirect=true&edition=" + page.getView().live();
    }

    public String getTranslationOf() {
        return translationOf;
    }

    public void setTranslationOf(String translationOf) {
        this.translationOf = translationOf;
    }
}
