package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Mailbox;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** Sensitive copy on its way from a writer's sources by an editor's check to an expert outside. */
class FactSheetBrowserIT {

    private static final String HEADLINE = "The council counts its own chairs";

    @Test
    void two_quotations_are_tied_and_checked_by_an_editor_and_an_expert_outside_is_mailed_and_leaves_a_remark() {
        var wendy = Desk.of("wendy");
        wendy.startStory(HEADLINE)
                .chooseSection("politics")
                .type(
                        "\u201cWe counted them twice,\u201d said Dana Whitlock.\n\u201cThere were never forty chairs,\u201d she said.")
                .waitUntilSaved();
        entersSourceAndTiesBoth(wendy);
        wendy.page.click("#tab-story");
        wendy.press("writing:hand-in").showsState("Submitted");
        var edition = wendy.edition();

        var eddie = Desk.of("eddie");
        claim(eddie);
        proposesAnExpert(wendy);
        eddie.press("review:approve").isTold("something on the fact sheet is still open");
        eddie.page.click("#tab-facts");
        for (var left = 2; left > 0; left--) {
            var buttons = eddie.page.locator("[id$=':check']");
            assertThat(buttons).hasCount(left);
            buttons.first().click();
            assertThat(buttons).hasCount(left - 1);
        }

        var link = asksOutside(eddie);
        isMailed(link);
        var expert = expertPage(link);
        remarks(expert);
        leadsNowhereElse(link, edition);
        takesNoMoreThanAPersonWrites(link);

        eddie.open("/desk/notices/notices");
        eddie.page.getByText("Dr. Ines Roth, whom you asked outside").first().click();
        eddie.page.waitForURL("**/desk/review/review?edition=" + edition + "&show=expert-answers");
        assertThat(eddie.page.locator("[id='review:experts']"))
                .containsText("The minutes say thirty-eight. <b>Bold</b>");
        eddie.page.locator("[id$=':revoke']").click();
        eddie.isTold("The link leads nowhere any more.");
        isTakenBack(link);
        assertThat(eddie.page.locator(".thread"))
                .containsText("Eddie Stone Somebody outside could check this: Dr. Roth");
    }

    @Test
    void what_is_found_in_the_text_comes_to_the_open_sheet_while_one_types_and_nothing_typed_there_is_lost() {
        var wendy = Desk.of("wendy")
                .startStory("Said on the bridge")
                .type("It was late.")
                .waitUntilSaved();
        var page = wendy.page;
        page.click("#tab-facts");
        page.fill("[id='writing:source-who']", "The keeper of the bridge");
        page.fill("[id='writing:fact-words']", "half a sentence");
        wendy.type(" \u201cThe lamp was out all night,\u201d said the keeper.");
        var found = page.locator("[data-facts-found]");
        assertThat(found).containsText("The lamp was out all night");
        assertThat(page.locator(".ProseMirror")).isFocused();
        wendy.type(" \u201cAnd nobody came to look,\u201d she said.");
        assertThat(found).containsText("And nobody came to look");
        assertThat(page.locator("[id='writing:source-who']")).hasValue("The keeper of the bridge");
        assertThat(page.locator("[id='writing:fact-words']")).hasValue("half a sentence");
        found.locator("[id$=':accept']").first().click();
        assertThat(page.locator(".fact")).hasCount(1);
    }

    private static void proposesAnExpert(Desk wendy) {
        wendy.page.reload();
        wendy.page.click("#tab-facts");
        wendy.page.getByText("Propose somebody outside").click();
        wendy.page.fill("[id='writing:expert-whom']", "Dr. Roth has the minutes.");
        wendy.page.click("[id='writing:expert-propose']");
        wendy.isTold("Proposed.").isTold("Eddie Stone was told");
    }

    private static void entersSourceAndTiesBoth(Desk wendy) {
        var page = wendy.page;
        page.click("#tab-facts");
        assertThat(page.locator(".facts-sum")).containsText("2 quotations, 2 without a source");
        page.fill("[id='writing:source-who']", "Dana Whitlock, who teaches the course");
        page.fill("[id='writing:source-contact']", "555 0142");
        page.click("[id='writing:source-save']");
        assertThat(page.locator(".sources").first()).containsText("555 0142");
        page.click("[id='writing:fact-all']");
        var choices = page.locator("[data-fact-tie]");
        assertThat(choices).hasCount(2);
        for (var i = 0; i < 2; i++) {
            choices.nth(i)
                    .selectOption(new com.microsoft.playwright.options.SelectOption()
                            .setLabel("Dana Whitlock, who teaches the course")
                            .setIndex(1));
            assertThat(page.locator(".facts-sum")).containsText(i == 0 ? "1 without a source" : "each with a source");
        }
        assertThat(page.locator("#tab-facts .n")).hasText("2");
    }

