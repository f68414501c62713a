package org.thesop.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One text of the demo: header lines {@code key: value}, an empty line, a body. See resources/demo/FORMAT.md. */
record DemoFile(Map<String, List<String>> header, String body) {

    /** Reads such a text; the body may be empty. */
    static DemoFile read(String text) {
        var parts = text.strip().split("\\R[ \\t]*\\R", 2);
        var header = new LinkedHashMap<String, List<String>>();
        parts[0].lines().forEach(line -> {
            var colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("no key in the line: " + line);
            }
            header.computeIfAbsent(line.substring(0, colon).strip(), key -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        });
        return new DemoFile(header, parts.length > 1 ? parts[1].strip() : "");
    }

    Optional<String> find(String key) {
        return all(key).stream().findFirst();
    }

    /** @throws IllegalArgumentException when the key is missing */
    String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no " + key + " in " + header));
    }

    String get(String key, String otherwise) {
        return find(key).orElse(otherwise);
    }

    List<String> all(String key) {
        return header.getOrDefault(key, List.of());
    }

    /** The values of a key whose line lists several, parted by commas. */
    List<String> list(String key) {
        return find(key).stream()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(String::strip)
                .toList();
    }
}
