package org.thesop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** Whatever is not somebody's to see or do is refused by the server, whichever way it is asked for. */
class RefusalsIT {

    @ParameterizedTest(name = "{0} gets {2} for {1}")
    @CsvSource({
        "walt, /desk/story/my-stories, 200",
        "walt, /desk/review/queue, 403",
        "walt, /desk/review/my-reviews, 403",
        "walt, /desk/letters/letters, 403",
        "walt, /desk/schedule/publishing, 403",
        "walt, /desk/archive/import, 403",
        "walt, /desk/planning/workload, 403",
        "walt, /desk/planning/reassign?person=eddie, 403",
        "walt, /desk/planning/untouched, 403",
        "walt, /desk/mentoring/hours, 403",
        "walt, /desk/planning/diary-event, 403",
        "walt, /desk/planning/diary-import, 403",
        "walt, /desk/planning/diary, 200",
        "erin, /desk/review/queue, 200",
        "erin, /desk/letters/letters, 200",
        "erin, /desk/schedule/publishing, 403",
        "erin, /desk/accounts/accounts, 403",
        "erin, /desk/house/sections, 403",
        "erin, /desk/accounts/account?handle=walt, 403",
        "miles, /desk/accounts/account?handle=walt, 200",
        "miles, /desk/accounts/account?handle=nobody-at-all, 404",
        "erin, /desk/archive/import, 403",
        "erin, /desk/archive/old-addresses, 403",
        "miles, /desk/schedule/publishing, 200",
        "miles, /desk/archive/import, 200"
    })
    void each_role_opens_only_its_own_desks(String handle, String path, int status) {
        assertThat(get(Browsers.signedIn(handle), path).status()).isEqualTo(status);
    }

    @Test
    void nobody_sees_a_desk_without_signing_in() {
        var stranger = Browsers.somebody().newPage();
        stranger.navigate(TheNewsroom.at("/desk/review/queue").toString());
        assertThat(stranger.url()).startsWith(TheNewsroom.running().keycloak().toString());
    }

    @Test
    void saving_without_signing_in_is_refused() throws SQLException {
        var draft = Desk.of("wendy").startStory("Not for strangers").edition();
        var stranger = Browsers.somebody().newPage();
        assertThat(save(stranger, draft, "Mine now").status()).isEqualTo(401);
        assertThat(headline(draft)).isEqualTo("Not for strangers");
    }

    @Test
    void another_writer_can_neither_read_nor_save_a_draft() throws SQLException {
        var draft = Desk.of("wendy").startStory("Wendy's own").edition();
        var walt = Browsers.signedIn("walt");
        assertThat(get(walt, "/desk/story/write?edition=" + draft).status()).isEqualTo(403);
        assertThat(save(walt, draft, "Walt was here").status()).isEqualTo(403);
        assertThat(headline(draft)).isEqualTo("Wendy's own");
    }

    @Test
    void a_first_draft_is_private_from_editors_too() {
        var draft = Desk.of("wendy").startStory("Not handed in yet").edition();
        assertThat(get(Browsers.signedIn("erin"), "/desk/review/review?edition=" + draft)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_editor_finds_no_way_to_claim_their_own_story() throws SQLException {
        var eddie = Desk.of("eddie");
        eddie.startStory("Eddie writes, too")
                .chooseSection("campus")
                .type("By himself.")
                .waitUntilSaved();
        var edition = eddie.edition();
        eddie.press("writing:hand-in").showsState("Submitted");

        eddie.open("/desk/review/queue");
        var row = eddie.page.locator("tr", new Page.LocatorOptions().setHasText("Eddie writes, too"));
        assertThat(row.textContent()).contains("Your own copy");
        assertThat(row.getByText("Claim").count()).isZero();
        var forged = eddie.page
                .context()
                .request()
                .post(
                        TheNewsroom.at("/desk/review/review?edition=" + edition).toString(),
                        RequestOptions.create()
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("review", "review")
                                        .set("review:claim", "review:claim")
                                        .set(
                                                "jakarta.faces.ViewState",
                                                hidden(eddie.page, edition, "jakarta.faces.ViewState"))
                                        .set("primefaces.nonce", hidden(eddie.page, edition, "primefaces.nonce"))));
        assertThat(forged.status()).isEqualTo(200);
        assertThat(state(edition)).isEqualTo("SUBMITTED");
    }

    @Test
    void a_form_that_another_site_posts_changes_nothing() {
        var wendy = Browsers.signedIn("wendy");
        var answer = wendy.context()
                .request()
                .post(
                        TheNewsroom.at("/logout").toString(),
                        RequestOptions.create().setHeader("Origin", "https://elsewhere.example"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(get(wendy, "/desk/story/my-stories").status()).isEqualTo(200);
    }

    @Test
    void an_edition_that_does_not_exist_is_not_found() {
        assertThat(get(Browsers.signedIn("erin"), "/desk/review/review?edition=999999999")
                        .status())
                .isEqualTo(404);
        assertThat(get(Browsers.signedIn("erin"), "/desk/review/review").status())
                .isEqualTo(404);
    }

    private static APIResponse get(Page somebody, String path) {
        return somebody.context().request().get(TheNewsroom.at(path).toString());
    }

    private static APIResponse save(Page somebody, long edition, String headline) {
        return somebody.context()
                .request()
                .put(
                        TheNewsroom.at("/api/editions/" + edition + "/copy").toString(),
                        RequestOptions.create()
                                .setHeader("X-Requested-With", "XMLHttpRequest")
                                .setData(Map.of(
                                        "base", 1, "why", "SAVE", "headline", headline, "body", "<p>Stolen.</p>")));
    }

    private static String hidden(Page page, long edition, String field) {
        var room = TheNewsroom.at("/desk/review/review?edition=" + edition).toString();
        if (!page.url().equals(room)) {
            page.navigate(room);
        }
        return page.locator("form#review [name='" + field + "']").inputValue();
    }

    private static String headline(long edition) throws SQLException {
        return column("headline", edition);
    }

    private static String state(long edition) throws SQLException {
        return column("state", edition);
    }

    private static String column(String name, long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement("select " + name + " from edition where id = ?")) {
            query.setLong(1, edition);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