    private static void claim(Desk editor) {
        editor.open("/desk/review/queue");
        editor.page
                .locator("tr", new Page.LocatorOptions().setHasText(HEADLINE))
                .getByText("Claim")
                .click();
        editor.page.waitForURL("**/desk/review/review?edition=*");
        editor.showsState("In review");
    }

    private static URI asksOutside(Desk eddie) {
        var page = eddie.page;
        page.locator("[id='review:experts'] summary").click();
        page.fill("[id='review:expert-name']", "Dr. Ines Roth");
        page.fill("[id='review:expert-email']", "ines@example.org");
        page.fill("[id='review:expert-message']", "How many chairs were there?");
        page.click("[id='review:expert-ask']");
        var link = page.locator("#expert-link");
        link.waitFor(new Locator.WaitForOptions());
        eddie.isTold("Dr. Ines Roth was told by mail.");
        return URI.create(link.inputValue());
    }

    private static void isMailed(URI link) {
        var address = "ines@example.org";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Mailbox.mailTo(address, link.getPath()).size() == 1);
        var mail = Mailbox.mailTo(address, link.getPath()).get(0);
        assertThat(Mailbox.text(mail))
                .contains("Dear Dr. Ines Roth", "How many chairs were there?", "open until", "Eddie Stone")
                .doesNotContain(HEADLINE, "/desk/");
        assertThat(Mailbox.html(mail))
                .contains("href=\"" + link, "How many chairs were there?", "open until", "Eddie Stone")
                .doesNotContain(HEADLINE, "/desk/");
        try {
            assertThat(mail.getReplyTo()[0]).hasToString("eddie@thesop.example");
            assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A browser that runs no script and has no account. */
    private static Page expertPage(URI link) {
        var page = Browsers.somebody()
                .browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.navigate(TheNewsroom.at(link.getPath()).toString());
        return page;
    }

    private static void remarks(Page expert) {
        assertThat(expert.locator("h1")).hasText(HEADLINE);
        assertThat(expert.locator(".note").first()).containsText("How many chairs were there?");
        assertThat(expert.content()).doesNotContain("555 0142");
        assertThat(expert.locator("a").count()).isZero();
        var paragraph = expert.locator("#p1");
        paragraph.locator("summary").click();
        paragraph.locator("textarea").fill("The minutes say thirty-eight. <b>Bold</b>");
        paragraph.locator("button").click();
        assertThat(expert.locator("#said")).containsText("Your remark has arrived.");
        assertThat(expert.locator("#p1 .yours")).containsText("The minutes say thirty-eight. <b>Bold</b>");
    }

    private static void leadsNowhereElse(URI link, long edition) {
        var page = Reader.get(link.getPath());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Reader.get(link.getPath() + "x").statusCode()).isEqualTo(404);
        assertThat(Reader.get("/check/").statusCode()).isEqualTo(404);
        assertThat(post(link.getPath(), "text=+%0A+").statusCode()).isEqualTo(422);
        var endless =
                post(link.getPath(), "part=99999&text=" + URLEncoder.encode("x".repeat(4001), StandardCharsets.UTF_8));
        assertThat(endless.statusCode()).isEqualTo(422);
        assertThat(endless.body()).contains("x".repeat(4001));
        var tooLong = post(link.getPath(), "text=" + "x".repeat(60_000));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("x".repeat(60_000), "longer than 4,000 characters");
        assertThat(posted(
                        link,
                        "From+an+older+browser",
                        TheNewsroom.at("/").toString().replaceFirst("/$", "")))
                .isEqualTo(303);
        assertThat(posted(link, "Forged", "https://elsewhere.example")).isEqualTo(403);
        assertThat(Reader.get("/desk/story/preview-page?edition=" + edition).body())
                .doesNotContain("never forty chairs");
    }

    /** As a browser that says only where a form comes from. */
    private static int posted(URI link, String text, String origin) {
        return Reader.send(HttpRequest.newBuilder(TheNewsroom.at(link.getPath()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString("text=" + text)))
                .statusCode();
    }

    private static void takesNoMoreThanAPersonWrites(URI link) {
        var refused = Stream.generate(() -> post(link.getPath(), "text="))
                .limit(40)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst();
        assertThat(refused).isPresent();
        assertThat(post(link.getPath(), "text=Kept+words").body()).contains("Kept words", "wait ten minutes");
    }

    private static void isTakenBack(URI link) {
        var gone = Reader.get(link.getPath());
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("the newsroom has taken it back").doesNotContain(HEADLINE, "It is still here");
        var late = post(link.getPath(), "text=Too+late");
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("It is still here", "Too late").doesNotContain(HEADLINE);
    }

    private static HttpResponse<String> post(String path, String form) {
        return Reader.post(path, form);
    }
}
