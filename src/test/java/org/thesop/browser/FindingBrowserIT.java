package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.TheNewsroom;

/** Somebody comes to the desk, sees what waits, and gets everywhere by the keyboard alone. */
class FindingBrowserIT {

    @Test
    void an_editor_sees_what_waits_jumps_by_ctrl_k_and_narrows_a_search_down() {
        var eddie = Desk.of("eddie");
        var page = eddie.page;
        page.navigate(TheNewsroom.at("/desk/").toString());
        assertThat(page.locator("h1")).containsText("Eddie");
        assertThat(page.locator("#waits-for-me")).isVisible();
        assertThat(Axe.violations(page, "home")).isEmpty();

        page.keyboard().press("Control+k");
        var field = page.locator("#palette-field");
        assertThat(field).isFocused();
        assertThat(page.locator(".palette [role=option]").first()).isVisible();
        field.fill("telesc");
        var option = page.locator(
                ".palette [role=option]", new com.microsoft.playwright.Page.LocatorOptions().setHasText("telescope"));
        assertThat(option.first()).isVisible();
        assertThat(Axe.violations(page, "palette")).isEmpty();
        press(field, "ArrowUp");
        assertThat(page.locator(".palette [role=option][aria-selected=true]"))
                .containsText("Search all copy for “telesc”");
        press(field, "ArrowDown");
        assertThat(option.first()).hasAttribute("aria-selected", "true");
        press(field, "Enter");
        page.waitForURL("**/desk/story/write?edition=*");

        page.keyboard().press("Escape");
        page.locator("[data-palette]").press("Enter");
        field = page.locator("#palette-field");
        assertThat(page.locator(".palette [role=option]").first()).isVisible();
        field.fill("sear");
        // At once: what was chosen before the answer came is not where he wants to go.
        press(field, "Enter");
        page.waitForURL("**/desk/search/search");

        page.fill("#q", "telescope state:publishd");
        page.locator("#q").press("Enter");
        assertThat(page.locator(".problems")).containsText("“state:publishd” is not there");
        assertThat(page.locator("#q")).hasValue("telescope state:publishd");
        page.fill("#q", "telescope");
        page.locator("#q").press("Enter");
        assertThat(page.locator(".hits mark").first()).containsText("elescope");
        page.locator(".facets a").first().click();
        page.waitForURL("**section%3A*");
        assertThat(page.locator(".facets a[aria-current]").first()).isVisible();
        assertThat(Axe.violations(page, "search")).isEmpty();
        page.setViewportSize(390, 800);
        page.locator("[data-palette]").click();
        assertThat(page.locator("#palette-field")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".palette")).isHidden();
    }

    private static void press(Locator field, String key) {
        field.press(key);
    }
}
