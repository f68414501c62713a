package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.thesop.browser.SuggestionsBrowserIT.button;
import static org.thesop.browser.SuggestionsBrowserIT.cards;
import static org.thesop.browser.SuggestionsBrowserIT.claimed;
import static org.thesop.browser.SuggestionsBrowserIT.handedIn;
import static org.thesop.browser.SuggestionsBrowserIT.instead;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A room asks how its suggestions stand while its editor goes on, and answers come in any order. */
class LateAnswersBrowserIT {

    private static final Pattern QUESTION = Pattern.compile("/suggestions\\?base=\\d+$");

    /** Less than a room waits between two questions that nothing gave rise to. */
    private static final Page.WaitForRequestOptions AT_ONCE = new Page.WaitForRequestOptions().setTimeout(6_000);

    @Test
    void a_suggestion_that_was_taken_back_does_not_return_with_an_answer_from_before() {
        var eddie = claimed(handedIn());
        button(eddie, "Suggesting").click();
        var late = new AtomicReference<Runnable>();
        eddie.page.route(QUESTION, question -> {
            var answer = question.fetch();
            Runnable answers = () -> question.fulfill(new Route.FulfillOptions().setResponse(answer));
            if (!answer.text().contains("\"said\"") || !late.compareAndSet(null, answers)) {
                answers.run();
            }
        });
        instead(eddie, "exclaimed", "said");
        eddie.page.waitForCondition(() -> late.get() != null);

        assertThat(cards(eddie)).hasCount(1);
        eddie.page.waitForResponse(
                QUESTION, () -> cards(eddie).getByText("Withdraw").click());
        assertThat(cards(eddie)).hasCount(0);
        eddie.page.waitForRequest(QUESTION, AT_ONCE, () -> late.get().run());
        assertThat(cards(eddie)).hasCount(0);
        assertThat(eddie.page.locator(".ProseMirror .sug-ins")).hasCount(0);
    }
}
