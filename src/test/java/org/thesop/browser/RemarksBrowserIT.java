package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Statements;
import org.thesop.newsroom.TheNewsroom;

/** What an editor and a writer say to each other about words, while the words change. */
class RemarksBrowserIT {

    private static final String SELECT = """
            (words) => {
              const body = document.querySelector('.ProseMirror');
              const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at >= 0) {
                  body.focus();
                  getSelection().setBaseAndExtent(node, at, node, at + words.length);
                  return;
                }
              }
              throw new Error(`no ${words}`);
            }
            """;

    private static Desk submitted(String headline) {
        return Desk.of("wendy")
                .startStory(headline)
                .chooseSection("campus")
                .type("The council voted on Tuesday. Forty-one students had stood at the stops.")
                .waitUntilSaved()
                .press("writing:hand-in")
                .showsState("Submitted");
    }

    private static Desk claimed(String headline) {
        var eddie = Desk.of("eddie").open("/desk/review/queue");
        eddie.page
                .locator("tr", new Page.LocatorOptions().setHasText(headline))
                .getByText("Claim")
                .click();
        eddie.page.waitForURL("**/desk/review/review?edition=*");
        return eddie;
    }

    private static Locator thread(Page page) {
        return page.locator(".thread").first();
    }

    private static Locator button(Page page, String name) {
        return thread(page).getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private static void deleteAll(Page page) {
        page.locator(".ProseMirror").focus();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().press("Delete");
    }

    @Test
    void a_remark_keeps_to_its_words_while_the_writer_works_and_says_when_they_are_gone() {
        var headline = "The stops were counted";
        var wendy = submitted(headline);
        var eddie = claimed(headline);
        eddie.page.evaluate(SELECT, "Forty-one students");
        eddie.page.locator(".remark-bubble").waitFor(); // the editor has seen the selection
        eddie.page.keyboard().press("Control+Alt+m");
        assertThat(eddie.page.locator("[data-chosen] q")).hasText("Forty-one students");
        eddie.page.keyboard().type("How do we know, @wen");
        assertThat(eddie.page.locator(".compose [role=option]")).containsText("Wendy Marsh");
        eddie.page.keyboard().press("Enter");
        eddie.page.locator("[data-required]").check();
        eddie.page.locator("[data-say]").click();
        assertThat(thread(eddie.page)).containsText("How do we know, Wendy Marsh");
        assertThat(eddie.page.locator("[data-remarks-required] a")).hasText("Required comments still open: 1");
        assertThat(eddie.page.locator("#tab-talk .n")).hasText("1");
        eddie.page.fill("[id='review:note']", "Name the roll.");
        eddie.press("review:request-changes");

        wendy.openFrom("/desk/story/my-stories", headline);
        var mark = wendy.page.locator(".ProseMirror .remark-mark");
        assertThat(mark).hasText("Forty-one students");
        wendy.page.locator(".ProseMirror").click();
        wendy.page.keyboard().press("ControlOrMeta+Home");
        wendy.page.keyboard().type("Late on a wet night: ");
        assertThat(mark).hasText("Forty-one students");
        mark.click();
        assertThat(thread(wendy.page)).isVisible();
        button(wendy.page, "Reply").click();
        wendy.page.keyboard().type("Dana has the roll.");
        wendy.page.keyboard().press("Control+Enter");
        assertThat(thread(wendy.page)).containsText("Dana has the roll.");
        wendy.waitUntilSaved();

        eddie.page.navigate(
                TheNewsroom.at("/desk/story/write?edition=" + wendy.edition()).toString());
        assertThat(eddie.page.locator(".ProseMirror .remark-mark")).hasText("Forty-one students");
        eddie.page.locator("#tab-talk").click();
        assertThat(thread(eddie.page)).containsText("Dana has the roll.");
        button(eddie.page, "Resolve").click();
        assertThat(eddie.page.locator(".ProseMirror .remark-mark.on")).hasText("Forty-one students");
        button(eddie.page, "Reopen").click();
        assertThat(button(eddie.page, "Resolve")).isVisible();

        deleteAll(wendy.page);
        assertThat(thread(wendy.page)).containsText("These words are gone from the copy:");
        assertThat(thread(wendy.page)).containsText("Forty-one students");
        wendy.page.keyboard().press("ControlOrMeta+z");
        assertThat(mark).hasText("Forty-one students");
        deleteAll(wendy.page);
        assertThat(mark).hasCount(0);
        wendy.waitUntilSaved();
        wendy.page.reload();
        wendy.page.locator("#tab-talk").click();
        assertThat(thread(wendy.page)).containsText("These words are gone from the copy:");
    }

    @Test
    void hostile_words_are_shown_as_words_and_who_may_not_read_the_story_hears_nothing_of_it() {
        var wendy = submitted("Words are words");
        var page = wendy.page;
        page.locator("#tab-talk").click();
        page.locator("[id='writing:remark']").fill("<img src=x onerror=alert(1)> @walt \u202eolleh");
        page.locator("[data-say]").click();
        assertThat(thread(page)).containsText("<img src=x onerror=alert(1)>");
        assertThat(page.locator(".thread img")).hasCount(0);
        assertThat(page.locator("[data-notified]")).containsText("may not read this story");

        page.locator("[id='writing:remark']").fill("x".repeat(8001));
        page.locator("[data-say]").click();
        assertThat(page.locator("[data-problem]")).containsText("at most 8,000 characters");
        assertThat(page.locator("[id='writing:remark']")).hasValue("x".repeat(8001));

        var walt = Desk.of("walt").page.request();
        var address =
                TheNewsroom.at("/api/editions/" + wendy.edition() + "/remarks").toString();
        assertThat(walt.get(address).status()).isEqualTo(403);
        var said = RequestOptions.create().setData(Map.of("text", "Let me in"));
        assertThat(walt.post(address, said).status()).isEqualTo(403);
        var required = RequestOptions.create().setData(Map.of("text", "Now", "required", true));
        assertThat(page.request().post(address, required).status()).isEqualTo(403);
    }

    @Test
    void a_hundred_thousand_remarks_are_read_page_by_page_in_as_many_statements_as_one() throws Exception {
        var wendy = submitted("Everybody has an opinion");
        try (var database = TheNewsroom.database();
                var statement = database.createStatement()) {
            statement.execute("""
                    with first as (
                        insert into comment (edition_id, person_id, said_at, text, required)
                        select %1$d, 1, now(), 'Opinion ' || n, false from generate_series(1, 20000) n returning id)
                    insert into comment (edition_id, answers_id, person_id, said_at, text, required)
                    select %1$d, id, 1, now(), 'Answer ' || n, false from first, generate_series(1, 4) n
                    """.formatted(wendy.edition()));
        }
        var address =
                TheNewsroom.at("/api/editions/" + wendy.edition() + "/remarks").toString();
        var answer = wendy.page.request().get(address);
        assertThat(answer.text())
                .contains("\"open\":20000")
                .contains("\"more\":true")
                .hasSizeLessThan(200_000);
        assertThat(Statements.of(answer.headers().get("x-request-id"))).isBetween(2, 16);
        wendy.page.reload();
        wendy.page.locator("#tab-talk").click();
        assertThat(wendy.page.locator(".thread")).hasCount(50);
        assertThat(wendy.page.locator("#tab-talk .n")).hasText("20000");
        wendy.page.getByText("Show more comments").click();
        assertThat(wendy.page.locator(".thread")).hasCount(100);
    }
}
