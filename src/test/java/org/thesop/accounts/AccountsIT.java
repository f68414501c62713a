package org.thesop.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.BearerToken;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.KeycloakConsole;
import org.thesop.newsroom.TheNewsroom;

/** What is changed in Keycloak's own console holds within the minute as well, and what the desk changes is on the record. */
class AccountsIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String QUEUE = "/desk/review/queue";
    private static final String API = "/api/v1/desk/queue";

    @Test
    void a_role_taken_in_keycloaks_console_ends_an_open_session_and_a_token_within_a_minute() throws SQLException {
        KeycloakConsole.account("otis", "editor");
        var otis = Caller.of("otis");
        var token = BearerToken.of("otis", "otis");
        assertThat(otis.get(QUEUE).statusCode()).isEqualTo(200);
        assertThat(token.get(API)).isEqualTo(200);

        KeycloakConsole.take("otis", "editor");
        KeycloakConsole.give("otis", "writer");
        await().atMost(A_MINUTE).until(() -> otis.get(QUEUE).statusCode() != 200 && token.get(API) == 401);
        assertThat(otis.get("/desk/story/my-stories").statusCode()).isNotEqualTo(200);
        await().atMost(A_MINUTE).until(() -> "WRITER".equals(roleOnTheMasthead("otis")));

        otis.signIn();
        assertThat(otis.get("/desk/story/my-stories").statusCode()).isEqualTo(200);
        KeycloakConsole.shut("otis");
        await().atMost(A_MINUTE).until(() -> otis.get("/desk/story/my-stories").statusCode() != 200);
    }

    @Test
    void nobody_changes_their_own_role_and_what_is_changed_is_on_the_record() throws SQLException {
        KeycloakConsole.account("olga", "writer");
        var maggie = Caller.of("maggie");
        var done = maggie.press("/desk/accounts/account?handle=olga", "account:set", Map.of("account:role", "EDITOR"));
        assertThat(done.body()).contains("The role is set.");
        assertThat(
                        text(
                                "select details from record_line where what = 'AccountChanged.ROLE_GIVEN' order by id desc limit 1"))
                .isEqualTo("olga: EDITOR");
        assertThat(Caller.of("olga").get(QUEUE).statusCode()).isEqualTo(200);
        assertThat(Caller.of("olga").get("/desk/accounts/account?handle=maggie").statusCode())
                .isEqualTo(403);
    }

    private static String roleOnTheMasthead(String handle) throws SQLException {
        return text("select coalesce(role, '') from person where handle = '" + handle + "'");
    }

    private static String text(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.prepareStatement(query);
                var row = statement.executeQuery()) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }
}
