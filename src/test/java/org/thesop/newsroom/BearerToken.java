package org.thesop.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thesop.launcher.Newsroom;

/** A token of somebody's own, as a program that works for them carries it. */
public record BearerToken(String token) {

    private static final HttpClient PLAIN = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Pattern ACTION = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final String CLIENT = "thesop-api";
    private static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more-0123";

    /** Signs in as Keycloak's login page does, and takes the token instead of a page. */
    public static BearerToken of(String handle, String password) {
        return of(TheNewsroom.running(), handle, password);
    }

    /** The same for a newsroom of its own. */
    public static BearerToken of(Newsroom newsroom, String handle, String password) {
        var cookies = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var realm = newsroom.keycloak() + "/realms/thesop/protocol/openid-connect/";
        var back = "http://127.0.0.1:49152/signed-in";
        var asked = form(Map.of(
                "client_id",
                CLIENT,
                "response_type",
                "code",
                "scope",
                "openid",
                "redirect_uri",
                back,
                "code_challenge_method",
                "S256",
                "code_challenge",
                challenge()));
        var page = send(cookies, HttpRequest.newBuilder(URI.create(realm + "auth?" + asked)));
        var login = find(ACTION, page.body()).replace("&amp;", "&");
        // Java sends no secure cookie to a loopback address, which every browser does.
        var held = page.headers().allValues("Set-Cookie").stream()
                .map(each -> each.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        var signedIn = send(
                HttpClient.newHttpClient(),
                posted(login, Map.of("username", handle, "password", password)).header("Cookie", held));
        var code = find(CODE, signedIn.headers().firstValue("Location").orElse(""));
        var answer = send(
                cookies,
                posted(
                        realm + "token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                CLIENT,
                                "redirect_uri",
                                back,
                                "code_verifier",
                                VERIFIER,
                                "code",
                                code)));
        return new BearerToken(find(TOKEN, answer.body()));
    }

    /** The status that the newsroom answers with. */
    public int get(String path) {
        return call("GET", path, "").statusCode();
    }

    /** What the newsroom answers; nothing is sent where the JSON is empty. */
    public HttpResponse<String> call(String method, String path, String json) {
        return send(PLAIN, request(method, path, json));
    }

    /** The same for what may be sent again under this key. */
    public HttpResponse<String> once(String key, String path, String json) {
        return send(PLAIN, request("POST", path, json).header("Idempotency-Key", key));
    }

    /** The same at one of several nodes. */
    public HttpResponse<String> onceAt(URI node, String key, String path, String json) {
        return send(PLAIN, request("POST", node.resolve(path), json).header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(String method, String path, String json) {
        return request(method, TheNewsroom.at(path), json);
    }

    private HttpRequest.Builder request(String method, URI address, String json) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    }

    private static HttpRequest.Builder posted(String address, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in: " + text);
        }
        return found.group(1);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
