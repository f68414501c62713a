package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Mailbox;
import org.thesop.newsroom.TheNewsroom;

/** What is said and done in a room comes at once to whoever has it open, and as a notice that leads to the very place. */
class RoomNoticesBrowserIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("http\\S+/desk/story/write\\?edition=\\d+&show=remark-\\d+");

    @Test
    void a_mention_is_in_the_open_room_at_once_and_its_mail_leads_through_the_login_to_the_remark_even_a_settled_one() {
        var headline = "Nine bells and one clapper";
        var wendy = startedByWendy(headline).press("writing:hand-in").showsState("Submitted");
        wendy.page.click("#tab-talk");
        var eddie = claimed(wendy.edition());

        say(eddie, wendy.edition(), "", Map.of("text", "Who lent the clapper, @wendy?"));
        assertThat(wendy.page.locator(".thread")).containsText("Who lent the clapper");

        await().atMost(LONG).until(() -> Mailbox.mailTo("wendy@", headline).stream()
                .anyMatch(mail -> Mailbox.text(mail).contains("mentioned you")));
        var mail = Mailbox.mailTo("wendy@", "mentioned you beside “" + headline).get(0);
        var link = LINK.matcher(Mailbox.text(mail));
        assertThat(link.find()).isTrue();
        var thread = link.group().replaceFirst(".*remark-", "");

        say(wendy, wendy.edition(), "/" + thread + "/answers", Map.of("text", "The parish of Saint Anne."));
        hears(eddie, "Wendy Marsh answered beside “" + headline, "show=remark-" + thread);
        assertThat(eddie.page.locator("#remark-" + thread)).containsText("The parish of Saint Anne.");

        say(eddie, wendy.edition(), "/" + thread + "/resolve", Map.of());
        var elsewhere = Browsers.somebody().newPage();
        elsewhere.navigate(link.group());
        Browsers.signIn(elsewhere, "wendy", "wendy");
        elsewhere.waitForURL(link.group());
        assertThat(elsewhere.locator("#remark-" + thread)).containsText("Who lent the clapper");
        assertThat(elsewhere.getByText("The parish of Saint Anne.")).isVisible();
        elsewhere.close();
    }

    @Test
    void people_hear_who_took_over_what_became_of_their_suggestions_and_that_an_answer_is_due() throws SQLException {
        var headline = "The sexton counts to twelve";
        var wendy = startedByWendy(headline);
        wendy.page.selectOption("[id='writing:reader']", "eddie");
        wendy.press("writing:invite").isTold("Invited");
        wendy.type(" He began again.").waitUntilSaved();
        var eddie = Desk.of("eddie").open("/desk/story/write?edition=" + wendy.edition());
        eddie.page.locator("[data-lease] button").first().click();
        assertThat(eddie.page.locator(".ProseMirror")).hasAttribute("contenteditable", "true");
        hears(wendy, "Eddie Stone took over “" + headline, "edition=");
        eddie.open("/desk/review/queue"); // gives it back

        wendy.open("/desk/story/write?edition=" + wendy.edition())
                .press("writing:hand-in")
                .showsState("Submitted");
        claimed(wendy.edition());
        suggestsSaid(eddie, wendy);
        wendy.page.click("#tab-talk");
        var card = wendy.page.locator("[data-open-suggestions] > li.suggestion").first();
        card.getByText("Accept").click();
        assertThat(wendy.page.locator(".ProseMirror")).containsText("sexton said that");
        hears(
                eddie,
                "answered your suggestions in “" + headline + "”: accepted 1, rejected 0, asked about 0",
                "edition=");

        change("update edition set due_at = now() + interval '50 minutes' where id = " + wendy.edition());
        await().atMost(LONG).until(() -> !Mailbox.mailTo("eddie@", "An answer to “" + headline)
                .isEmpty());
        hears(eddie, "An answer to “" + headline, "edition=");
    }

    private static Desk startedByWendy(String headline) {
        return Desk.of("wendy")
                .startStory(headline)
                .chooseSection("campus")
                .type("The sexton exclaimed that the bells hung idle.")
                .waitUntilSaved();
    }

    private static Desk claimed(long edition) {
        return Desk.of("eddie")
                .open("/desk/review/review?edition=" + edition)
                .press("review:claim")
                .showsState("In review");
    }

    /** Opens the notice, which stands among this person's. */
    private static void hears(Desk desk, String words, String leadsTo) {
        desk.open("/desk/notices/notices");
        desk.page
                .locator(".notices a", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        desk.page.waitForURL(
                Pattern.compile(".*/desk/(story/write|review/review)\\?.*" + Pattern.quote(leadsTo) + ".*"));
    }

    private static void say(Desk desk, long edition, String path, Map<String, ?> what) {
        went(desk.page
                .request()
                .post(
                        TheNewsroom.at("/api/editions/" + edition + "/remarks" + path)
                                .toString(),
                        RequestOptions.create().setData(what)));
    }

    private static void suggestsSaid(Desk editor, Desk writer) {
        writer.page.reload();
        var text = writer.page.locator(".ProseMirror").textContent();
        var revision = Integer.parseInt(writer.page.locator("#writing-room").getAttribute("data-revision"));
        went(editor.page
                .request()
                .put(
                        TheNewsroom.at("/api/editions/" + writer.edition()
                                        + "/suggestions/5f0c52c0-6a5e-4b8e-9d0e-2f6a3c1f7a10")
                                .toString(),
                        RequestOptions.create()
                                .setData(Map.of(
                                        "field", "BODY",
                                        "revision", revision,
                                        "start", text.indexOf("exclaimed"),
                                        "quote", "exclaimed",
                                        "words", "said",
                                        "kind", "",
                                        "why", "Plainer."))));
        writer.page.reload();
    }

    private static void went(APIResponse answer) {
        assertThat(answer.ok()).as(answer.text()).isTrue();
    }

    private static void change(String statement) throws SQLException {
        try (var database = TheNewsroom.database();
                var change = database.createStatement()) {
            change.execute(statement);
        }
    }
}
