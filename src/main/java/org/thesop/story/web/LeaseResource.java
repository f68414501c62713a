package org.thesop.story.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.RestRefusal;
import org.thesop.story.ForbiddenException;
import org.thesop.story.LeaseView;
import org.thesop.story.Leases;
import org.thesop.story.UnknownEditionException;

/** Where a room asks who is writing, renews its own lease, takes one over and gives it back. */
@Path("/editions/{id}/lease")
@Produces(MediaType.APPLICATION_JSON)
public class LeaseResource {

    private static final int LONGEST_TAB = 80;

    @PathParam("id")
    long id;

    @QueryParam("tab")
    @DefaultValue("")
    String tab;

    @Inject
    Leases leases;

    @Inject
    SignedIn signedIn;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    /** Who is writing; asks for nothing. */
    @GET
    public Response look() {
        return answer(() -> leases.look(id, tab, signedIn.person()));
    }

    /** Asks for the lease or renews it; {@code before} is the name of the same tab before its page was loaded anew. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response ask(@QueryParam("before") @DefaultValue("") String before) {
        return isName() ? answer(() -> leases.ask(id, tab, before, signedIn.person())) : nameless();
    }

    @POST
    @Path("taken-over")
    @Consumes(MediaType.WILDCARD)
    public Response takeOver() {
        return isName() ? answer(() -> leases.takeOver(id, tab, signedIn.person())) : nameless();
    }

    @DELETE
    public Response giveBack() {
        leases.giveBack(id, tab, signedIn.person());
        return Response.noContent().build();
    }

    private boolean isName() {
        return !tab.isBlank() && tab.length() <= LONGEST_TAB;
    }

    private static Response nameless() {
        return Response.status(Status.BAD_REQUEST).build();
    }

    private Response answer(Supplier<LeaseView> asked) {
        try {
            return Response.ok(json(asked.get())).build();
        } catch (ForbiddenException notTheirs) {
            return RestRefusal.of(Status.FORBIDDEN, messages.text("copy.forbidden"));
        } catch (UnknownEditionException unknown) {
            return RestRefusal.of(Status.NOT_FOUND, messages.text("copy.unknown"));
        }
    }

    private JsonObject json(LeaseView lease) {
        var since = lease.since() == null ? "" : zone.clock(lease.since());
        return Json.createObjectBuilder()
                .add("mine", lease.mine())
                .add("may", lease.may())
                .add("holder", lease.holder() == null ? JsonValue.NULL : Json.createValue(lease.holder()))
                .add("own", lease.own())
                .add("mayTakeOver", lease.mayTakeOver())
                .add("since", since)
                .add("message", LeasePanel.text(messages, lease, since))
                .add("revision", lease.revision())
                .add("strays", lease.strays())
                .build();
    }
}
