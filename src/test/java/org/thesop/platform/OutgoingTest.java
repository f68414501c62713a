package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.platform.NotReachedException.Why;

class OutgoingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(600);

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String there;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        there = "127.0.0.1:" + server.getAddress().getPort();
        page("/page", 200, "Here.");
        page("/gone", 404, "");
        page("/secret", 200, "secret");
        sends("/moved", 301, "/page");
        sends("/for-now", 302, "/page");
        sends("/inside", 302, "http://10.0.0.1/admin");
        sends("/other-port", 302, "http://127.0.0.1:1/");
        sends("/round", 302, "/round");
        sends("/file", 302, "file:///etc/passwd");
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_page_that_is_listed_is_looked_at_and_read() throws NotReachedException {
        assertThat(outgoing().look("http://" + there + "/page").status()).isEqualTo(200);
        assertThat(new String(outgoing().read("http://" + there + "/page", 3).body(), StandardCharsets.UTF_8))
                .isEqualTo("Her");
        assertThat(asked).contains("HEAD /page " + there, "GET /page " + there);
    }

    @Test
    void nothing_but_its_name_is_told_of_who_asks() throws NotReachedException {
        var headers = new ArrayList<String>();
        server.createContext("/headers", exchange -> {
            headers.addAll(exchange.getRequestHeaders().keySet());
            answer(exchange, 200, "");
        });
        outgoing().look("http://" + there + "/headers");
        assertThat(headers).containsExactlyInAnyOrder("Host", "User-agent", "Accept", "Accept-encoding", "Connection");
    }

    @Test
    void any_content_is_sent_with_its_headers_and_the_first_of_the_answer_is_told() throws NotReachedException {
        var sent = new ArrayList<String>();
        server.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            sent.add(headers.getFirst("Content-Type") + " " + headers.getFirst("TheSOP-Event") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 500, "No room for it.");
        });
        var answer = outgoing()
                .post(
                        "http://" + there + "/hook",
                        "application/json",
                        Map.of("TheSOP-Event", "story.published"),
                        "{“ü”}".getBytes(StandardCharsets.UTF_8),
                        7,
                        PATIENCE);
        assertThat(sent).containsExactly("application/json story.published {“ü”}");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("No room");
    }

    @Test
    void a_form_is_sent_whole_and_goes_nowhere_else() throws NotReachedException {
        var sent = new ArrayList<String>();
        server.createContext("/hub", exchange -> {
            sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 202, "");
        });
        assertThat(outgoing().post("http://" + there + "/hub", "a=1&b=2").status())
                .isEqualTo(202);
        assertThat(sent).containsExactly("a=1&b=2");
        assertThat(outgoing().post("http://" + there + "/moved", "a=1").status())
                .isEqualTo(301);
        assertThat(asked).doesNotContain("POST /page " + there);
    }

    @Test
    void redirects_are_followed_and_told() throws NotReachedException {
        var moved = outgoing().look("http://" + there + "/moved");
        assertThat(moved.address()).isEqualTo("http://" + there + "/page");
        assertThat(moved.permanently()).isTrue();
        assertThat(outgoing().look("http://" + there + "/for-now").permanently())
                .isFalse();
        assertThat(outgoing().look("http://" + there + "/gone").status()).isEqualTo(404);
    }

    @Test
    void a_redirect_to_where_nobody_wants_is_told_and_not_followed() throws NotReachedException {
        assertThat(outgoing()
                        .read("http://" + there + "/for-now", 10, next -> !next.getPath()
                                .equals("/page"))
                        .status())
                .isEqualTo(302);
        assertThat(asked).doesNotContain("GET /page " + there);
        assertThat(outgoing()
                        .read("http://" + there + "/for-now", 10, next -> true)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"inside, PRIVATE", "other-port, PRIVATE", "round, TOO_MANY_REDIRECTS", "file, NOT_AN_ADDRESS"})
    void each_redirect_is_checked_like_an_address_that_was_typed(String page, Why why) {
        assertNotReached(outgoing(), "http://" + there + "/" + page, why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.2.1",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[ff02::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::169.254.169.254]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[2001:db8::1]",
                "[::127.0.0.1]",
                "[fec0::1]"
            })
    void no_address_of_ours_or_of_our_neighbours_is_asked(String host) {
        assertNotReached(outgoingTo(Set.of()), "http://" + host + "/", Why.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://0x7f.0.0.1/",
                "http://127.0.0.1./",
                "http://user:pass@example.org/",
                "http://example.org@127.0.0.1/",
                "http://exa mple.org/",
                "http://example.org\\@127.0.0.1/",
                "http://[fe80::1%25eth0]/",
                "http:///x",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "javascript:alert(1)",
                "//example.org",
                "example.org",
                "http://",
                "",
                "http://example.org/\r\nX-Evil: 1",
                "jar:http://example.org!/",
                "mailto:a@b.org"
            })
    void what_is_no_address_of_the_web_is_not_asked(String address) {
        assertNotReached(outgoingTo(Set.of()), address, Why.NOT_AN_ADDRESS);
        assertThat(Outgoing.isAddress(address)).isFalse();
    }

    @Test
    void a_name_with_one_private_address_among_public_ones_is_not_asked() {
        assertNotReached(
                named(Map.of("mixed.example", List.of("93.184.215.14", "10.0.0.7"))),
                "https://mixed.example/",
                Why.PRIVATE);
        assertNotReached(
                named(Map.of("six.example", List.of("2606:2800:21f::1", "::1"))), "https://six.example/", Why.PRIVATE);
        assertNotReached(
                named(Map.of("localtest.example", List.of("127.0.0.1"))), "http://localtest.example/", Why.PRIVATE);
    }

    /** A name server that answers differently the second time is asked once: the checked address is connected to. */
    @Test
    void the_checked_address_is_the_one_that_is_asked_with_its_name_kept() throws NotReachedException {
        var answers = new ArrayList<>(List.of("127.0.0.1", "10.0.0.7"));
        var port = server.getAddress().getPort();
        var outgoing = new Outgoing(
                host -> new InetAddress[] {InetAddress.getByName(answers.remove(0))},
                Set.of("paper.example:" + port),
                PATIENCE);
        assertThat(outgoing.read("http://paper.example:" + port + "/secret", 10).status())
                .isEqualTo(200);
        assertThat(asked).containsExactly("GET /secret paper.example:" + port);
        assertThat(answers).containsExactly("10.0.0.7");
    }

    @Test
    void other_ports_than_those_of_the_web_are_not_asked() {
        assertNotReached(named(Map.of("example.org", List.of("93.184.215.14"))), "http://example.org:22/", Why.PORT);
    }

    @Test
    void a_name_that_nobody_has_is_told() {
        assertNotReached(named(Map.of()), "https://nobody.example/", Why.NO_HOST);
    }

    @Test
    void hosts_of_other_alphabets_are_asked_by_their_registered_name() throws NotReachedException {
        assertThat(OutgoingAddress.of("https://zürich.example/straße?x=ü").host())
                .isEqualTo("xn--zrich-kva.example");
        assertThat(OutgoingAddress.of("https://zürich.example/straße").target()).isEqualTo("/stra%C3%9Fe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH\r\n", "", "HTTP/1.1 200 OK\r\nno end", "HTTP/9.9 999 x\r\n\r\n"})
    void what_does_not_speak_http_is_told(String said) throws IOException {
        try (var odd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> say(odd, said));
            thread.start();
            var address = "127.0.0.1:" + odd.getLocalPort();
            var outgoing = outgoingTo(Set.of(address));
            assertNotReached(outgoing, "http://" + address + "/", Why.NOT_HTTP);
        }
    }

    @Test
    void a_chunked_page_is_put_together() throws IOException, NotReachedException {
        var in = new java.io.ByteArrayInputStream(
                "HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\nHere\r\n1\r\n.\r\n0\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(HttpAnswer.read(in, 100).body(), StandardCharsets.US_ASCII))
                .isEqualTo("Here.");
    }

    /** Each byte comes in time, and all of them never. */
    @Test
    void whoever_sends_a_byte_now_and_then_is_not_read_for_ever() throws IOException {
        try (var dripping = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            new Thread(() -> drip(dripping)).start();
            var address = "127.0.0.1:" + dripping.getLocalPort();
            var outgoing = new Outgoing(InetAddress::getAllByName, Set.of(address), SHORT);
            var begun = System.nanoTime();
            assertNotReached(outgoing, "http://" + address + "/", Why.TOO_SLOW);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SHORT.multipliedBy(5));
        }
    }

    /** Each of them is quick enough, and all together are not. */
    @Test
    void redirects_have_no_more_time_together_than_one_page() throws InterruptedException {
        var waiting = new CountDownLatch(1);
        server.createContext("/later", exchange -> {
            hold(waiting, SHORT.multipliedBy(2).dividedBy(3));
            exchange.getResponseHeaders().add("Location", "/later");
            answer(exchange, 302, "");
        });
        var outgoing = new Outgoing(InetAddress::getAllByName, Set.of(there), SHORT);
        assertNotReached(outgoing, "http://" + there + "/later", Why.TOO_SLOW);
        waiting.countDown();
    }

    @Test
    void whoever_did_not_answer_in_time_may_have_what_was_sent_and_whoever_was_not_there_has_not() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = "127.0.0.1:" + silent.getLocalPort();
            var outgoing = new Outgoing(InetAddress::getAllByName, Set.of(address), SHORT);
            assertThatThrownBy(() -> outgoing.post("http://" + address + "/", "a=1"))
                    .isInstanceOfSatisfying(NotReachedException.class, late -> {
                        assertThat(late.why()).isEqualTo(Why.TOO_SLOW);
                        assertThat(late.mayHaveArrived()).isTrue();
                    });
            silent.close();
            assertThatThrownBy(() -> outgoing.post("http://" + address + "/", "a=1"))
                    .isInstanceOfSatisfying(NotReachedException.class, away -> {
                        assertThat(away.why()).isEqualTo(Why.NO_CONNECTION);
                        assertThat(away.mayHaveArrived()).isFalse();
                    });
        }
    }

    private static void hold(CountDownLatch until, Duration most) {
        try {
            until.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until whoever reads hangs up. */
    private static void drip(ServerSocket dripping) {
        var never = new CountDownLatch(1);
        try (var socket = dripping.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                hold(never, SHORT.dividedBy(10));
                socket.getOutputStream().write('x');
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }
    }

    private static Outgoing outgoingTo(Set<String> allowed) {
        return new Outgoing(InetAddress::getAllByName, allowed, PATIENCE);
    }

    private Outgoing outgoing() {
        return outgoingTo(Set.of(there));
    }

    private static Outgoing named(Map<String, List<String>> names) {
        return new Outgoing(
                host -> {
                    var all = new ArrayList<InetAddress>();
                    for (var each : names.getOrDefault(host, List.of())) {
                        all.add(InetAddress.getByAddress(
                                host, InetAddress.getByName(each).getAddress()));
                    }
                    if (all.isEmpty()) {
                        throw new UnknownHostException(host);
                    }
                    return all.toArray(InetAddress[]::new);
                },
                Set.of(),
                PATIENCE);
    }

    private static void assertNotReached(Outgoing outgoing, String address, Why why) {
        assertThatThrownBy(() -> outgoing.look(address))
                .isInstanceOfSatisfying(
                        NotReachedException.class,
                        refused -> assertThat(refused.why()).as(address).isEqualTo(why));
    }

    private static void say(ServerSocket odd, String said) {
        try (var socket = odd.accept()) {
            var in = socket.getInputStream();
            for (var seen = ""; !seen.endsWith("\r\n\r\n"); ) {
                seen += (char) in.read();
            }
            socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private void page(String path, int status, String text) {
        server.createContext(path, exchange -> answer(exchange, status, text));
    }

    private void sends(String path, int status, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            answer(exchange, status, "");
        });
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Host"));
        var body = text.getBytes(StandardCharsets.UTF_8);
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
        if (!isHead && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
