package org.thesop.launcher;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo's mail server: takes whatever the paper and Keycloak send, keeps it in memory, and shows it on a page. Both on
 * 127.0.0.1 alone; no mail leaves this computer.
 */
public final class MailServer {
    static final String ADDRESS = "newsroom@thesop.example";
    static final String FROM = "theSOP <" + ADDRESS + ">";

    /** As much as a page can show; a demo that runs for weeks must not fill the memory. */
    static final int MOST_KEPT = 500;

    private static final Comparator<MimeMessage> OLDEST_FIRST =
            Comparator.comparing(MailServer::sentAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final int port;
    private final int pagePort;
    private GreenMail greenMail;
    private List<MimeMessage> kept = List.of(); // of what GreenMail has forgotten
    private HttpServer pages;

    MailServer(int port, int pagePort) {
        this.port = port;
        this.pagePort = pagePort;
    }

    /** Takes mail, and shows what it took. */
    public void start() throws IOException {
        listen();
        pages = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, pagePort), 0);
        pages.createContext("/", this::answer);
        pages.start();
    }

    /** Takes mail again after {@link #refuse}; what had come before is forgotten. */
    public void listen() {
        kept = List.of();
        greenMail = new GreenMail(new ServerSetup(port, Ports.LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
    }

    /** Is not there, as a server that is down. */
    public void refuse() {
        greenMail.stop();
    }

    void stop() {
        if (pages != null) {
            pages.stop(0);
        }
        greenMail.stop();
    }

    public int port() {
        return port;
    }

    /** Where people see what was sent. */
    public URI page() {
        return URI.create("http://localhost:" + pagePort + "/");
    }

    /** The newest that were taken, oldest first. */
    public synchronized List<MimeMessage> taken() {
        if (greenMail.getReceivedMessages().length > MOST_KEPT) {
            forgetTheOldest();
        }
        return all();
    }

    private List<MimeMessage> all() {
        return Stream.concat(kept.stream(), Arrays.stream(greenMail.getReceivedMessages()))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** GreenMail can only forget all at once: the newest half is kept here. */
    private void forgetTheOldest() {
        var all = all();
        kept = List.copyOf(all.subList(all.size() - MOST_KEPT / 2, all.size()));
        try {
            greenMail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("The mailboxes could not be emptied", e);
        }
    }

    private static Date sentAt(MimeMessage mail) {
        try {
            return mail.getSentDate();
        } catch (MessagingException e) {
            return null;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] page;
        try {
            page = MailPage.of(taken(), exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
        exchange.sendResponseHeaders(200, page.length);
        try (var body = exchange.getResponseBody()) {
            body.write(page);
        }
    }
}
