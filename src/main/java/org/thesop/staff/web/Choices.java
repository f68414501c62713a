package org.thesop.staff.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a profile offers to choose from: the languages and zones that Java knows. */
public final class Choices {

    private static final List<Choice> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .map(tag -> new Choice(tag, Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH)))
            .sorted(Comparator.comparing(Choice::label))
            .toList();

    private Choices() {}

    /** A value, and how people call it. */
    public record Choice(String value, String label) {}

    public static List<Choice> languages() {
        return LANGUAGES;
    }

    /** By name, each with what its clocks are ahead of Greenwich now. */
    public static List<Choice> zones(Instant now) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .map(id -> new Choice(id, label(id, now)))
                .toList();
    }

    private static String label(String id, Instant now) {
        var offset = ZoneId.of(id).getRules().getOffset(now).getId();
        return id.replace('_', ' ').replace("/", " / ") + " (" + (offset.equals("Z") ? "+00:00" : offset) + ")";
    }
}
