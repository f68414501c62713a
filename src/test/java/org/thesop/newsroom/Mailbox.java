package org.thesop.newsroom;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import org.thesop.launcher.MailServer;

/** Mail that the newsroom's mail server took. */
public final class Mailbox {

    private Mailbox() {}

    public static MailServer server() {
        return TheNewsroom.running().mail().orElseThrow();
    }

    /** Those to an address that begins so, which have the words in their plain text. */
    public static List<MimeMessage> mailTo(String addressBegin, String words) {
        return server().taken().stream()
                .filter(mail -> isTo(mail, addressBegin) && text(mail).contains(words))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String addressBegin) {
        try {
            return mail.getHeader("To", ", ").contains(addressBegin);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its part in plain text. */
    public static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    public static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int index) {
        try {
            return ((Multipart) mail.getContent())
                    .getBodyPart(index)
                    .getContent()
                    .toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
