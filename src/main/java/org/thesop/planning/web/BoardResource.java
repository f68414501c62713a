package org.thesop.planning.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thesop.people.SignedIn;
import org.thesop.planning.Board;
import org.thesop.planning.BudgetStage;
import org.thesop.planning.NoStepException;
import org.thesop.planning.PlanRefusedException;
import org.thesop.planning.UnknownPlanException;
import org.thesop.platform.Messages;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Need;
import org.thesop.story.Refusal;
import org.thesop.story.RefusedException;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.web.Moves;

/**
 * Where the board moves a card: {@code {"card": "e12", "to": "SUBMITTED", "reason": ""}}. It answers with what was done;
 * with {@code needs}, when the step asks for a reason; with {@code go}, when it has a page of its own; or with why not.
 */
@Path("/planning/moves")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BoardResource {

    private static final Pattern CARD = Pattern.compile("([ae])(\\d{1,18})");
    private static final Set<Need> A_REASON = EnumSet.of(Need.REASON, Need.NOTE_OR_OPEN_COMMENT);

    @Inject
    Board board;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    PlanMoves planMoves;

    @Inject
    Messages messages;

    @POST
    public Response move(JsonObject asked) {
        try {
            var card = CARD.matcher(asked.getString("card"));
            if (!card.matches()) {
                return answer(Status.BAD_REQUEST, messages.text("planning.gone"));
            }
            var id = Long.parseLong(card.group(2));
            var to = BudgetStage.valueOf(asked.getString("to"));
            return card.group(1).equals("a") ? begin(id, to) : move(id, to, asked.getString("reason", ""));
        } catch (NullPointerException | ClassCastException | IllegalArgumentException notAMove) {
            return answer(Status.BAD_REQUEST, messages.text("planning.gone"));
        } catch (NoStepException none) {
            var text = messages.text("board.noStep", messages.of(none.from()), messages.of(none.to()));
            return answer(Status.CONFLICT, text);
        } catch (ForbiddenException notTheirs) {
            return answer(Status.FORBIDDEN, messages.text("desk.forbidden"));
        } catch (UnknownEditionException | UnknownPlanException gone) {
            return answer(Status.NOT_FOUND, messages.text("planning.gone"));
        }
    }

    private Response begin(long assignment, BudgetStage to) {
        try {
            var edition = board.begin(assignment, to, signedIn.person());
            return ok(said(messages.text("assignment.started")).add("card", "e" + edition));
        } catch (PlanRefusedException refused) {
            var why = refused.refusals().stream().map(planMoves::text).collect(Collectors.joining(" "));
            return answer(Status.CONFLICT, why);
        }
    }

    private Response move(long edition, BudgetStage to, String reason) {
        try {
            var action = board.move(edition, to, reason, signedIn.person());
            return ok(said(messages.text("EditionAction." + action.name() + ".told"))
                    .add("card", "e" + edition));
        } catch (RefusedException refused) {
            if (areAll(refused.refusals(), A_REASON)) {
                return ok(said(messages.of(refused.action())).add("needs", "reason"));
            }
            if (areAll(refused.refusals(), EnumSet.of(Need.FUTURE_MOMENT, Need.NOT_BEFORE_EMBARGO))) {
                return ok(said("").add("go", "/desk/schedule/schedule?edition=" + edition));
            }
            return answer(Status.CONFLICT, String.join(" ", moves.texts(refused.refusals())));
        }
    }

    /** Whether nothing but these is missing. */
    private static boolean areAll(List<Refusal> refusals, Set<Need> needs) {
        return refusals.stream()
                .allMatch(each -> each instanceof Refusal.Missing missing && needs.contains(missing.need()));
    }

    private static JsonObjectBuilder said(String message) {
        return Json.createObjectBuilder().add("message", message);
    }

    private static Response ok(JsonObjectBuilder body) {
        return Response.ok(body.build()).build();
    }

    private static Response answer(Status status, String message) {
        return Response.status(status).entity(said(message).build()).build();
    }
}
