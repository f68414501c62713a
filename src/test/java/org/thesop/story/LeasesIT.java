package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.TheNewsroom;

/** Who writes, as the newsroom answers the page that asks. */
class LeasesIT {

    private final Caller wendy = Caller.of("wendy");

    @Test
    void who_may_not_edit_any_more_cannot_keep_others_out_by_renewing() throws SQLException {
        var edition = story("Rights that end while a page is open");
        assertThat(ask(edition, "tab-1").getBoolean("mine")).isTrue();

        // Past every use case, as when a role is taken away in Keycloak: nobody ends the lease for us.
        run("update edition set state = 'SUBMITTED' where id = ?", edition);
        var answer = ask(edition, "tab-1");
        assertThat(answer.getBoolean("mine")).isFalse();
        assertThat(answer.getBoolean("may")).isFalse();

        run("update edition set state = 'DRAFT' where id = ?", edition);
        assertThat(ask(edition, "tab-2").getBoolean("mine"))
                .as("it was given back")
                .isTrue();
    }

    private long story(String headline) {
        var page = wendy.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", headline, "start:template", ""));
        return Long.parseLong(page.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
    }

    private JsonObject ask(long edition, String tab) {
        var answer = wendy.rest("POST", "/api/editions/" + edition + "/lease?tab=" + tab, "");
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static void run(String sql, long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var update = database.prepareStatement(sql)) {
            update.setLong(1, edition);
            update.executeUpdate();
        }
    }
}
