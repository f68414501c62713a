package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;

/** What will happen: typed in, or from a calendar file that is looked at first; covered with words and with pictures. */
class DiaryIT {

    private static final String COUNCIL = "Council on the night buses";
    private static final String GAME = "Home game against the harbor school";
    private static final String FESTIVAL = "Lantern festival on the canal";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/New_York"));
    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

    private static Locator row(Desk desk, String title) {
        return desk.page
                .locator("tbody tr", new Page.LocatorOptions().setHasText(title))
                .first();
    }

    private static void upload(Desk desk, String name, String text) {
        desk.page.setInputFiles(
                "[id='upload:file']", new FilePayload(name, "text/calendar", text.getBytes(StandardCharsets.UTF_8)));
        desk.press("upload:read");
    }

    @Test
    void a_festival_of_three_days_stands_on_each_of_them_and_also_where_the_list_begins_later() {
        var eddie = Desk.of("eddie").open("/desk/planning/diary-event");
        eddie.page.fill("[id='event:title']", FESTIVAL);
        eddie.page.fill("[id='event:day']", TODAY.plusDays(2).toString());
        eddie.page.fill("[id='event:end-day']", TODAY.plusDays(1).toString());
        eddie.press("event:save").isTold("It would end before it begins");
        eddie.page.fill("[id='event:end-day']", TODAY.plusDays(4).toString());
        eddie.press("event:save").isTold("stands in the diary");
        var days = eddie.page.locator("tbody tr", new Page.LocatorOptions().setHasText(FESTIVAL));
        assertThat(days).hasCount(3);
        assertThat(days.nth(1)).containsText("day 2 of 3");

        eddie.open("/desk/planning/diary?from=" + TODAY.plusDays(4));
        assertThat(days).hasCount(1);
        assertThat(days).containsText("day 3 of 3");
        days.locator("a[href*='diary-event']").click();
        assertThat(eddie.page.locator("[id='event:end-day']"))
                .hasValue(TODAY.plusDays(4).toString());
    }

    @Test
    void an_event_that_repeats_is_covered_with_words_by_one_and_with_pictures_by_another() {
        var eddie = Desk.of("eddie").open("/desk/planning/diary-event");
        eddie.press("event:save").isTold("needs a name and a day");
        eddie.page.fill("[id='event:title']", COUNCIL);
        eddie.page.fill("[id='event:place']", "City Hall, room 4");
        eddie.page.fill("[id='event:day']", TODAY.plusDays(3).toString());
        eddie.page.fill("[id='event:begins']", "18:00");
        eddie.page.fill("[id='event:ends']", "20:30");
        eddie.page.selectOption("[id='event:repeating']", "WEEKLY");
        eddie.page.selectOption("[id='event:section']", "politics");
        eddie.press("event:save").isTold("stands in the diary");
        assertThat(eddie.page.locator("tbody tr", new Page.LocatorOptions().setHasText(COUNCIL)))
                .hasCount(5);
        assertThat(row(eddie, COUNCIL)).containsText("18:00–20:30");
        assertThat(Axe.violations(eddie.page, "diary")).isEmpty();

        for (var what : new String[] {"words", "pictures"}) {
            eddie.open("/desk/planning/diary?from=" + TODAY.plusDays(3));
            row(eddie, COUNCIL).locator("a[href*='for=" + what + "']").click();
            eddie.page.waitForURL("**/assign?event=*");
            assertThat(eddie.page.locator("[id='assign:headline']")).hasValue(COUNCIL);
            assertThat(eddie.page.locator("[id='assign:section']")).hasValue("politics");
            var who = what.equals("words") ? "Walt Ibarra" : "Wendy Marsh";
            eddie.page.getByPlaceholder("Add a writer by name").fill(who);
            eddie.page.getByPlaceholder("Add a writer by name").press("Enter");
            assertThat(eddie.page.locator(".chosen")).containsText(who);
            eddie.press("assign:save").isTold("Its writers are asked");
            assertThat(eddie.page.locator(".plan-sheet")).containsText("City Hall, room 4");
        }
        eddie.open("/desk/planning/diary?from=" + TODAY.plusDays(3));
        assertThat(row(eddie, COUNCIL)).containsText("Words: Walt Ibarra");
        assertThat(row(eddie, COUNCIL)).containsText("Pictures: Wendy Marsh");

        // Whoever brings pictures begins no story, and sees of the work of others only what is theirs.
        var wendy = Desk.of("wendy").open("/desk/story/my-stories");
        var offer = wendy.page.locator(".offers tr", new Page.LocatorOptions().setHasText(COUNCIL));
        offer.locator("button[name=accept]").click();
        wendy.isTold("It is yours");
        assertThat(offer.locator("button[name=begin]")).hasCount(0);
        offer.locator("button[name=deliver]").click();
        wendy.isTold("Delivered");
        wendy.open("/desk/planning/diary?from=" + TODAY.plusDays(3));
        assertThat(row(wendy, COUNCIL)).containsText("Delivered");
        assertThat(row(wendy, COUNCIL)).not().containsText("Walt");
        assertThat(wendy.page.locator("#new-event")).hasCount(0);

        // One of the times does not happen.
        eddie.open("/desk/planning/diary?from=" + TODAY.plusDays(4));
        row(eddie, COUNCIL).locator("a[href*='diary-event']").click();
        eddie.page.waitForURL("**/diary-event?event=*");
        eddie.press("event:leave-out").isTold("It does not happen then");
        eddie.open("/desk/planning/diary?from=" + TODAY.plusDays(3));
        assertThat(eddie.page.locator("tbody tr", new Page.LocatorOptions().setHasText(COUNCIL)))
                .hasCount(4);

        eddie.open("/desk/planning/budget?as=calendar");
        assertThat(eddie.page
                        .locator(".fc-event.diary", new Page.LocatorOptions().setHasText(COUNCIL))
                        .first())
                .isVisible();
    }

    @Test
    void a_calendar_file_is_looked_at_before_anything_is_kept_and_a_bad_one_is_told_clearly() {
        var erin = Desk.of("erin").open("/desk/planning/diary-import");
        upload(erin, "picture.ics", "this is no calendar");
        assertThat(erin.page.locator("[role=alert]")).containsText("It is no calendar file");

        var file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Harbor//EN\r\n"
                + event("game-1", GAME, TODAY.plusDays(2))
                + event("game-0", "A game that is over", TODAY.minusDays(9))
                + "END:VCALENDAR\r\n";
        upload(erin, "games.ics", file);
        assertThat(row(erin, GAME).locator("input")).isChecked();
        assertThat(row(erin, "A game that is over").locator("input")).not().isChecked();
        assertThat(Axe.violations(erin.page, "preview of a calendar file")).isEmpty();
        erin.page.selectOption("[id='preview:section']", "sports");
        erin.press("preview:store").isTold("stands in the diary");
        assertThat(row(erin, GAME)).containsText("19:00");

        // The same file once more: it is known, and stands in the diary once.
        erin.open("/desk/planning/diary-import");
        upload(erin, "games.ics", file.replace("T190000", "T193000"));
        assertThat(row(erin, GAME)).containsText("in the diary already");
        erin.press("preview:store").isTold("stands in the diary");
        assertThat(erin.page.locator("tbody tr", new Page.LocatorOptions().setHasText(GAME)))
                .hasCount(1);
        assertThat(row(erin, GAME)).containsText("19:30");
    }

    private static String event(String uid, String title, LocalDate day) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:" + title + "\r\nDTSTART;TZID=America/New_York:"
                + BASIC.format(day) + "T190000\r\nEND:VEVENT\r\n";
    }
}
