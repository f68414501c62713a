package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;

/** Bringing an older revision back, and the one who is writing at that moment. */
class RestoreIT {

    private static final String BUTTON = "restoring:restore";

    @Test
    void nobody_restores_a_text_while_somebody_else_is_writing_on_it() {
        var wendy = Caller.of("wendy");
        var eddie = Caller.of("eddie");
        var edition = startedBy(wendy);
        var api = "/api/editions/" + edition;
        assertThat(wendy.rest("POST", api + "/lease?tab=w", "").body()).contains("\"mine\":true");
        assertThat(save(wendy, api, 1, "<p>First.</p>")).isEqualTo(200);
        assertThat(save(wendy, api, 2, "<p>First, and more.</p>")).isEqualTo(200);
        var restore = "/desk/story/restore?edition=" + edition + "&revision=2";
        readableByEditors(wendy, edition);
        assertThat(wendy.rest("POST", api + "/lease?tab=w", "").body()).contains("\"mine\":true");

        assertThat(eddie.press(restore, BUTTON, Map.of()).body())
                .contains("Wendy")
                .contains("has been writing on this story since")
                .contains("take over first");
        assertThat(eddie.rest("GET", api + "/lease?tab=e", "").body()).contains("\"revision\":3");

        wendy.rest("DELETE", api + "/lease?tab=w", "");
        assertThat(eddie.press(restore, BUTTON, Map.of()).body()).contains("Restored.");
        assertThat(eddie.rest("GET", api + "/lease?tab=e", "").body()).contains("\"revision\":4");
    }

    private static long startedBy(Caller wendy) {
        var page = wendy.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", "Restored", "start:template", ""));
        return Long.parseLong(page.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
    }

    private static int save(Caller by, String api, int base, String body) {
        var typed = Json.createObjectBuilder()
                .add("base", base)
                .add("why", "AUTOSAVE")
                .add("tab", "w")
                .add("headline", "Restored")
                .add("body", body)
                .add("section", "campus")
                .add("language", "en");
        return by.rest("PUT", api + "/copy", typed.build().toString()).statusCode();
    }

    /** Editors read a first draft when it has been handed in once. */
    private static void readableByEditors(Caller wendy, long edition) {
        var room = "/desk/story/write?edition=" + edition;
        wendy.press(room, "writing:hand-in", Map.of());
        wendy.press(room, "writing:recall", Map.of());
    }
}
