package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.logging.Logger;
import org.thesop.platform.Settings;

/** Hands one mail to the mail server of WildFly's mail session, and says what came of it. */
@ApplicationScoped
class Postman {

    /** Looked up when it is needed and not injected: without a mail session the newsroom has to start all the same. */
    private static final String SESSION = "java:jboss/mail/Default";

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String PATIENCE_MILLIS = "20000";
    private static final Pattern NO = Pattern.compile("[45]\\d\\d\\b");
    private static final Logger LOG = Logger.getLogger(Postman.class);

    @Inject
    Clock clock;

    /** The server was not there or did not take it this time: it can be tried again. */
    static class NotTakenException extends Exception {
        private static final long serialVersionUID = 1L;

        NotTakenException(Exception cause) {
            super(words(cause), cause);
        }
    }

    /** The server will never take mail for this address: another try would get the same answer. */
    static class NoSuchAddressException extends Exception {
        private static final long serialVersionUID = 1L;

        NoSuchAddressException(Exception cause) {
            super(words(cause), cause);
        }
    }

    /**
     * Sends it, to the one address that every letter has.
     *
     * @throws NotTakenException when it certainly was not taken, and may be another time
     * @throws NoSuchAddressException when it certainly was not taken and never will be
     * @throws MessagingException when nobody can say
     */
    void send(Letter letter) throws NotTakenException, NoSuchAddressException, MessagingException {
        var session = patient();
        hand(session, message(session, letter));
    }

    /** What goes with a letter: a file of this type, as UTF-8. */
    record Enclosed(String name, String type, String text) {}

    /** The same with a file. */
    void send(Letter letter, Enclosed file) throws NotTakenException, NoSuchAddressException, MessagingException {
        var session = patient();
        hand(session, message(session, letter, file));
    }

    /** Everything up to the first word of the mail itself can be done again; what happens after that can be in doubt. */
    static void hand(Session session, Named message)
            throws NotTakenException, NoSuchAddressException, MessagingException {
        var transport = session.getTransport("smtp");
        try {
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            if (isFinal(refused)) {
                throw new NoSuchAddressException(refused);
            }
            if (message.begun && !isAnswer(refused)) {
                throw refused;
            }
            throw new NotTakenException(refused);
        } catch (MessagingException broken) {
            if (message.begun) {
                throw broken;
            }
            throw new NotTakenException(broken);
        } finally {
            close(transport);
        }
    }

    /** Jakarta Mail calls an address invalid after a 5xx, save a full mailbox, and no address after a 4xx. */
    private static boolean isFinal(SendFailedException refused) {
        var invalid = refused.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    /** The server's own words, which Jakarta Mail puts innermost. */
    private static String words(Exception failure) {
        return failure instanceof MessagingException outer && outer.getNextException() != null
                ? words(outer.getNextException())
                : failure.getMessage();
    }

    /** Whether the server said no, and did not just fall silent after the last word, when it may have taken the mail. */
    private static boolean isAnswer(SendFailedException refused) {
        return refused.getMessage() != null && NO.matcher(refused.getMessage()).lookingAt();
    }

    /** A server that does not wait for our goodbye has taken the mail all the same. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debugf("The mail server went first: %s", gone.getMessage());
        }
    }

    private static void connect(Transport transport) throws NotTakenException {
        try {
            transport.connect(
                    Settings.mailUser().orElse(null), Settings.mailPassword().orElse(null));
        } catch (MessagingException notThere) {
            throw new NotTakenException(notThere);
        }
    }

    /** WildFly's session waits for ever for a server that says nothing. */
    @SuppressWarnings("BanJNDI") // a name of ours, never one that somebody sent
    private static Session patient() throws NotTakenException {
        var properties = new Properties();
        try {
            properties.putAll(InitialContext.<Session>doLookup(SESSION).getProperties());
        } catch (NamingException noSession) {
            throw new NotTakenException(noSession);
        }
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return Session.getInstance(properties);
    }

    Named message(Session session, Letter letter) throws MessagingException {
        var message = new Named(session, letter.messageId() + "@" + host());
        var from = new InternetAddress(Settings.mailFrom());
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, address(letter));
        message.setSubject(line(letter.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        if (letter.habits() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.habits() + ">");
        }
        if (letter.toMany()) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setHeader("List-Id", "<newsletter." + host() + ">");
        }
        if (letter.replyTo() != null) {
            message.setReplyTo(new Address[] {new InternetAddress(letter.replyTo())});
        }
        if (!letter.byHand()) {
            message.setHeader("Auto-Submitted", "auto-generated");
        }
        message.setContent(alternatives(letter));
        message.saveChanges();
        return message;
    }

    Named message(Session session, Letter letter, Enclosed file) throws MessagingException {
        var message = message(session, letter);
        var words = new MimeBodyPart();
        words.setContent(alternatives(letter));
        var headers = new InternetHeaders();
        headers.addHeader("Content-Type", file.type() + "; charset=" + UTF_8);
        headers.addHeader("Content-Transfer-Encoding", "base64");
        var bytes = Base64.getMimeEncoder().encode(file.text().getBytes(StandardCharsets.UTF_8));
        var enclosed = new MimeBodyPart(headers, bytes);
        enclosed.setFileName(file.name());
        message.setContent(new MimeMultipart("mixed", words, enclosed));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Jakarta Mail writes what is plain ASCII as it is, and a name with a line end in it would be a header of its own. */
    private static String line(String words) {
        return words == null ? null : words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private static InternetAddress address(Letter letter) throws MessagingException {
        try {
            return new InternetAddress(letter.address(), line(letter.name()), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String host() {
        var host = URI.create(Settings.paperUrl()).getHost();
        return host == null ? "thesop" : host;
    }

    /** Keeps the Message-ID it is given, where others get a new one each time, and knows when it is on its way. */
    static final class Named extends MimeMessage {

        private final String id;
        private boolean begun;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }

        @Override
        public void writeTo(OutputStream out, String[] withoutHeaders) throws IOException, MessagingException {
            begun = true;
            super.writeTo(out, withoutHeaders);
        }
    }
}
