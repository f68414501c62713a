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
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.thesop.platform.Settings;

/** Hands one mail to the mail server of WildFly's mail session, and says what came of it. */
@ApplicationScoped
class Postman {

    /** Looked up when it is needed and not injected: without a mail session the newsroom has to start all the same. */
    private static final String SESSION = "java:jboss/mail/Default";

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String PATIENCE_MILLIS = "20000";

    @Inject
    Clock clock;

    /** The server did not take it, or was not there: it can be tried again. */
    static class RefusedByServerException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedByServerException(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Sends it.
     *
     * @throws RefusedByServerException when it certainly was not taken
     * @throws MessagingException when nobody can say
     */
    void send(Letter letter) throws RefusedByServerException, MessagingException {
        var session = patient();
        var message = message(session, letter);
        try (Transport transport = session.getTransport("smtp")) {
            connect(transport);
            try {
                transport.sendMessage(message, new Address[] {address(letter)});
            } catch (SendFailedException refused) {
                throw new RefusedByServerException(refused);
            }
        }
    }

    private static void connect(Transport transport) throws RefusedByServerException {
        try {
            transport.connect(
                    Settings.mailUser().orElse(null), Settings.mailPassword().orElse(null));
        } catch (MessagingException notThere) {
            throw new RefusedByServerException(notThere);
        }
    }

    /** WildFly's session waits for ever for a server that says nothing. */
    @SuppressWarnings("BanJNDI") // a name of ours, never one that somebody sent
    private static Session patient() throws RefusedByServerException {
        var properties = new Properties();
        try {
            properties.putAll(InitialContext.<Session>doLookup(SESSION).getProperties());
        } catch (NamingException noSession) {
            throw new RefusedByServerException(noSession);
        }
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return Session.getInstance(properties);
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        var message = new Named(session, letter.messageId() + "@" + host());
        var from = new InternetAddress(Settings.mailFrom());
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, address(letter));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        if (letter.habits() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.habits() + ">");
        }
        if (letter.replyTo() != null) {
            message.setReplyTo(new Address[] {new InternetAddress(letter.replyTo())});
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private static InternetAddress address(Letter letter) throws MessagingException {
        try {
            return new InternetAddress(letter.address(), letter.name(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String host() {
        var host = URI.create(Settings.paperUrl()).getHost();
        return host == null ? "thesop" : host;
    }

    /** Keeps the Message-ID it is given, where others get a new one each time they are saved. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
