package org.thesop.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a mail server's answers: only a no for good is the end, and only what is in doubt is left to a person. */
class PostmanTest {

    private final AnsweringServer server = new AnsweringServer();

    @AfterEach
    void closes() throws IOException {
        server.close();
    }

    private ThrowingCallable sending() {
        return sending(server.properties());
    }

    private static ThrowingCallable sending(Properties to) {
        var postman = new Postman();
        postman.clock = Clock.systemUTC();
        var letter = new Letter(
                1, "one", "eddie@thesop.example", "Eddie Stone", "Copy", "text", "<p>text", null, null, false);
        return () -> {
            var session = Session.getInstance(to);
            Postman.hand(session, postman.message(session, letter));
        };
    }

    @Test
    void a_mail_that_is_taken_is_sent_even_when_the_server_does_not_wait_for_a_goodbye() {
        server.hangingUpAfter("QUIT");
        assertThatCode(sending()).doesNotThrowAnyException();
        assertThat(server.heard).containsOnlyOnce(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 No such user here", "551 User not local", "553 No such name", "521 No mail here"})
    void an_address_that_the_server_refuses_for_good_is_the_end(String answer) {
        server.answering("RCPT", answer);
        assertThatThrownBy(sending())
                .isInstanceOf(Postman.NoSuchAddressException.class)
                .hasMessageContaining(answer.substring(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"450 Busy", "451 Grey, come again", "452 Full", "421 Closing", "552 The mailbox is full"})
    void an_address_that_is_refused_for_now_is_tried_again(String answer) {
        server.answering("RCPT", answer);
        assertThatThrownBy(sending()).isInstanceOf(Postman.NotTakenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
    void a_line_that_breaks_before_the_mail_was_on_its_way_is_tried_again(String command) {
        server.hangingUpAfter(command);
        assertThatThrownBy(sending()).isInstanceOf(Postman.NotTakenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"451 Try later", "554 The sender is on a list"})
    void a_no_that_is_not_about_the_address_is_tried_again(String answer) {
        server.answering("MAIL", answer);
        assertThatThrownBy(sending()).isInstanceOf(Postman.NotTakenException.class);
        server.answering("MAIL", "250 well").answering(".", answer);
        assertThatThrownBy(sending()).isInstanceOf(Postman.NotTakenException.class);
    }

    @Test
    void a_server_that_falls_silent_after_the_last_word_may_have_taken_it() {
        server.hangingUpAfter(".");
        assertThatThrownBy(sending())
                .isInstanceOf(MessagingException.class)
                .isNotInstanceOf(Postman.NotTakenException.class);
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() throws IOException {
        // A port that is held and not listened at: one that was only closed may be another program's a moment later.
        try (var held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThatThrownBy(sending(AnsweringServer.properties(held.getLocalPort())))
                    .isInstanceOf(Postman.NotTakenException.class);
        }
    }

    /** A reader's name, and a headline, are whatever somebody sent. */
    @Test
    void a_name_or_a_subject_with_a_line_end_in_it_makes_no_header_of_its_own() throws MessagingException {
        var postman = new Postman();
        postman.clock = Clock.systemUTC();
        var letter = new Letter(
                1,
                "one",
                "eddie@thesop.example",
                "Eddie\r\nBcc: all@thesop.example",
                "Copy\nBcc: all@thesop.example",
                "text",
                "<p>text",
                null,
                null,
                false);
        var message = postman.message(Session.getInstance(server.properties()), letter);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(String.join("", message.getHeader("Subject"))).doesNotContainPattern("[\r\n]+\\S");
        assertThat(String.join("", message.getHeader("To"))).doesNotContainPattern("[\r\n]+\\S");
    }
}
