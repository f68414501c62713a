package org.thesop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Statements;
import org.thesop.newsroom.TheNewsroom;

/** The budget of a newsroom that has two thousand things in work: as few statements as ever, and nobody's private copy. */
class BudgetIT {

    private static final int MANY = 2_000;

    /** Beyond what the table begins with, and before the most that is listed. */
    private static final int ONE_LATER = 1_500;

    private static final String NAME = "One of two thousand";

    @BeforeAll
    static void two_thousand_things_are_in_work() throws SQLException {
        execute("""
                insert into assignment (headline, state, notes, picture_wish, offered_by_id, offered_at, reason,
                    deadline_at, version)
                select '%s ' || n, 'OFFERED', '', '', (select id from person where handle = 'erin'), now(), '',
                    now() + n * interval '1 hour', 0 from generate_series(1, %d) n""".formatted(NAME, MANY));
        execute("""
                insert into assignment_writer (assignment_id, person_id, answer, reason)
                select id, (select id from person where handle = 'lena'), 'ASKED', '' from assignment
                where headline like '%s%%'""".formatted(NAME));
    }

    @AfterAll
    static void they_are_gone() throws SQLException {
        execute(
                "delete from assignment_writer where assignment_id in (select id from assignment where headline like '%s%%')"
                        .formatted(NAME));
        execute("delete from assignment where headline like '%s%%'".formatted(NAME));
    }

    private static void execute(String sql) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "/desk/planning/budget?as=table, eddie",
        "/desk/planning/budget?as=board, maggie",
        "/desk/planning/budget?as=calendar, erin"
    })
    void the_budget_is_a_handful_of_statements(String path, String handle) {
        var answer = Browsers.signedIn(handle)
                .context()
                .request()
                .get(TheNewsroom.at(path).toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains(NAME);
        assertThat(Statements.of(answer.headers().get("x-request-id"))).isBetween(2, 10);
    }

    @Test
    void the_table_begins_with_what_is_next_and_the_whole_is_a_click_away() {
        var eddie = Caller.of("eddie");
        var first = eddie.get("/desk/planning/budget?as=table").body();
        assertThat(first).contains(NAME + " 1<").doesNotContain(NAME + " " + ONE_LATER);
        var link = Pattern.compile("href=\"(\\?[^\"]*whole=1)\"").matcher(first);
        assertThat(link.find()).isTrue();
        var whole = eddie.get("/desk/planning/budget" + link.group(1).replace("&amp;", "&"))
                .body();
        assertThat(whole).contains(NAME + " 1<", NAME + " " + ONE_LATER + "<").doesNotContain("Show all");
    }

    @Test
    void work_of_others_and_private_drafts_are_in_nobodys_list() {
        var walt = Desk.of("walt").open("/desk/planning/budget?as=table");
        assertThat(walt.page.content()).doesNotContain(NAME).doesNotContain("Winter timetable");
        var wendys = Desk.of("wendy").startStory("A draft that is hers alone for the budget");
        for (var handle : new String[] {"eddie", "maggie", "walt"}) {
            var desk = Desk.of(handle).open("/desk/planning/budget?as=table&person=wendy");
            assertThat(desk.page.content()).doesNotContain("hers alone for the budget");
            assertThat(desk.page.content()).doesNotContain("edition=" + wendys.edition() + "\"");
        }
    }

    @Test
    void a_calendar_program_reads_what_its_owner_may_read_until_the_address_is_taken_back() {
        var wendy = Desk.of("wendy").open("/desk/planning/budget?as=table&person=wendy");
        wendy.page.click(".calendar-address summary");
        wendy.press("feed:make-address");
        var address = wendy.page.inputValue("#calendar-address");
        assertThat(address).contains("/calendar/").contains(".ics?").contains("person=wendy");

        var program = Browsers.somebody().request();
        var calendar = program.get(address);
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.headers().get("content-type")).startsWith("text/calendar");
        assertThat(calendar.headers().get("cache-control")).isEqualTo("no-store");
        assertThat(calendar.text())
                .startsWith("BEGIN:VCALENDAR")
                .contains("SUMMARY:Due: Winter timetable")
                .doesNotContain(NAME);
        var another = address.contains("/calendar/_") ? "/calendar/-" : "/calendar/_";
        assertThat(program.get(address.replaceFirst("/calendar/.", another)).status())
                .isEqualTo(404);

        wendy.open("/desk/planning/budget");
        wendy.page.click(".calendar-address summary");
        wendy.press("feed:end-address").isTold("leads nowhere");
        assertThat(program.get(address).status()).isEqualTo(404);
    }

    @Test
    void whoever_does_not_assign_finds_no_form_for_it() {
        var wendy = Browsers.signedIn("wendy").context().request();
        assertThat(wendy.get(TheNewsroom.at("/desk/planning/assign").toString()).status())
                .isEqualTo(403);
    }
}
