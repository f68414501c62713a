package org.thesop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Statements;
import org.thesop.newsroom.TheNewsroom;

/** The desks' lists ask the database as often for five rows as for fifty. */
class DeskStatementsIT {

    @ParameterizedTest(name = "{1} for {0}: {2} at most")
    @CsvSource({
        "walt, /desk/story/my-stories, 8",
        "wendy, /desk/story/growth, 8",
        "eddie, /desk/story/growth?writer=wendy, 10",
        "walt, /desk/notices/notices, 6",
        "walt, /desk/notices/preferences, 6",
        "walt, /desk/story/history?edition=1, 8",
        "eddie, /desk/story/history?edition=1, 8",
        "eddie, /desk/review/queue, 7",
        "eddie, /desk/review/queue?show=sent-back&section=campus&overdue=yes&second=yes&for-me=yes&language=en, 7",
        "maggie, /desk/rules/review-rules, 6",
        "eddie, /desk/review/my-reviews, 6",
        "maggie, /desk/schedule/publishing, 8",
        "maggie, /desk/letters/letters, 6"
    })
    void a_list_is_a_handful_of_statements(String handle, String path, int most) {
        var answer = Browsers.signedIn(handle)
                .context()
                .request()
                .get(TheNewsroom.at(path).toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Statements.of(answer.headers().get("x-request-id"))).isBetween(2, most);
    }
}
