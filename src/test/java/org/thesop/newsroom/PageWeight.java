package org.thesop.newsroom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a browser fetches to show a page, but for its pictures: the page itself, and its style, icon, scripts and fonts. Counted as
 * it goes over the line to one that takes gzip.
 *
 * @param html the page, unpacked
 * @param pageBytes how long it is, packed
 * @param besides what else is fetched, with how long it is
 */
public record PageWeight(String html, int pageBytes, List<Part> besides) {

    private static final Pattern LINK =
            Pattern.compile("<link rel=\"(?:stylesheet|icon|preload|modulepreload)\"[^>]* href=\"([^\"]+)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]* src=\"([^\"]+)\"");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(\\s*[\"']?((?!data:)[^)\"']+)");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Something that the page asks for. */
    public record Part(String path, int bytes) {}

    /** @param page its whole address */
    public static PageWeight of(URI page) throws IOException, InterruptedException {
        var answer = get(page);
        var html = text(answer);
        var besides = new ArrayList<Part>();
        for (var path : asked(html)) {
            var part = get(page.resolve(path));
            besides.add(new Part(path, part.body().length));
            if (path.endsWith(".css")) {
                for (var inStyle : found(IN_STYLE, text(part))) {
                    var address = page.resolve(path).resolve(inStyle);
                    besides.add(new Part(address.getPath(), get(address).body().length));
                }
            }
        }
        return new PageWeight(html, answer.body().length, List.copyOf(besides));
    }

    /** All of it, in bytes. */
    public int bytes() {
        return pageBytes + besides.stream().mapToInt(Part::bytes).sum();
    }

    private static Set<String> asked(String html) {
        var all = new LinkedHashSet<>(found(LINK, html));
        all.addAll(found(SCRIPT, html));
        return all;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip");
        var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer;
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        var packed = answer.headers().firstValue("Content-Encoding").isPresent();
        try (var content = new ByteArrayInputStream(answer.body());
                var plain = packed ? new GZIPInputStream(content) : content) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
