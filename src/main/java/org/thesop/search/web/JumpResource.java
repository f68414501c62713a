package org.thesop.search.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.search.Jumping;

/**
 * What the palette offers for what was typed, beside the desks: groups of places, each with a name, something about it, and an
 * address.
 */
@Path("/search/jump")
@Produces(MediaType.APPLICATION_JSON)
public class JumpResource {

    private static final String SEARCH = "/desk/search/search?q=";
    private static final int MOST_STORIES = 7;
    private static final int MOST_PEOPLE = 5;

    @Inject
    Jumping jumping;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Context
    HttpServletRequest request;

    @GET
    public JsonObject offer(@QueryParam("q") @DefaultValue("") String typed) {
        var me = signedIn.person();
        var groups = Json.createArrayBuilder();
        add(groups, "palette.actions", places(typed));
        var stories = Json.createArrayBuilder();
        for (var story : jumping.stories(typed, me, MOST_STORIES)) {
            var headline = story.headline().isBlank() ? messages.text("row.untitled") : story.headline();
            var section = story.section() == null ? messages.text("row.noSection") : story.section();
            stories.add(place(
                    headline, section + " · " + messages.of(story.state()), "/desk/story/write?edition=" + story.id()));
        }
        add(groups, "palette.stories", stories);
        var people = Json.createArrayBuilder();
        for (var person : jumping.people(typed, MOST_PEOPLE)) {
            var role = person.role() == null ? messages.text("palette.left") : messages.of(person.role());
            // Who has no page for readers has what they wrote.
            var address = person.listed() ? "/people/" + person.handle() : SEARCH + "by%3A" + person.handle();
            people.add(place(person.name(), role, address));
        }
        add(groups, "palette.people", people);
        if (!typed.isBlank()) {
            var question = SEARCH + URLEncoder.encode(typed.strip(), StandardCharsets.UTF_8);
            add(
                    groups,
                    "palette.search",
                    Json.createArrayBuilder()
                            .add(place(messages.text("palette.searchFor", typed.strip()), "", question)));
        }
        return Json.createObjectBuilder().add("groups", groups).build();
    }

    private JsonArrayBuilder places(String typed) {
        var found = Json.createArrayBuilder();
        var words = typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        for (var place : Place.of(signedIn.person().role())) {
            var name = messages.text(place.key());
            var parts = name.toLowerCase(Locale.ROOT).split("[\\s…]+", -1);
            if (Arrays.stream(words).allMatch(word -> Arrays.stream(parts).anyMatch(part -> part.startsWith(word)))) {
                found.add(place(name, "", place.address()));
            }
        }
        return found;
    }

    private void add(JsonArrayBuilder groups, String title, JsonArrayBuilder places) {
        var all = places.build();
        if (!all.isEmpty()) {
            groups.add(
                    Json.createObjectBuilder().add("name", messages.text(title)).add("places", all));
        }
    }

    private JsonObjectBuilder place(String name, String about, String address) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("about", about)
                .add("address", request.getContextPath() + address);
    }
}
