package org.thesop.newsroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a browser would send of a form when nobody has touched it; read from pages that we write ourselves. */
final class FormFields {

    private static final Pattern CONTROL = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)(?:=\"([^\"]*)\")?");

    private FormFields() {}

    static Map<String, String> of(String page, String form) {
        var start = page.indexOf("<form id=\"" + form + "\"");
        if (start < 0) {
            throw new IllegalStateException("no form " + form + " in: " + page);
        }
        var values = new LinkedHashMap<String, String>();
        var controls = CONTROL.matcher(page.substring(start, page.indexOf("</form>", start)));
        while (controls.find()) {
            if (controls.group(1) != null) {
                input(attributes(controls.group(1)), values);
            } else if (controls.group(2) != null) {
                var text = controls.group(3).replaceFirst("^\\R", "");
                put(values, attributes(controls.group(2)), unescaped(text));
            } else {
                selected(controls.group(5)).ifPresent(value -> put(values, attributes(controls.group(4)), value));
            }
        }
        return values;
    }

    private static void input(Map<String, String> input, Map<String, String> values) {
        switch (input.getOrDefault("type", "text")) {
            case "submit", "button", "file", "image", "reset" -> {}
            case "checkbox", "radio" -> {
                if (input.containsKey("checked")) {
                    put(values, input, input.getOrDefault("value", "on"));
                }
            }
            default -> put(values, input, input.getOrDefault("value", ""));
        }
    }

    /** The one that is marked, else the first. */
    private static Optional<String> selected(String options) {
        var found = OPTION.matcher(options)
                .results()
                .map(each -> attributes(each.group(1)))
                .toList();
        return found.stream()
                .filter(each -> each.containsKey("selected"))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(each -> each.getOrDefault("value", ""));
    }

    private static void put(Map<String, String> values, Map<String, String> control, String value) {
        if (control.containsKey("name") && !control.containsKey("disabled")) {
            values.put(control.get("name"), value);
        }
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTE
                .matcher(tag)
                .results()
                .forEach(each ->
                        attributes.putIfAbsent(each.group(1), each.group(2) == null ? "" : unescaped(each.group(2))));
        return attributes;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#xD;", "\r")
                .replace("&#xA;", "\n")
                .replace("&amp;", "&");
    }
}
