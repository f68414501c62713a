package org.thesop.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.planning.Outcome;
import org.thesop.planning.PlanRefusal;
import org.thesop.planning.PlanRefusedException;
import org.thesop.planning.UnknownPlanException;
import org.thesop.platform.Messages;
import org.thesop.platform.web.InsteadOfThePage;
import org.thesop.platform.web.SentId;
import org.thesop.story.web.Moves;

/** Does what a button of the planning desk asks for, and tells the person what came of it. */
@Named
@RequestScoped
public class PlanMoves {

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    /** Does it and says that it is done, or says why not; true when it was done. */
    public boolean attempt(String doneKey, Moves.Attempt attempt) {
        try {
            return moves.attempt(doneKey, attempt);
        } catch (PlanRefusedException refused) {
            refused.refusals().forEach(each -> moves.say(FacesMessage.SEVERITY_ERROR, text(each)));
        } catch (UnknownPlanException gone) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("planning.gone"));
        }
        return false;
    }

    /**
     * Deals with several at once: says that it is done when any of them was, and of each that was refused why.
     *
     * @return whether any was done
     */
    public boolean attemptAll(String doneKey, Supplier<List<Outcome>> attempt) {
        var outcomes = new ArrayList<Outcome>();
        try {
            moves.attempt(doneKey, "several.none", () -> {
                outcomes.addAll(attempt.get());
                return outcomes.stream().anyMatch(Outcome::done);
            });
        } catch (UnknownPlanException gone) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("planning.gone"));
        }
        outcomes.stream()
                .filter(each -> !each.done())
                .forEach(each -> moves.say(FacesMessage.SEVERITY_ERROR, why(each)));
        return outcomes.stream().anyMatch(Outcome::done);
    }

    private String why(Outcome refused) {
        var why = Stream.concat(
                        moves.texts(refused.refusals()).stream(),
                        refused.planned().stream().map(this::text))
                .collect(Collectors.joining(" "));
        return refused.headline().isBlank() ? why : messages.text("several.refused", refused.headline(), why);
    }

    /** The pieces that were marked in a list. */
    public List<String> marked() {
        return List.of(Optional.ofNullable(request.getParameterValues("piece")).orElse(new String[0]));
    }

    /** The same for what makes something; its id, or 0 when it was not done. */
    public long attemptNew(String doneKey, LongSupplier attempt) {
        var made = new long[1];
        attempt(doneKey, () -> made[0] = attempt.getAsLong());
        return made[0];
    }

    /** What stands in the way, in words. */
    public String text(PlanRefusal refusal) {
        return messages.text(
                "PlanRefusal." + refusal.why(),
                messages.anyOf(refusal.details().stream().map(messages::of).toList()));
    }

    /** Loads what a page shows; answers 403 or 404 when there is nothing for this person. */
    public void open(Moves.Attempt load) {
        try {
            moves.open(load);
        } catch (UnknownPlanException unknown) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The number that the address gives under this name, 0 when it gives none. */
    public long id(String name) {
        return SentId.of(request.getParameter(name)).orElse(0L);
    }
}
