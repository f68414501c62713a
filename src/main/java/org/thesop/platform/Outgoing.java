package org.thesop.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.thesop.platform.NotReachedException.Why;

/**
 * The one way out to an address that somebody typed. It goes to public hosts and web ports only, unless they are listed
 * ({@code THESOP_OUTGOING_ALLOWED}); the address that was checked is the one that is connected to, so that a name cannot
 * mean another host a moment later; each redirect is checked like the first address. No cookies, no sign-in, a bounded
 * answer in a bounded time, from the first address to the last byte.
 *
 * <p>The HTTP client of Java chooses the address by itself, after any check; hence a small one of our own.
 */
@ApplicationScoped
public class Outgoing {

    private static final String NAME = "theSOP-outgoing/1.0";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_CONNECT_MS = 4_000;
    private static final int MOST_REDIRECTS = 5;

    /** Closes what takes too long: a server that sends a byte a second never times out by itself. */
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "outgoing-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final OutgoingAddress.Resolver resolver;
    private final Set<String> allowed;
    private final Duration patience;

    public Outgoing() {
        this(InetAddress::getAllByName, Settings.outgoingAllowed(), PATIENCE);
    }

    /** @param patience how long reading may take in all, redirects included */
    Outgoing(OutgoingAddress.Resolver resolver, Set<String> allowed, Duration patience) {
        this.resolver = resolver;
        this.allowed = allowed;
        this.patience = patience;
    }

    /**
     * What came back.
     *
     * @param status of the last answer
     * @param address the address that gave it
     * @param permanently whether each redirect on the way said that it is for good
     */
    public record Answer(
            int status, String address, boolean redirected, boolean permanently, String type, byte[] body) {}

    /** What goes out with a request. */
    private record Sent(String type, Map<String, String> headers, byte[] content) {

        String head() {
            return "Content-Type: " + type + "\r\nContent-Length: " + content.length + "\r\n"
                    + headers.entrySet().stream()
                            .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                            .collect(Collectors.joining());
        }
    }

    /** Whether an address could be asked at all, said without asking: its form, not where it leads. */
    public static boolean isAddress(String typed) {
        try {
            OutgoingAddress.of(typed);
            return true;
        } catch (NotReachedException odd) {
            return false;
        }
    }

    /** Asks what is there without reading it: by HEAD, and by GET of a server that does not know HEAD. */
    public Answer look(String address) throws NotReachedException {
        var answer = ask("HEAD", address, 0);
        return Set.of(403, 404, 405, 406, 501).contains(answer.status()) ? ask("GET", address, 0) : answer;
    }

    /** Reads what is there. @param mostBytes more is cut off */
    public Answer read(String address, int mostBytes) throws NotReachedException {
        return ask("GET", address, mostBytes);
    }

    /**
     * The same within what somebody wants asked.
     *
     * @param mayFollow a redirect that leads anywhere else is told and not followed
     */
    public Answer read(String address, int mostBytes, Predicate<URI> mayFollow) throws NotReachedException {
        return ask("GET", address, mostBytes, "", mayFollow).answer();
    }

    /**
     * What came back, and what to ask with the next time.
     *
     * @param etag empty when nothing was said
     * @param modified empty when nothing was said
     */
    public record Fresh(Answer answer, String etag, String modified) {}

    /**
     * Reads what is there unless it is what was there before; 304 says that.
     *
     * @param etag what the last answer said, empty for nothing
     * @param modified what the last answer said, empty for nothing
     * @param mostBytes more is cut off
     */
    public Fresh readIfChanged(String address, String etag, String modified, int mostBytes) throws NotReachedException {
        var unless = unless("If-None-Match", etag) + unless("If-Modified-Since", modified);
        return ask("GET", address, mostBytes, unless, anywhere -> true);
    }

    /** What a server said once is said back to it, as long as it cannot end a line. */
    private static String unless(String header, String said) {
        return said.matches("[\\x20-\\x7e]{1,500}") ? header + ": " + said + "\r\n" : "";
    }

    /** Sends a form there. A redirect is told and not followed: what was sent was meant for this address. */
    public Answer post(String address, String form) throws NotReachedException {
        return post(address, FORM, Map.of(), form.getBytes(StandardCharsets.UTF_8), 0, patience);
    }

