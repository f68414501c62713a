package org.thesop.partners;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.thesop.deliveries.Content;
import org.thesop.platform.Settings;
import org.thesop.story.Edition;
import org.thesop.story.EditionState;

/**
 * What a webhook is told: of what is out its headline and address, of what is not only numbers, its state and where the desk
 * has it. Never a word of copy that readers do not have.
 */
final class WebhookContent {

    /** The word for a delivery that is there to be looked at. */
    static final String TEST = "test";

    private static final String TYPE = "application/json";
    private static final String ROOM = "/desk/story/preview?edition=";
    private static final JsonProvider JSON = JsonProvider.provider();

    private WebhookContent() {}

    static Content of(WebhookEvent event, Edition edition, UUID name, Instant at) {
        var story = JSON.createObjectBuilder()
                .add("id", edition.story().id())
                .add("edition", edition.id())
                .add("kind", word(edition.kind()))
                .add("state", word(edition.state()));
        if (!event.desk()) {
            story.add("address", Settings.paperUrl() + edition.story().path());
        }
        if (edition.state() == EditionState.PUBLISHED) {
            story.add("headline", edition.copy().headline())
                    .add("language", edition.copy().language());
        }
        if (event.desk()) {
            story.add("desk", Settings.paperUrl() + ROOM + edition.id());
        }
        return content(said(event.word(), name, at).add("story", story));
    }

    /** About nothing, to see whether it arrives. */
    static Content test(UUID name, Instant at) {
        return content(said(TEST, name, at));
    }

    private static JsonObjectBuilder said(String event, UUID name, Instant at) {
        return JSON.createObjectBuilder()
                .add("id", name.toString())
                .add("event", event)
                .add("at", at.truncatedTo(ChronoUnit.MILLIS).toString())
                .add("paper", Settings.paperUrl());
    }

    private static Content content(JsonObjectBuilder said) {
        return Content.of(TYPE, said.build().toString());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
