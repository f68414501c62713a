package org.thesop.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.DueStories;
import org.thesop.newsroom.Mailbox;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** The paper by mail, from the form to the press that ends it, with a real mail server. */
class NewsletterIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Pattern CONFIRM = Pattern.compile("/newsletter/confirm/[A-Za-z0-9_-]{43}");
    private static final Pattern MINE = Pattern.compile("/newsletter/mine/[A-Za-z0-9_-]{43}");

    @Test
    void a_reader_confirms_the_address_gets_each_story_once_and_ends_it_by_one_press() throws Exception {
        assertThat(ask("nell.atonce@example.org").headers().firstValue("Location"))
                .hasValue("/newsletter?sent");
        var confirm = link(CONFIRM, mail("nell.atonce", "Somebody asked"));
        assertThat(Reader.get(confirm).body()).contains("Yes, send it to me", "The whole paper");
        assertThat(number("select count(*) from subscriber where email = 'nell.atonce@example.org'"
                        + " and confirmed_at is not null"))
                .as("a link that is only opened confirms nothing")
                .isZero();
        var mine = Reader.post(confirm, "").headers().firstValue("Location").orElseThrow();
        var page = Reader.get(mine);
        assertThat(page.body()).contains("Thank you, it is confirmed", "nell.atonce@example.org");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(ask("nell.atonce@example.org").headers().firstValue("Location"))
                .as("nobody is told that the address gets it already")
                .hasValue("/newsletter?sent");

        publish("nell");
        var mail = mail("nell.atonce", "Due nell 1");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(Mailbox.html(mail)).contains("Due nell 1").doesNotContain("<img", "utm_");
        assertThat(Mailbox.mailTo("nell.atonce", "Due nell 1")).hasSize(1);

        var stop = header(mail, "List-Unsubscribe").replaceAll("[<>]", "");
        assertThat(stop).startsWith(TheNewsroom.at("/newsletter/mine/").toString());
        assertThat(oneClick(stop).statusCode()).isEqualTo(200);
        assertThat(number("select count(*) from subscriber where email = 'nell.atonce@example.org'"
                        + " and confirmed_at is not null"))
                .isZero();
        assertThat(oneClick(stop).statusCode()).as("once more does no harm").isEqualTo(200);
        assertThat(Reader.get(link(MINE, mail)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_daily_mail_has_each_story_once_and_none_that_was_withdrawn() throws SQLException {
        subscribed("dora.daily@example.org", "DAILY", true, false);
        var stories = publish("dora", 2);
        Caller.of("maggie")
                .press(
                        "/desk/story/after?edition=" + stories.get(1),
                        "down:withdraw",
                        Map.of("down:notice", "It was not so."));
        // As if they had come out a while ago, and its hour had come.
        change(
                "update story set first_published_at = first_published_at - interval '5 minutes' where slug like 'dora-%'");
        change(
                "update newsletter_issue set day = day - 10, up_to = up_to - interval '20 minutes' where kind = 'DAILY'");
        change("update newsletter_hour set hour = 0, since = timestamptz 'epoch'");
        var mail = mail("dora.daily", "Due dora 1");
        assertThat(Mailbox.text(mail)).doesNotContain("Due dora 2");

        // The next day: what was in yesterday's is in it no more.
        var yesterdays = number("select max(id) from newsletter_issue where kind = 'DAILY'");
        change("update newsletter_issue set day = day - 1 where id = " + yesterdays);
        await().atMost(SOON)
                .until(() ->
                        number("select count(*) from newsletter_issue where kind = 'DAILY' and filled_at is not null"
                                        + " and id > " + yesterdays)
                                == 1);
        await().atMost(SOON)
                .until(() -> number("select count(*) from mail where mailing_id is not null"
                                + " and state in ('WAITING', 'SENDING')")
                        == 0);
        assertThat(Mailbox.mailTo("dora.daily", "Due dora 1")).hasSize(1);
        change("delete from subscriber where email = 'dora.daily@example.org'");
    }

    @Test
    void a_managing_editor_sends_breaking_news_once_to_those_who_want_it() throws SQLException {
        subscribed("bea.breaking@example.org", "DAILY", false, true);
        var breaking = "/desk/newsletter/breaking?edition=" + publish("bea").get(0);
        assertThat(Caller.of("eddie").get(breaking).statusCode()).isEqualTo(403);
        var maggie = Caller.of("maggie");
        assertThat(maggie.get(breaking).body()).contains("Breaking: Due bea 1");
        assertThat(maggie.press(breaking, "breaking:send", Map.of()).body()).contains("Nothing was sent");
        maggie.press(
                breaking, "breaking:send", Map.of("breaking:sure", "true", "breaking:subject", "The bridge is closed"));
        assertThat(header(mail("bea.breaking", "Due bea 1"), "Subject")).isEqualTo("The bridge is closed");
        assertThat(maggie.get(breaking).body()).contains("Nobody gets it twice");
        assertThat(maggie.get("/desk/newsletter/newsletter").body())
                .contains("Breaking news, sent by Maggie")
                .doesNotContain("bea.breaking@example.org");
        change("delete from subscriber where email = 'bea.breaking@example.org'");
    }

    private static HttpResponse<String> ask(String address) {
        var since = Pattern.compile("name=\"since\" value=\"([^\"]+)\"")
                .matcher(Reader.get("/newsletter").body());
        assertThat(since.find()).isTrue();
        var form = "email=" + address.replace("@", "%40") + "&paper=yes&rhythm=AT_ONCE&since=" + since.group(1);
        return await().atMost(SOON).until(() -> Reader.post("/newsletter", form), answer -> answer.statusCode() != 422);
    }

    /** As a mail program posts it: from no page of ours. */
    private static HttpResponse<String> oneClick(String address) {
        return Reader.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    private static List<Long> publish(String named) throws SQLException {
        return publish(named, 1);
    }

    private static List<Long> publish(String named, int howMany) throws SQLException {
        List<Long> editions;
        try (var database = TheNewsroom.database()) {
            editions = DueStories.plan(database, howMany, Instant.now(), Duration.ZERO, named)
                    .editions();
        }
        await().atMost(SOON)
                .until(() -> number("select count(*) from edition where state = 'PUBLISHED' and headline like 'Due "
                                + named + " %'")
                        == howMany);
        return editions;
    }

    private static void subscribed(String address, String rhythm, boolean paper, boolean breaking) throws SQLException {
        change("delete from subscriber where email = '" + address + "'"); // of a run before that broke off
        change(
                "insert into subscriber (email, asked_at, confirm_hash, confirmed_at, secret, whole_paper, rhythm, breaking)"
                        + " values ('" + address + "', now() - interval '1 day', md5('" + address
                        + "'), now() - interval '1 day',"
                        + " md5('secret ' || '" + address + "'), " + paper + ", '" + rhythm + "', " + breaking + ")");
    }

    private static MimeMessage mail(String addressBegin, String words) {
        await().atMost(SOON).untilAsserted(() -> assertThat(Mailbox.mailTo(addressBegin, words))
                .as("mail to %s; the newsroom says: %s", addressBegin, whatIsKnownOfMailTo(addressBegin))
                .isNotEmpty());
        return Mailbox.mailTo(addressBegin, words).get(0);
    }

    private static String whatIsKnownOfMailTo(String addressBegin) throws SQLException {
        return text("select 'issues ' || coalesce((select json_agg(i order by i.id) from newsletter_issue i), '[]')"
                + " || ', mails ' || coalesce((select json_agg(json_build_object('id', m.id, 'issue', d.issue_id,"
                + " 'state', m.state, 'due', m.due_at, 'problem', m.problem) order by m.id) from mail m"
                + " join newsletter_mailing d on d.id = m.mailing_id join subscriber s on s.id = d.subscriber_id"
                + " where s.email like '" + addressBegin + "%'), '[]')"
                + " || ', before it ' || (select count(*) from mail where state in ('WAITING', 'SENDING'))");
    }

    private static String link(Pattern pattern, MimeMessage mail) {
        var found = pattern.matcher(Mailbox.text(mail));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, ", ");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(String statement) throws SQLException {
        try (var database = TheNewsroom.database();
                var change = database.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private static String text(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