    /**
     * The same with any content.
     *
     * @param type as {@code Content-Type} has it
     * @param headers besides, words of ours and never somebody's who could end a line
     * @param mostBytes of the answer; more is cut off
     * @param longest how long it may take in all
     */
    public Answer post(
            String address, String type, Map<String, String> headers, byte[] content, int mostBytes, Duration longest)
            throws NotReachedException {
        var to = OutgoingAddress.of(address);
        var answer = exchange("POST", to, "", new Sent(type, headers, content), mostBytes, end(longest));
        var said = answer.header("content-type").orElse("");
        return new Answer(answer.status(), to.uri().toString(), false, false, said, answer.body());
    }

    private Answer ask(String method, String typed, int mostBytes) throws NotReachedException {
        return ask(method, typed, mostBytes, "", anywhere -> true).answer();
    }

    /** @param unless header lines that make the request conditional, each with its end */
    private Fresh ask(String method, String typed, int mostBytes, String unless, Predicate<URI> mayFollow)
            throws NotReachedException {
        var address = OutgoingAddress.of(typed);
        var permanently = true;
        var end = end(patience);
        for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var answer = exchange(method, address, unless, null, mostBytes, end);
            var location = answer.header("location").orElse(null);
            var next = Set.of(301, 302, 303, 307, 308).contains(answer.status()) && location != null
                    ? address.redirected(location)
                    : null;
            if (next == null || !mayFollow.test(next.uri())) {
                var type = answer.header("content-type").orElse("");
                return new Fresh(
                        new Answer(
                                answer.status(),
                                address.uri().toString(),
                                hop > 0,
                                hop > 0 && permanently,
                                type,
                                answer.body()),
                        answer.header("etag").orElse(""),
                        answer.header("last-modified").orElse(""));
            }
            permanently &= answer.status() == 301 || answer.status() == 308;
            address = next;
        }
        throw new NotReachedException(Why.TOO_MANY_REDIRECTS);
    }

    /** When what begins now has taken so long, by the clock that nobody sets. */
    private static long end(Duration longest) {
        return System.nanoTime() + longest.toNanos();
    }

    private HttpAnswer exchange(
            String method, OutgoingAddress address, String unless, Sent sent, int mostBytes, long end)
            throws NotReachedException {
        var addresses = address.checked(resolver, allowed);
        var left = (int) TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new NotReachedException(Why.TOO_SLOW);
        }
        var slow = new AtomicBoolean();
        var isLeaving = false;
        try (var socket = new Socket()) {
            var closing = WATCH.schedule(() -> stop(socket, slow), left, TimeUnit.MILLISECONDS);
            try {
                socket.setSoTimeout(left);
                socket.connect(new InetSocketAddress(addresses[0], address.port()), Math.min(left, LONGEST_CONNECT_MS));
                var line = address.isSecure() ? secured(socket, address) : socket;
                isLeaving = true;
                line.getOutputStream()
                        .write(request(method, address, unless, sent).getBytes(StandardCharsets.UTF_8));
                if (sent != null) {
                    line.getOutputStream().write(sent.content());
                }
                line.getOutputStream().flush();
                return HttpAnswer.read(new BufferedInputStream(line.getInputStream()), mostBytes);
            } finally {
                closing.cancel(false);
            }
        } catch (SocketTimeoutException tooSlow) {
            throw new NotReachedException(Why.TOO_SLOW, tooSlow, isLeaving);
        } catch (IOException unreachable) {
            throw new NotReachedException(slow.get() ? Why.TOO_SLOW : Why.NO_CONNECTION, unreachable, isLeaving);
        }
    }

    /** The name is kept for SNI and for its certificate, though the connection goes to the checked address. */
    private static Socket secured(Socket socket, OutgoingAddress address) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(socket, address.host(), address.port(), true);
        var how = secured.getSSLParameters();
        how.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(how);
        secured.startHandshake();
        return secured;
    }

    /** @param sent what follows it, null for nothing */
    private static String request(String method, OutgoingAddress address, String unless, Sent sent) {
        return method + " " + address.target() + " HTTP/1.1\r\nHost: " + address.authority() + "\r\nUser-Agent: " + NAME
                + "\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n"
                + unless + (sent == null ? "" : sent.head()) + "\r\n";
    }

    private static void stop(Socket socket, AtomicBoolean slow) {
        slow.set(true);
        try {
            socket.close();
        } catch (IOException unwilling) {
            throw new UncheckedIOException(unwilling);
        }
    }
}
