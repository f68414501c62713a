package org.thesop.staff.web;

import java.text.Collator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thesop.platform.Language;
import org.thesop.platform.Spoken;

/** What a profile offers to choose from: the languages and zones that Java knows. */
public final class Choices {

    private static final Map<Language, List<Choice>> LANGUAGES = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            LANGUAGES.put(language, calledBy(language.locale()));
        }
    }

    private static List<Choice> calledBy(Locale speaker) {
        return Arrays.stream(Locale.getISOLanguages())
                .map(tag -> new Choice(tag, Locale.forLanguageTag(tag).getDisplayLanguage(speaker)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(speaker)))
                .toList();
    }

    private Choices() {}

    /** A value, and how people call it. */
    public record Choice(String value, String label) {}

    public static List<Choice> languages() {
        return LANGUAGES.get(Spoken.now());
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
