package org.thesop.launcher;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** What the demo's mail server shows: a list of what came, newest first, and each mail as text and as HTML. */
final class MailPage {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<]+");
    private static final Pattern HTML = Pattern.compile("/(\\d{1,9})/html");

    private MailPage() {}

    /** The page at this path; a path that means nothing is the list. */
    static String of(List<MimeMessage> taken, String path) throws IOException, MessagingException {
        var asked = HTML.matcher(path);
        if (asked.matches()) {
            int number = Integer.parseInt(asked.group(1));
            if (number < taken.size()) {
                return content(taken.get(number), "text/html");
            }
        }
        List<String> mails = new ArrayList<>();
        for (int number = 0; number < taken.size(); number++) {
            mails.add(mail(taken.get(number), number));
        }
        Collections.reverse(mails);
        String all = mails.isEmpty() ? "<p class=\"none\">Nothing was sent yet.</p>" : String.join("\n", mails);
        return template().replace("{{mails}}", all).replace("{{count}}", String.valueOf(taken.size()));
    }

    private static String mail(MimeMessage mail, int number) throws IOException, MessagingException {
        String text = content(mail, "text/plain");
        String html = content(mail, "text/html").isEmpty()
                ? ""
                : "<details><summary>As HTML</summary><iframe sandbox src=\"/" + number + "/html\"></iframe></details>";
        return "<article><h2>" + escaped(mail.getSubject()) + "</h2><p class=\"to\">To "
                + escaped(mail.getHeader("To", ", ")) + " · " + escaped(mail.getHeader("Date", ", ")) + "</p><pre>"
                + LINK.matcher(escaped(text)).replaceAll("<a href=\"$0\">$0</a>") + "</pre>" + html + "</article>";
    }

    /** The first part of this type, empty when there is none. */
    static String content(Part part, String type) throws IOException, MessagingException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                String found = content(each, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String template() throws IOException {
        try (InputStream in = MailPage.class.getResourceAsStream("mail-page.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
