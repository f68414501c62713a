package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Mailbox;
import org.thesop.newsroom.TheNewsroom;

/** A reader whose browser runs no script follows a section by mail. */
class NewsletterBrowserIT {

    private static final String ADDRESS = "ida.reader@example.org";
    private static final Pattern CONFIRM = Pattern.compile("http\\S+/newsletter/confirm/\\S+");

    @Test
    void a_reader_follows_a_section_from_its_foot_chooses_more_and_stops() {
        var page = withoutScript();
        page.navigate(TheNewsroom.at("/section/campus").toString());
        page.fill(".by-mail input[name=email]", ADDRESS);
        page.click(".by-mail button");

        assertThat(page.locator("h1")).hasText("The paper by mail");
        assertThat(page.locator("input[name=email]")).hasValue(ADDRESS);
        assertThat(page.locator("input[name=section][value=campus]")).isChecked();
        ask(page);
        assertThat(page.locator("[role=status]")).containsText("Please look into your mailbox");

        page.navigate(confirmation());
        assertThat(page.locator("main")).containsText("Campus");
        press(page, "Yes, send it to me");
        assertThat(page.locator("[role=status]")).containsText("it is confirmed");
        fitsAndHasNoBarrier("/newsletter?section=campus");
        fitsAndHasNoBarrier(URI.create(page.url()).getPath());
        page.check("input[name=breaking]");
        press(page, "Save");
        assertThat(page.locator("[role=status]")).containsText("Saved");
        assertThat(page.locator("input[name=breaking]")).isChecked();

        press(page, "Stop all mail");
        assertThat(page.locator("h1")).hasText("You get no more mail from us");
    }

    /** Who is quicker than anybody reads is asked to press once more, as the page says. */
    private static void ask(Page page) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            press(page, "Ask for it");
            return page.url().endsWith("?sent");
        });
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static String confirmation() {
        var mail = await().atMost(Duration.ofSeconds(30))
                .until(() -> Mailbox.mailTo(ADDRESS, "Campus"), mails -> !mails.isEmpty())
                .get(0);
        var link = CONFIRM.matcher(Mailbox.text(mail));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static Page withoutScript() {
        return Browsers.somebody()
                .browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
    }

    private static void fitsAndHasNoBarrier(String path) {
        var page = Browsers.somebody().newPage();
        page.navigate(TheNewsroom.at(path).toString());
        assertThat(Axe.violations(page, path)).isEmpty();
        page.setViewportSize(390, 900);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        page.close();
    }
}
