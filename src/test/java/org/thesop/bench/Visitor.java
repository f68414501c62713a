package org.thesop.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who has signed in through Keycloak's own page, without a browser: cookies and forms only. */
final class Visitor {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");
    /** Longer than any part takes: the client's timer of a request that was led on stays, and closes what goes on after it. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final HttpClient http;
    private final URI paper;

    /** Browsers send Keycloak's secure cookies to localhost without TLS too, which Java's own manager does not. */
    private static final class LocalCookies extends CookieManager {

        LocalCookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            var plain = new LinkedHashMap<>(headers);
            plain.replaceAll((name, values) -> name.equalsIgnoreCase("Set-Cookie")
                    ? values.stream()
                            .map(value -> value.replaceAll("(?i); *secure", ""))
                            .toList()
                    : values);
            super.put(uri, plain);
        }
    }

    private Visitor(URI paper) {
        this.paper = paper;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new LocalCookies())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Signs in; the password of these accounts is their handle. */
    static Visitor signedIn(URI paper, String handle) throws IOException, InterruptedException {
        var visitor = new Visitor(paper);
        var login = visitor.send(visitor.page("/desk/story/my-stories"));
        var form = ACTION.matcher(login.body());
        if (!form.find()) {
            throw new IllegalStateException("no login page, but " + login.statusCode());
        }
        var action = URI.create(form.group(1).replace("&amp;", "&"));
        var answer = visitor.send(form(HttpRequest.newBuilder(action), Map.of("username", handle, "password", handle)));
        if (answer.statusCode() != 200 || !answer.uri().getPath().startsWith("/desk/")) {
            throw new IllegalStateException(
                    handle + " could not sign in: " + answer.statusCode() + " at " + answer.uri());
        }
        return visitor;
    }

    /** A page; anything but 200 is an error. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var answer = send(page(path));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer;
    }

    /** Sends a page's form as a browser does, with this button and these fields. */
    HttpResponse<String> press(String path, String formId, String button, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(filledIn(path, formId, button, fields));
    }

    /** Opens a page and fills in its form; who {@linkplain #send sends} it presses the button. */
    HttpRequest.Builder filledIn(String path, String formId, String button, Map<String, String> fields)
            throws IOException, InterruptedException {
        return filledIn(get(path), formId, button, fields, Map.of());
    }

    /** Opens a page; who {@linkplain #send sends} it asks for a component of it alone, as PrimeFaces does. */
    HttpRequest.Builder partOf(String path, String formId, String component, Map<String, String> fields)
            throws IOException, InterruptedException {
        var page = get(path);
        var nonce = NONCE.matcher(page.body());
        if (!nonce.find()) {
            throw new IllegalStateException("no nonce in " + path);
        }
        var id = formId + ":" + component;
        var partial = Map.of(
                "primefaces.nonce", nonce.group(1), // as PrimeFaces' script adds it
                "jakarta.faces.partial.ajax", "true",
                "jakarta.faces.source", id,
                "jakarta.faces.partial.execute", id,
                "jakarta.faces.partial.render", id);
        return filledIn(page, formId, component, fields, partial)
                .header("Faces-Request", "partial/ajax")
                .header("X-Requested-With", "XMLHttpRequest");
    }

    private static HttpRequest.Builder filledIn(
            HttpResponse<String> page,
            String formId,
            String button,
            Map<String, String> fields,
            Map<String, String> asTheyAre) {
        var all = new LinkedHashMap<String, String>();
        var hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            var name = NAME.matcher(hidden.group());
            var value = VALUE.matcher(hidden.group());
            if (name.find()
                    && (name.group(1).startsWith("jakarta.faces.")
                            || name.group(1).startsWith(formId))) {
                all.putIfAbsent(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        all.put(formId, formId);
        fields.forEach((name, value) -> all.put(formId + ":" + name, value));
        all.put(formId + ":" + button, "");
        all.putAll(asTheyAre);
        return form(HttpRequest.newBuilder(page.uri()), all);
    }

    /**
     * Sends JSON, as the writing room does while somebody types: once more where a connection that was kept open had been
     * closed meanwhile. The newsroom knows a save that it has already.
     */
    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(paper.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-Requested-With", "XMLHttpRequest")
                .PUT(BodyPublishers.ofString(json));
        try {
            return send(request);
        } catch (HttpTimeoutException tooSlow) {
            throw tooSlow;
        } catch (IOException closed) {
            return send(request);
        }
    }

    /** As a browser asks; what does not say that it takes pages gets a 401 instead of the login. */
    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(paper.resolve(path))
                .header("Accept", "text/html")
                .GET();
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request.header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Waits for the answer, that of the page to which it leads. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
