package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.thesop.newsroom.Mailbox.mailTo;
import static org.thesop.newsroom.Mailbox.server;
import static org.thesop.newsroom.Mailbox.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** People learn what concerns them: at the desk at once, by mail, as they chose, and never of what is not for them. */
class NoticesBrowserIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("http\\S+/desk/review/review\\?edition=\\d+");

    @Test
    void an_editor_learns_at_once_of_copy_for_them_and_the_mail_leads_through_the_login_to_the_very_room()
            throws Exception {
        var headline = "Forty bicycles nobody claims";
        var eddie = Desk.of("eddie").open("/desk/notices/notices");
        var before = count(eddie);

        var walt = handInTo("eddie", headline);
        walt.isTold("Eddie Stone was told at the desk and by mail.");
        assertThat(walt.page.locator(".record").first()).containsText("Eddie Stone was told at the desk and by mail.");
        assertThat(eddie.page.locator("[data-notices]")).hasText(String.valueOf(before + 1));

        await().atMost(LONG).until(() -> mailTo("eddie@", headline).size() == 1);
        var mail = mailTo("eddie@", headline).get(0);
        assertThat(mail.getSubject()).contains("submitted", headline);
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("/desk/notices/preferences");
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();

        var elsewhere = Browsers.somebody().newPage();
        elsewhere.navigate(link.group());
        Browsers.signIn(elsewhere, "eddie", "eddie");
        elsewhere.waitForURL(link.group());
        assertThat(elsewhere.locator("[id='review:headline']")).hasValue(headline);

        assertThat(walt.page.locator("[data-presence]")).containsText("Eddie Stone is reading now");
        assertThat(elsewhere.locator("[data-presence]")).containsText("Walt Ibarra is reading now");
        elsewhere.close();
        assertThat(walt.page.locator("[data-presence]")).isHidden();

        eddie.open("/desk/notices/notices");
        eddie.page.getByText(headline).first().click();
        eddie.page.waitForURL("**/desk/review/review?edition=*");
        assertThat(count(eddie)).isEqualTo(before);
    }

    @Test
    void mail_that_the_server_did_not_take_is_sent_once_when_it_is_back() throws Exception {
        var headline = "The ferry keeps its summer hours";
        server().refuse();
        try {
            handInTo("eddie", headline).isTold("Eddie Stone was told");
            await().atMost(LONG)
                    .until(() ->
                            number("select count(*) from mail where state = 'WAITING' and problem is not null") > 0);
        } finally {
            server().listen();
        }
        await().atMost(LONG).until(() -> mailTo("eddie@", headline).size() == 1);
        await().atMost(LONG)
                .until(() -> number("select count(*) from mail where state in ('WAITING', 'SENDING')") == 0);
        assertThat(mailTo("eddie@", headline)).hasSize(1);
    }

    @Test
    void of_an_act_that_was_rolled_back_nobody_is_told() throws Exception {
        var headline = "A choir without a hall";
        var walt = startedByWalt(headline);
        change("create function no_decision() returns trigger language plpgsql as "
                + "$$ begin raise exception 'the disk is gone'; end $$");
        change(
                "create constraint trigger no_decision after insert on decision deferrable initially deferred for each row"
                        + " when (new.edition_id = " + walt.edition() + ") execute function no_decision()");
        try {
            walt.page.click("details.hand-in summary");
            walt.page.selectOption("[id='writing:for-whom']", "eddie");
            walt.press("writing:hand-in");
        } finally {
            change("drop trigger no_decision on decision");
            change("drop function no_decision()");
        }
        assertThat(number(
                        "select count(*) from notice where edition_id = " + walt.edition() + " and wording <> 'START'"))
                .isZero();
        assertThat(mailTo("eddie@", headline)).isEmpty();
    }

    @Test
    void each_person_chooses_what_and_where_and_nobody_is_told_of_copy_that_is_not_theirs_to_read() throws Exception {
        choose("erin", "Anything comes into the queue", "At the desk and by mail", "once a day at 7:00 ET");
        try {
            var limited = startedByWalt("What the auditors found");
            change("update story set limited = true where id = (select story_id from edition where id = "
                    + limited.edition() + ")");
            limited.press("writing:hand-in").showsState("Submitted");
            var open = startedByWalt("What the gardeners found");
            open.press("writing:hand-in").isTold("Erin Vale was told at the desk and by mail.");

            var erin = Desk.of("erin").open("/desk/notices/notices");
            assertThat(erin.page.locator("main")).containsText("What the gardeners found");
            assertThat(erin.page.locator("main")).not().containsText("What the auditors found");
            assertThat(mailTo("erin@", "What the gardeners found")).isEmpty();

            change("update notice_habits set digested_at = digested_at - interval '2 days'");
            await().atMost(LONG)
                    .until(() -> mailTo("erin@", "What the gardeners found").size() == 1);
            var digest = mailTo("erin@", "What the gardeners found").get(0);
            assertThat(digest.getSubject()).contains("what came since yesterday");
            assertThat(text(digest)).doesNotContain("What the auditors found");
        } finally {
            choose("erin", "Anything comes into the queue", "Not at all", "at once, one for each thing");
        }
        startedByWalt("What the cooks found").press("writing:hand-in").showsState("Submitted");
        assertThat(number("select count(*) from notice n join edition e on e.id = n.edition_id join person p on p.id ="
                        + " n.person_id where p.handle = 'erin' and e.headline = 'What the cooks found'"))
                .isZero();
    }

    private static void choose(String handle, String what, String where, String digest) {
        var person = Desk.of(handle).open("/desk/notices/preferences");
        person.page.getByLabel(what).selectOption(new SelectOption().setLabel(where));
        person.page.locator("[id='preferences:digest']").selectOption(new SelectOption().setLabel(digest));
        person.press("preferences:save").isTold("Saved");
    }

    private static Desk startedByWalt(String headline) {
        return Desk.of("walt")
                .startStory(headline)
                .chooseSection("campus")
                .type("The whole town talks of it.")
                .waitUntilSaved();
    }

    private static Desk handInTo(String editor, String headline) {
        var walt = startedByWalt(headline);
        walt.page.click("details.hand-in summary");
        walt.page.selectOption("[id='writing:for-whom']", editor);
        return walt.press("writing:hand-in").showsState("Submitted");
    }

    private static int count(Desk desk) {
        var bell = desk.page.locator("[data-notices]");
        bell.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return Integer.parseInt(bell.getAttribute("data-notices"));
    }

    private static long number(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void change(String statement) throws SQLException {
        try (var database = TheNewsroom.database();
                var change = database.createStatement()) {
            change.execute(statement);
        }
    }
}
