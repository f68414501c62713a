package org.thesop.api.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.stream.Stream;
import org.thesop.api.PublicPeople;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.Settings;

/** The people of the paper, now and before, as far as they want to be found. */
@Path("/v1/people")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class PeopleResource {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    PublicPeople people;

    @Inject
    Parameters parameters;

    @Inject
    NextPage nextPage;

    @Inject
    PublicAnswer publicly;

    @Inject
    Answers answers;

    @GET
    @Asks({"role", "cursor", "limit"})
    public Response list() {
        return answers.of(() -> {
            var after = parameters.word("cursor");
            var last = after == null
                    ? null
                    : people.of(after).orElseThrow(() -> OddParameterException.inAddress("cursor", "api.odd.cursor"));
            var page = people.page(role(), last, parameters.limit());
            var lines = JSON.createArrayBuilder();
            page.people().forEach(person -> lines.add(line(person)));
            var next = nextPage.after(page.next());
            return publicly.of(
                    JSON.createObjectBuilder()
                            .add("people", lines)
                            .add("next", StoriesAsJson.orNull(next))
                            .build(),
                    next);
        });
    }

    private Role role() {
        return parameters
                .given("role")
                .map(name -> Stream.of(Role.values())
                        .filter(role -> role.keycloakName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> OddParameterException.inAddress("role", "api.odd.role")))
                .orElse(null);
    }

    /** One of them; a second handle of somebody leads to the first. */
    @GET
    @Path("/{handle}")
    public Response one(@PathParam("handle") String handle) {
        return answers.of(() -> {
            var person = Parameters.isWord(handle) ? people.of(handle).orElse(null) : null;
            if (person == null) {
                return answers.problem(404, "UNKNOWN", "api.unknown.person").answer();
            }
            if (!person.handle().equals(handle)) {
                return Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(URI.create(self(person)))
                        .build();
            }
            return publicly.of(whole(person).build(), null);
        });
    }

    private static JsonObjectBuilder line(Person person) {
        return JSON.createObjectBuilder()
                .add("handle", person.handle())
                .add("name", person.name())
                .add("role", key(person.role()))
                .add("title", StoriesAsJson.orNull(person.title()))
                .add("address", Settings.paperUrl() + "/people/" + person.handle())
                .add("self", self(person))
                .add("stories", Settings.paperUrl() + "/api/v1/stories?person=" + person.handle());
    }

    private static JsonObjectBuilder whole(Person person) {
        var links = JSON.createArrayBuilder();
        person.links().forEach(link -> links.add(link.toString()));
        var portrait = person.portrait();
        return line(person)
                .add("formerly", key(person.hasLeft() ? person.leftAs() : null))
                .add("joined", person.joinedOn().toString())
                .add("school", StoriesAsJson.orNull(person.school()))
                .add("bio", StoriesAsJson.orNull(person.bio()))
                .add(
                        "portrait",
                        portrait == null
                                ? JsonValue.NULL
                                : JSON.createValue(Settings.paperUrl() + "/media/" + portrait + "/480"))
                .add("links", links);
    }

    private static String self(Person person) {
        return Settings.paperUrl() + "/api/v1/people/" + person.handle();
    }

    private static JsonValue key(Role role) {
        return role == null ? JsonValue.NULL : JSON.createValue(role.keycloakName());
    }
}
