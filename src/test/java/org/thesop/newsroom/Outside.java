package org.thesop.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * A house outside to which the newsroom of these tests may deliver: it keeps what came, and answers as a test wants. One server
 * for all tests, so that the newsroom knows its port when it starts; each test has a path of its own.
 */
public final class Outside {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Map<String, Outside> HOUSES = new ConcurrentHashMap<>();
    private static HttpServer server;

    private final String path;
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final List<Came> all = new CopyOnWriteArrayList<>();
    private final CountDownLatch busy;

    /** What was posted. */
    public record Came(Map<String, List<String>> headers, String body) {

        /** The first of this name. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    private Outside(String path, int busy) {
        this.path = path;
        this.busy = new CountDownLatch(busy);
    }

    /** A house at this path, {@code /partner}; the first answers are these, all others 200. */
    public static Outside at(String path, int... first) {
        return at(new Outside(path, 0), first);
    }

    /** One that takes what comes and answers nothing before it is told to. */
    public static Outside busyAt(String path) {
        return at(new Outside(path, 1));
    }

    private static Outside at(Outside house, int... first) {
        port();
        for (var answer : first) {
            house.answers.add(answer);
        }
        HOUSES.put(house.path, house);
        return house;
    }

    /** It answers what it has, and from now on at once. */
    public void answer() {
        busy.countDown();
    }

    /** As {@code THESOP_OUTGOING_ALLOWED} names it. */
    static String allowed() {
        return "127.0.0.1:" + port();
    }

    private static synchronized int port() {
        if (server == null) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/", Outside::take);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                var thread = new Thread(task, "outside");
                thread.setDaemon(true);
                return thread;
            }));
            start(server);
        }
        return server.getAddress().getPort();
    }

    /** Its own thread is a daemon where the one is that starts it: no process that is done waits for this house. */
    private static void start(HttpServer server) {
        var starting = new Thread(server::start, "outside");
        starting.setDaemon(true);
        starting.start();
        try {
            starting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        var house = HOUSES.get(exchange.getRequestURI().getPath());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var answer = house == null ? 404 : house.take(new Came(Map.copyOf(exchange.getRequestHeaders()), body));
        if (house != null) {
            house.waitUntilItAnswers();
        }
        var said = ("answer " + answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer, said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    private void waitUntilItAnswers() {
        try {
            busy.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int take(Came came) {
        all.add(came);
        var answer = answers.poll();
        return answer == null ? 200 : answer;
    }

    public String address() {
        return "http://127.0.0.1:" + port() + path;
    }

    /** All that came, in order. */
    public List<Came> came() {
        return List.copyOf(all);
    }

    /** Waits until so many have come that are like this, and gives them. */
    public List<Came> await(int howMany, Predicate<Came> like) {
        Awaitility.await().atMost(PATIENCE).until(() -> like(like).size() >= howMany);
        return like(like);
    }

    private List<Came> like(Predicate<Came> like) {
        return all.stream().filter(like).toList();
    }
}
