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
import java.util.List;

/**
 * The demo's mail server: takes whatever the paper and Keycloak send, keeps it in memory, and shows it on a page. Both on
 * 127.0.0.1 alone; no mail leaves this computer.
 */
public final class MailServer {
    static final String ADDRESS = "newsroom@thesop.example";
    static final String FROM = "theSOP <" + ADDRESS + ">";

    /** As much as a page can show; a demo that runs for weeks must not fill the memory. */
    private static final int MOST_KEPT = 500;

    private final int port;
    private final int pagePort;
    private GreenMail greenMail;
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

    /** All that was taken, oldest first. */
    public List<MimeMessage> taken() {
        return List.of(greenMail.getReceivedMessages());
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] page;
        try {
            forgetWhenFull();
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

    private void forgetWhenFull() throws MessagingException {
        if (taken().size() > MOST_KEPT) {
            try {
                greenMail.purgeEmailFromAllMailboxes();
            } catch (FolderException e) {
                throw new MessagingException("The mailboxes could not be emptied", e);
            }
        }
    }
}
