package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs put on the clipboard comes in as plain copy; the files hold it, and what has to become of it. */
class PasteBrowserIT {

    private static final String PASTE = """
            ([type, text]) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData(type, text);
              const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
              document.querySelector('.ProseMirror').dispatchEvent(paste);
            }
            """;

    private static Desk desk;

    @AfterAll
    static void forget() {
        desk = null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "google-docs", "libreoffice", "web-page", "scripts-of-the-world", "hostile"})
    void what_was_copied_elsewhere_comes_in_clean(String from) throws IOException {
        var page = room();
        clear(page);
        page.evaluate(PASTE, new Object[] {"text/html", file(from + ".html")});
        assertThat(page.inputValue("[data-copy=body]").strip())
                .isEqualTo(file(from + ".canonical.html").strip());
    }

    @Test
    void five_megabytes_are_refused_in_words_and_the_text_stays() {
        var page = room();
        clear(page);
        page.keyboard().type("Here already.");
        page.evaluate(PASTE, new Object[] {"text/plain", "much too long ".repeat(380_000)});
        assertThat(page.locator("main")).containsText("Nothing was pasted");
        assertThat(page.inputValue("[data-copy=body]")).isEqualTo("<p>Here already.</p>");
    }

    private static Page room() {
        if (desk == null) {
            desk = Desk.of("walt").startStory("Pasted from everywhere");
        }
        return desk.page;
    }

    private static void clear(Page page) {
        page.locator(".ProseMirror").click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().press("Delete");
    }

    private static String file(String name) throws IOException {
        try (var file = PasteBrowserIT.class.getResourceAsStream("/clipboard/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
