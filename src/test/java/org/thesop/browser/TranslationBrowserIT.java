package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.DueStories;
import org.thesop.newsroom.KeycloakConsole;
import org.thesop.newsroom.TheNewsroom;
import org.thesop.platform.Language;
import org.thesop.platform.Messages;
import org.thesop.platform.Spoken;

/** Somebody works in Spanish, puts a story into it, and is told when the story changes. */
class TranslationBrowserIT {

    private static final String HEADLINE = "Due herons 1";

    @BeforeAll
    static void marisol_works_here() {
        KeycloakConsole.account("marisol", "writer");
    }

    @AfterAll
    static void marisol_is_put_away() {
        KeycloakConsole.shut("marisol");
    }

    @Test
    void a_person_switches_to_spanish_translates_a_story_and_catches_up_when_it_has_fallen_behind()
            throws SQLException {
        var source = published();
        var marisol = Desk.of("marisol").open("/desk/people/profile");
        marisol.page.selectOption("[id='speaks:desk-language']", "SPANISH");
        marisol.press("speaks:speak").isTold(spanish("profile.deskLanguage.saved"));
        assertThat(marisol.page.locator("html")).hasAttribute("lang", "es");
        assertThat(marisol.page.locator(".rail")).containsText(spanish("desk.myStories"));
        assertThat(Axe.violations(marisol.page, "a profile in Spanish")).isEmpty();

        marisol.open("/desk/story/after?edition=" + source);
        marisol.page.click("text=" + spanish("translations.begin", "Español"));
        marisol.page.waitForURL("**/desk/story/write?edition=*");
        marisol.isTold(spanish("translations.begun")).showsState(spanish("EditionState.DRAFT"));
        var room = marisol.page.url();
        assertThat(marisol.page.locator("article.sheet")).hasAttribute("lang", "es");
        assertThat(marisol.page.getByRole(AriaRole.TOOLBAR).first())
                .hasAttribute("aria-label", spanish("js.copy.toolbar.toolbar"));
        marisol.type(" Las garzas volvieron.");
        assertThat(marisol.page.locator("[data-saved]")).containsText("Guardado");
        assertThat(marisol.page.locator("[data-translation]")).containsText(HEADLINE);

        var maggie = Desk.of("maggie").open("/desk/story/after?edition=" + source);
        maggie.page
                .locator(".choices .talk")
                .first()
                .locator("button, input[type=submit]")
                .click();
        maggie.page.waitForURL("**/desk/story/write?edition=*");
        maggie.type(" Forty herons were counted.").waitUntilSaved();
        var update = maggie.edition();
        maggie.open("/desk/review/review?edition=" + update);
        maggie.page.click("summary:has-text('Publish without review')");
        maggie.page.fill("[id='review:without-review-why']", "The count came in at noon.");
        maggie.press("review:without-review").isTold("nobody has reviewed it yet");

        marisol.page.navigate(room);
        assertThat(marisol.page.locator("[data-translation].wait")).containsText(HEADLINE);
        marisol.page.locator("[data-translation] a.btn").click();
        marisol.page.waitForURL("**/desk/story/source?edition=*");
        assertThat(marisol.page.locator("article.compared")).containsText("Forty herons were counted.");
        assertThat(Axe.violations(marisol.page, "what changed in the source")).isEmpty();
        marisol.press("up-to-date:done").isTold(spanish("translations.isUpToDate"));
        assertThat(marisol.page.locator("[data-translation].wait")).hasCount(0);
        marisol.open("/desk/notices/notices");
        assertThat(marisol.page.locator("main")).containsText("cambió “" + HEADLINE + "”");

        var eddie = Desk.of("eddie").open("/desk/review/review?edition=" + update);
        eddie.press("review:reviewed").isTold("Marked as reviewed");

        marisol.page.navigate(room);
        marisol.press("writing:hand-in");
        eddie.open("/desk/review/queue?show=waiting");
        var waiting = eddie.page.locator("table.queue tbody tr");
        var all = waiting.count();
        eddie.page.check("[id='queue:translations']");
        eddie.page.waitForURL("**/desk/review/queue?*translations=yes*");
        assertThat(waiting.filter(new Locator.FilterOptions().setHasText(HEADLINE))
                        .first())
                .containsText("Spanish");
        org.assertj.core.api.Assertions.assertThat(waiting.count()).isLessThan(all);
        eddie.press("queue:clear");
        assertThat(waiting).hasCount(all);
    }

    private static long published() throws SQLException {
        try (var database = TheNewsroom.database()) {
            var due = DueStories.plan(database, 1, DueStories.now(database), Duration.ZERO, "herons");
            await().atMost(Duration.ofSeconds(15)).until(() -> due.out() == 1);
            return due.editions().get(0);
        }
    }

    private static String spanish(String key, Object... arguments) {
        return Spoken.in(Language.SPANISH, () -> new Messages().text(key, arguments));
    }
}
