package org.thesop.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A house whose films, recordings, documents or maps a story may show. The list is {@code embed-providers.txt}; an
 * address that none of them knows stays a link.
 *
 * @param key what a body keeps
 * @param name what readers are told
 * @param patterns addresses of theirs, each as a whole; the browser matches by the same ones
 * @param address the address that is kept, its {@code $1} and {@code $2} from the pattern
 * @param frame the address of what is shown, the same way
 */
public record EmbedProvider(String key, String name, List<String> patterns, String address, String frame) {

    private static final List<EmbedProvider> ALL = read();
    private static final int LONGEST_ADDRESS = 2000;

    /** Something of theirs: where it is, and what is shown of it. */
    public record Found(EmbedProvider provider, String address, String frame) {}

    /** All of them, in the order of the list. */
    public static List<EmbedProvider> all() {
        return ALL;
    }

    /** What a typed address shows, if it is one of a provider's. */
    public static Optional<Found> embed(String typed) {
        var asked = typed.strip().replaceFirst("(?i)^http://", "https://");
        if (asked.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        return ALL.stream().flatMap(each -> each.found(asked)).findFirst();
    }

    /** The host that what is shown comes from, with its scheme, as a Content-Security-Policy names it. */
    public String frameSource() {
        return frame.replaceFirst("^(https://[^/]+)/.*$", "$1");
    }

    private Stream<Found> found(String asked) {
        return patterns.stream()
                .map(pattern ->
                        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(asked))
                .filter(Matcher::matches)
                .map(matcher -> new Found(this, filled(address, matcher), filled(frame, matcher)));
    }

    private static String filled(String template, Matcher matcher) {
        var filled = template;
        for (var i = 1; i <= matcher.groupCount(); i++) {
            filled = filled.replace(
                    "$" + i, Optional.ofNullable(matcher.group(i)).orElse(""));
        }
        return filled;
    }

    private static List<EmbedProvider> read() {
        try (var file = EmbedProvider.class.getResourceAsStream("embed-providers.txt")) {
            var providers = new ArrayList<EmbedProvider>();
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (var entry : text.replaceAll("(?m)^#.*\\n", "").strip().split("\\n\\s*\\n")) {
                var lines = entry.strip().split("\\n");
                var key = lines[0].strip();
                providers.add(new EmbedProvider(
                        key,
                        values(lines, "name").get(0),
                        values(lines, "is"),
                        values(lines, "address").get(0),
                        values(lines, "frame").get(0)));
            }
            return List.copyOf(providers);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> values(String[] lines, String name) {
        return Stream.of(lines)
                .map(String::strip)
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length()).strip())
                .toList();
    }
}
