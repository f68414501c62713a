package org.thesop.api.web;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.thesop.api.PublicSections;
import org.thesop.platform.Settings;
import org.thesop.story.Section;

/** The sections of the paper, in their order. They are few: the list has no pages. */
@Path("/v1/sections")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class SectionsResource {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    PublicSections sections;

    @Inject
    PublicAnswer publicly;

    @GET
    public Response list() {
        var lines = JSON.createArrayBuilder();
        for (var section : sections.all()) {
            var topic = section.topic();
            lines.add(StoriesAsJson.named(section.slug(), section.name())
                    .add("language", section.language())
                    .add("partOf", StoriesAsJson.orNull(section.parent()))
                    .add(
                            "mediaTopic",
                            topic == null
                                    ? JsonValue.NULL
                                    : StoriesAsJson.topic(topic).build())
                    .add("address", Settings.paperUrl() + Section.path(section.slug()))
                    .add("stories", Settings.paperUrl() + "/api/v1/stories?section=" + section.slug()));
        }
        return publicly.of(JSON.createObjectBuilder().add("sections", lines).build(), null);
    }
}
