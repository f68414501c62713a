package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.InsteadOfThePage;
import org.thesop.story.BeingWrittenException;
import org.thesop.story.EditionAction;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Refusal;
import org.thesop.story.Refusals;
import org.thesop.story.RefusedException;
import org.thesop.story.TooLongException;
import org.thesop.story.UnknownEditionException;

/** Does what a button asks for, and tells the person what came of it in the paper's words. */
@Named
@RequestScoped
public class Moves {

    @Inject
    Messages messages;

    @Inject
    Refusals refusals;

    @Inject
    PaperZone zone;

    @Inject
    StrayTexts strays;

    @Inject
    SignedIn signedIn;

    @Inject
    WhoWasTold told;

    @Inject
    NowOut nowOut;

    /** A thing a person does that may be refused. */
    public interface Attempt {
        void run();
    }

    /** Does it and says that it is done, or says why not; true when it was done. */
    public boolean attempt(EditionAction action, Attempt attempt) {
        var doneKey = "EditionAction." + action.name() + ".told";
        var ifNobodyWasTold = action.origins().isEmpty() ? "" : messages.text("told.nobody");
        return attempt(doneKey, doneKey, doing(attempt), ifNobodyWasTold);
    }

    /** The same for what is no transition; the key is of the text that says it is done. */
    public boolean attempt(String doneKey, Attempt attempt) {
        return attempt(doneKey, doneKey, doing(attempt));
    }

    private static BooleanSupplier doing(Attempt attempt) {
        return () -> {
            attempt.run();
            return true;
        };
    }

    /** The same for what may come to nothing without being refused; then the other key is of the text that says why. */
    public boolean attempt(String doneKey, String otherwiseKey, BooleanSupplier attempt) {
        return attempt(doneKey, otherwiseKey, attempt, "");
    }

    private boolean attempt(String doneKey, String otherwiseKey, BooleanSupplier attempt, String ifNobodyWasTold) {
        told.begin();
        nowOut.forget();
        try {
            if (attempt.getAsBoolean()) {
                say(FacesMessage.SEVERITY_INFO, together(messages.text(doneKey), whoWasTold(ifNobodyWasTold)));
                nowOut.address().ifPresent(Moves::leadTo);
                return true;
            }
            say(FacesMessage.SEVERITY_ERROR, together(messages.text(otherwiseKey), whoWasTold("")));
            return false;
        } catch (RefusedException refused) {
            refused.refusals().forEach(refusal -> say(FacesMessage.SEVERITY_ERROR, text(refusal)));
        } catch (ForbiddenException forbidden) {
            say(FacesMessage.SEVERITY_ERROR, messages.text("desk.forbidden"));
        } catch (BeingWrittenException writing) {
            var key = writing.mayTakeOver() ? "desk.beingWritten.mayTakeOver" : "desk.beingWritten";
            say(FacesMessage.SEVERITY_ERROR, messages.text(key, writing.holder(), zone.clock(writing.since())));
        } catch (KeptBesideException kept) {
            say(FacesMessage.SEVERITY_ERROR, strays.of(kept.stray(), signedIn.person()));
        } catch (TooLongException tooLong) {
            say(FacesMessage.SEVERITY_ERROR, messages.text("desk.tooLong", tooLong.maxBytes()));
        }
        return false;
    }

    /** The next page shows the way to it: templates/desk.xhtml. */
    private static void leadTo(String address) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put("nowOut", address);
    }

    /** One line for both: the page below is what the person came for. */
    private static String together(String came, String who) {
        return who.isEmpty() ? came : came + " " + who;
    }

    private String whoWasTold(String ifNobody) {
        var words = told.words();
        return words.isEmpty() ? ifNobody : words;
    }

    /** Loads what a page shows; answers 403 or 404 instead of the page when there is nothing for this person. */
    public void open(Attempt load) {
        try {
            load.run();
        } catch (ForbiddenException forbidden) {
            InsteadOfThePage.answer(HttpServletResponse.SC_FORBIDDEN);
        } catch (UnknownEditionException unknown) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** What stands in the way, in words. */
    public String text(Refusal refusal) {
        return refusals.text(refusal);
    }

    /** The same for several, one a line. */
    public List<String> texts(List<Refusal> refusals) {
        return refusals.stream().map(this::text).toList();
    }

    /** A line at the top of the next page. */
    public void say(Severity severity, String text) {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(severity, text, null));
    }
}
