package org.thesop.api.web;

import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.thesop.api.PublicStories;
import org.thesop.api.StoryFilter;
import org.thesop.syndication.NewsItems;

/** The published stories: a list, newest first, and each of them whole. */
@Path("/v1/stories")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class StoriesResource {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    PublicStories stories;

    @Inject
    NewsItems items;

    @Inject
    Parameters parameters;

    @Inject
    NextPage nextPage;

    @Inject
    PublicAnswer publicly;

    @Inject
    Answers answers;

    @GET
    @Asks({"section", "person", "tag", "from", "to", "language", "cursor", "limit"})
    public Response list() {
        return answers.of(() -> {
            var filter = new StoryFilter(
                    parameters.word("section"),
                    parameters.word("person"),
                    parameters.word("tag"),
                    parameters.moment("from"),
                    parameters.moment("to"),
                    parameters.word("language"),
                    parameters.cursor());
            var page = stories.page(filter, parameters.limit());
            var lines = JSON.createArrayBuilder();
            page.stories()
                    .forEach(story -> lines.add(
                            StoriesAsJson.line(story, page.credits().getOrDefault(story.editionId(), List.of()))));
            var next = nextPage.after(page.next() == null ? null : page.next().text());
            return publicly.of(
                    JSON.createObjectBuilder()
                            .add("stories", lines)
                            .add("next", StoriesAsJson.orNull(next))
                            .build(),
                    next);
        });
    }

    /** One whole; of one that was taken down, the notice that stands for it. */
    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return answers.of(() -> {
            var story =
                    id.matches("[1-9]\\d{0,17}") ? items.of(Long.parseLong(id)).orElse(null) : null;
            if (story == null) {
                return answers.problem(404, "UNKNOWN", "api.unknown.story").answer();
            }
            if (story.canceled()) {
                return answers.problem(410, "WITHDRAWN", "api.withdrawn")
                        .with("notice", StoriesAsJson.orNull(story.notice()))
                        .answer();
            }
            return publicly.of(StoriesAsJson.whole(story).build(), null);
        });
    }
}
