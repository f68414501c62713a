package org.thesop.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.launcher.MailServer;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** What readers write, from the contact page to an answer in their own mailbox. */
class LettersIT {

    private static final String FORM = "name=Ruth+Abel&email=ruth.abel%40example.org&subject=";

    @Test
    void an_editor_answers_a_letter_by_mail_and_the_answer_stays_with_it() throws SQLException {
        var letter = written("The+clock+on+the+tower", "&text=It+is+two+minutes+late.");
        var eddie = Caller.of("eddie");
        assertThat(eddie.get("/desk/letters/letters").body()).contains("The clock on the tower");

        var page = eddie.press(
                at(letter), "letter:send", Map.of("letter:answer", "Dear Ruth,\n\nWe have told the warden.\n\nEddie"));
        assertThat(page.body()).contains("goes out by mail", "We have told the warden.", "Answered");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mails().taken().stream().anyMatch(mail -> to(mail).contains("ruth.abel@example.org")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> eddie.get(at(letter)).body(), body -> body.contains("Mailed "));
    }

    @Test
    void who_answers_after_somebody_else_is_told_and_keeps_what_they_typed() throws SQLException {
        var letter = about("A correction to a correction");
        var erin = Caller.of("erin");
        var overtaken = Caller.of("eddie").press(at(letter), "letter:send", () -> {
            erin.press(at(letter), "letter:take", Map.of());
            return Map.of("letter:answer", "My answer that must not be lost");
        });
        assertThat(overtaken.body())
                .contains("Somebody moved or answered this letter meanwhile", "My answer that must not be lost");
    }

    @Test
    void a_letter_becomes_a_draft_with_its_writer_as_the_source() throws SQLException {
        var letter = written("The+elm+is+sick", "&text=Look+at+its+leaves.");
        var room =
                Caller.of("eddie").press(at(letter), "letter:make", Map.of("letter:headline", "The elm by the gate"));
        assertThat(room.uri().toString()).contains("/desk/story/write?edition=");
        assertThat(room.body()).contains("Look at its leaves.", "Ruth Abel");
        assertThat(Caller.of("erin").get(at(letter)).body())
                .contains("Somebody is writing a story")
                .doesNotContain("The elm by the gate");
    }

    @Test
    void a_machine_that_fills_in_the_hidden_field_is_thanked_and_kept_apart() throws SQLException {
        var letter = written("Cheap+watches", "&text=Look+here.&website=https%3A%2F%2Fwatches.example");
        var eddie = Caller.of("eddie");
        assertThat(eddie.get("/desk/letters/letters").body()).doesNotContain("Cheap watches");
        assertThat(eddie.get("/desk/letters/letters?show=spam").body()).contains("Cheap watches");
        eddie.press(at(letter), "letter:put-back", Map.of());
        assertThat(eddie.get("/desk/letters/letters").body()).contains("Cheap watches");
    }

    @Test
    void a_form_sent_faster_than_anybody_types_comes_back_with_every_word() {
        var hasty = Reader.post("/contact", FORM + "Hasty&text=Every+word+of+it");
        assertThat(hasty.statusCode()).isEqualTo(422);
        assertThat(hasty.body()).contains("press Send once more", "Every word of it", "name=\"since\"");
    }

    private static String at(long letter) {
        return "/desk/letters/letter?letter=" + letter;
    }

    private static MailServer mails() {
        return TheNewsroom.running().mail().orElseThrow();
    }

    private static String to(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getHeader("To", ", ");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long written(String subject, String rest) throws SQLException {
        assertThat(Reader.writeLetter(FORM + subject + rest).statusCode()).isEqualTo(303);
        return about(subject.replace('+', ' '));
    }

    private static long about(String subject) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement("select max(id) from letter where subject = ?")) {
            query.setString(1, subject);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
