package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The budget as a calendar: what is dragged to another day is due then, and a form does the same. */
class BudgetCalendarBrowserIT {

    private static final String HEADLINE = "The man who tunes the bells";
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

    private static Locator event(Desk desk) {
        return desk.page.locator(".fc-event", new Page.LocatorOptions().setHasText(HEADLINE));
    }

    private static LocalDate day(Desk desk) {
        return LocalDate.parse((String) event(desk).evaluate("event => event.closest('[data-date]').dataset.date"));
    }

    @Test
    void a_deadline_is_moved_by_dragging_and_by_the_form_and_a_writer_cannot() {
        var eddie = Desk.of("eddie").open("/desk/planning/budget?as=calendar");
        assertThat(event(eddie)).isVisible();
        var before = day(eddie);
        var other = before.minusDays(1);
        drag(eddie.page, event(eddie), eddie.page.locator(".fc-day[data-date='" + other + "']"));
        eddie.isTold("Moved");
        eddie.open("/desk/planning/budget?as=table&section=arts");
        assertThat(eddie.page.locator("tr", new Page.LocatorOptions().setHasText(HEADLINE)))
                .containsText("due " + SAID.format(other) + ", 18:00 ET");

        eddie.open("/desk/planning/budget?as=calendar");
        var card = (String) eddie.page
                .locator("[id='budget:moved'] option", new Page.LocatorOptions().setHasText(HEADLINE))
                .getAttribute("value");
        eddie.page.selectOption("[id='budget:moved']", card);
        eddie.page.fill("[id='budget:moment']", before + "T18:00");
        eddie.press("budget:move-moment").isTold("Moved");
        assertThat(event(eddie)).isVisible();
        assertThat(eddie.page.locator(".fc-day[data-date='" + before + "']")).containsText(HEADLINE);

        // It is theirs to write, not to say until when.
        var wendy = Desk.of("wendy").open("/desk/planning/budget?as=calendar");
        wendy.page.fill("[id='budget:moment']", before + "T18:00");
        wendy.press("budget:move-moment").isTold("Only an editor can do this");
    }

    private static void drag(Page page, Locator from, Locator to) {
        to.scrollIntoViewIfNeeded();
        from.scrollIntoViewIfNeeded();
        var start = from.boundingBox();
        var end = to.boundingBox();
        page.mouse().move(start.x + start.width / 2, start.y + 6);
        page.mouse().down();
        page.mouse().move(end.x + end.width / 2, end.y + end.height / 2, new Mouse.MoveOptions().setSteps(12));
        page.mouse().up();
    }
}
