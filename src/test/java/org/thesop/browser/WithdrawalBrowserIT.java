package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.Reader;

/** A story is taken down, points to another one, comes back, and comes down by itself. */
class WithdrawalBrowserIT {

    private static final String HEADLINE = "The costume library lends kings by the week";

    @Test
    void a_managing_editor_takes_a_story_down_with_a_notice_and_puts_it_back() {
        var maggie = Desk.of("maggie");
        maggie.openFrom("/desk/review/published", HEADLINE);
        var room = maggie.page.url();
        var path = path(maggie);
        assertThat(Reader.get(path).statusCode()).isEqualTo(200);

        maggie.page.click("[id='down:withdraw']");
        maggie.isTold("There is no public notice yet");
        maggie.page.fill("[id='down:notice']", "This story was taken down because its picture showed somebody else.");
        maggie.page.click("[id='down:withdraw']");
        maggie.isTold("Taken down");
        assertThat(Axe.violations(maggie.page, "a withdrawn story")).isEmpty();
        var gone = Reader.get(path);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("its picture showed somebody else").doesNotContain("Nine thousand garments");

        maggie.page.click("[id='back:reinstate']");
        maggie.isTold("It is out again");
        assertThat(Reader.get(path).statusCode()).isEqualTo(200);

        var other = storyIn("/section/arts", path);
        maggie.page.fill("[id='down:notice']", "It appeared twice.");
        maggie.page.click("text=Point readers to another story");
        maggie.page.fill("[id='down:instead']", other);
        maggie.page.check("[id='down:sends-on']");
        maggie.page.click("[id='down:withdraw']");
        maggie.isTold("Taken down");
        var sent = Reader.get(path);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location")).contains(other);
        maggie.page.click("[id='back:reinstate']");
        maggie.isTold("It is out again");

        maggie.page.fill("[id='down:notice']", "The season is over.");
        maggie.page.click("text=Take it down at a set time");
        var moment = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
        maggie.page.fill("[id='down:moment']", Desk.wallTime(moment));
        maggie.page.click("[id='down:plan']");
        maggie.isTold("It comes down at that moment");
        assertThat(Reader.get(path).statusCode()).isEqualTo(Instant.now().isBefore(moment) ? 200 : 410);
        await().atMost(Duration.ofSeconds(15)).until(() -> Reader.get(path).statusCode() == 410);
        assertThat(Reader.get(path).body()).contains("The season is over.");

        maggie.page.navigate(room);
        maggie.page.click("[id='back:reinstate']");
        maggie.isTold("It is out again");
    }

    private static String path(Desk desk) {
        return desk.page.locator(".room-head a[href*='/story/']").last().getAttribute("href");
    }

    /** The address of another story of this list. */
    private static String storyIn(String list, String not) {
        return java.util.regex.Pattern.compile("href=\"(/story/[^\"]+)\"")
                .matcher(Reader.get(list).body())
                .results()
                .map(found -> found.group(1))
                .filter(path -> !path.equals(not))
                .findFirst()
                .orElseThrow();
    }
}
