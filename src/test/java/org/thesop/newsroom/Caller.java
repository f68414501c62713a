package org.thesop.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody signed in without a browser: the REST interface and the desks' forms, as fast as the newsroom answers. Has its
 * own cookie jar, because Java's sends no secure cookie to a loopback address, which every browser does.
 */
public final class Caller {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The cookies that Keycloak has set for somebody. */
    private static final Map<String, Map<String, String>> KNOWN_AT_KEYCLOAK = new ConcurrentHashMap<>();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String handle;
    private URI paper;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    private Caller(URI paper, String handle) {
        this.paper = paper;
        this.handle = handle;
    }

    /**
     * Signs in at the shared newsroom; the password of a demo account is its name. Whoever has done so before is known to
     * Keycloak again, as in a browser that was not closed, and has a session of their own at the paper.
     */
    public static Caller of(String handle) {
        var caller = new Caller(TheNewsroom.running().paper(), handle);
        caller.cookies.putAll(KNOWN_AT_KEYCLOAK.getOrDefault(handle, Map.of()));
        caller.signIn();
        KNOWN_AT_KEYCLOAK.put(handle, caller.cookiesOfKeycloak());
        return caller;
    }

    private Map<String, String> cookiesOfKeycloak() {
        return cookies.entrySet().stream()
                .filter(cookie -> !cookie.getKey().startsWith(paper.getAuthority() + " "))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static Caller at(URI paper, String handle) {
        var caller = new Caller(paper, handle);
        caller.signIn();
        return caller;
    }

    /** A client that nobody has signed in with. */
    public static Caller nobody(URI paper) {
        return new Caller(paper, "");
    }

    /** Signs in again, after the session was lost. */
    public void signIn() {
        var answer = follow(get("/desk/story/my-stories"));
        var form = ACTION.matcher(answer.body());
        if (form.find()) {
            var login = URI.create(form.group(1).replace("&amp;", "&"));
            answer = follow(send(request(login)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/html")
                    .POST(BodyPublishers.ofString(form(Map.of("username", handle, "password", handle))))));
        }
        var isRefused = answer.statusCode() == 403; // an account without a role
        if ((answer.statusCode() != 200 && !isRefused)
                || !answer.uri().getAuthority().equals(paper.getAuthority())) {
            throw new IllegalStateException(
                    "signing in as " + handle + " was answered " + answer.statusCode() + " by " + answer.uri());
        }
    }

    /** Goes on at another port of the same host; as a browser does, with the cookies that it has. */
    public void goTo(URI other) {
        Map.copyOf(cookies).forEach((key, value) -> {
            if (key.startsWith(paper.getAuthority() + " ")) {
                cookies.put(
                        other.getAuthority()
                                + key.substring(paper.getAuthority().length()),
                        value);
            }
        });
        paper = other;
    }

    /** The session is gone, as after a night: what comes now is nobody's. */
    public void loseSession() {
        cookies.clear();
    }

    public HttpResponse<String> get(String path) {
        return send(request(paper.resolve(path)).header("Accept", "text/html").GET());
    }

    /** Asks the REST interface; the body may be empty. */
    public HttpResponse<String> rest(String method, String path, String json) {
        return send(request(paper.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-Requested-With", "XMLHttpRequest")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** Sends a file to the REST interface as it is. */
    public HttpResponse<String> upload(String path, byte[] file) {
        return send(request(paper.resolve(path))
                .header("Content-Type", "application/octet-stream")
                .header("Accept", "application/json")
                .header("X-Requested-With", "XMLHttpRequest")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** Opens a page's channel, and hears what comes over it; it is closed when the newsroom ends. */
    public Queue<String> listen(String path) {
        var heard = new ConcurrentLinkedQueue<String>();
        var address = paper.resolve(path);
        http.newWebSocketBuilder()
                .header("Cookie", mine(address))
                .buildAsync(URI.create(address.toString().replaceFirst("^http", "ws")), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        heard.add(text.toString());
                        socket.request(1);
                        return null;
                    }
                })
                .join();
        return heard;
    }

    /**
     * Presses a button of a desk's page, with these fields filled in and the others as they are.
     *
     * @return the page that it leads to
     */
    public HttpResponse<String> press(String path, String button, Map<String, String> fields) {
        return press(path, button, () -> fields);
    }

    /** The same with fields that are filled in after the page was shown, when something else may have happened. */
    public HttpResponse<String> press(String path, String button, Supplier<Map<String, String>> typed) {
        var page = get(path).body();
        var form = button.substring(0, button.indexOf(':'));
        var values = FormFields.of(page, form);
        values.put(form, form);
        var nonce = NONCE.matcher(page);
        if (nonce.find()) {
            values.put("primefaces.nonce", nonce.group(1)); // as PrimeFaces' script adds it
        }
        values.putAll(typed.get());
        values.put(button, "");
        return follow(send(request(paper.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form(values)))));
    }

    /**
     * Sends a form with these buttons pressed, all at once and whether the page offers them or not: what somebody would try
     * who knows their names.
     */
    public HttpResponse<String> forge(String path, String form, Collection<String> buttons) {
        var page = get(path).body();
        var values =
                page.contains("<form id=\"" + form + "\"") ? FormFields.of(page, form) : new HashMap<String, String>();
        values.put(form, form);
        buttons.forEach(button -> values.put(button, ""));
        return follow(send(request(paper.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form(values)))));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        var last = answer;
        for (var step = 0; step < 10 && last.statusCode() / 100 == 3; step++) {
            var to = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = send(request(to).header("Accept", "text/html").GET());
        }
        return last;
    }

    private HttpRequest.Builder request(URI address) {
        var mine = mine(address);
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        return mine.isEmpty() ? request : request.header("Cookie", mine);
    }

    private String mine(URI address) {
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith(address.getAuthority() + " "))
                .map(cookie -> cookie.getKey().substring(address.getAuthority().length() + 1) + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(answer.uri(), cookie));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(URI from, String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        var key = from.getAuthority() + " " + pair[0].strip();
        if (pair[1].isEmpty() || cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
            cookies.remove(key);
        } else {
            cookies.put(key, pair[1]);
        }
    }
}
