package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The copy check while somebody writes: underlined, explained, fixed by one key, or left as it is for good. */
class CopyCheckBrowserIT {

    @Test
    void a_writer_fixes_one_thing_by_one_key_and_leaves_another_for_good() {
        var wendy = Desk.of("wendy").startStory("What the adviser said");
        wendy.type("Her advisor said no. There were 5 of them.");
        var page = wendy.page;
        assertThat(finding(page, "advisor")).isVisible();
        assertThat(finding(page, "5")).isVisible();

        page.keyboard().press("F8");
        assertThat(page.locator(".check-box")).containsText("One spelling for the whole paper");
        page.keyboard().press("Alt+Enter");
        assertThat(page.locator(".ProseMirror")).hasText("Her adviser said no. There were 5 of them.");
        assertThat(finding(page, "adviser")).hasCount(0);

        assertThat(finding(page, "5")).isVisible();
        finding(page, "5").click();
        page.locator(".check-box").getByText("Leave it here").click();
        assertThat(finding(page, "5")).hasCount(0);
        wendy.waitUntilSaved();
        page.reload();
        assertThat(page.locator("[data-check-status]")).containsText("Nothing to look at");
    }

    @Test
    void words_that_somebody_said_are_left_as_they_were_said() {
        var wendy = Desk.of("wendy").startStory("A quotation stands");
        wendy.type("An advisor came. \u201cMy advisor told me,\u201d Ms. Fry said.");
        assertThat(wendy.page.locator(".copy-body .finding").filter(new Locator.FilterOptions().setHasText("advisor")))
                .hasCount(1);
    }

    @Test
    void only_a_managing_editor_changes_the_guide_and_a_wrong_rule_is_named_with_its_line() {
        var eddie = Desk.of("eddie").open("/desk/style/guide");
        assertThat(eddie.page.locator("main")).containsText("Adviser");
        assertThat(eddie.page.locator("main")).not().containsText("Edit the guide");

        var maggie = Desk.of("maggie").open("/desk/style/edit-guide");
        var guide = maggie.page.locator("main textarea").first();
        guide.fill(
                "rule: buses\nkind: spelling\nswap: busses -> buses\nwhy: One s.\nwrong: The buses came.\nright: Buses.");
        maggie.page.getByText("Save the guide").click();
        assertThat(maggie.page.locator("main")).containsText("Line ");
        assertThat(guide)
                .hasValue(
                        "rule: buses\nkind: spelling\nswap: busses -> buses\nwhy: One s.\nwrong: The buses came.\nright: Buses.");
    }

    private static Locator finding(Page page, String words) {
        return page.locator(".copy-body .finding")
                .filter(new Locator.FilterOptions().setHasText(java.util.regex.Pattern.compile("^" + words + "$")));
    }
}
