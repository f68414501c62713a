package org.thesop.platform;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the part of an address behind the question mark says, read and written: {@code show=waiting&section=campus}. */
public final class AddressWords {

    private AddressWords() {}

    /** Name and value of each part; what is no such part says nothing. */
    public static Map<String, String> read(String query) {
        var said = new HashMap<String, String>();
        for (var part : (query == null ? "" : query).split("&", -1)) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                said.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return said;
    }

    /** The first value of each parameter of a request. */
    public static Map<String, String> first(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(each -> each.getValue().length > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()[0]));
    }

    /** The parts in the order of the map; an empty value is left out. */
    public static String write(LinkedHashMap<String, String> said) {
        return said.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
