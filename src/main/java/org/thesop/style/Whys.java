package org.thesop.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.thesop.story.WhyKind;

/** The reasons an editor can give for a change in one line: a short list of the newsroom's, then those of the style guide. */
@ApplicationScoped
public class Whys {

    @Inject
    StyleGuide guide;

    /** A reason; {@code rule} is the id of the style rule that it is from, null when it is from the newsroom's list. */
    public record Why(String text, String rule) {}

    /** All reasons by what they are about; every kind is there. */
    public Map<WhyKind, List<Why>> all() {
        return of(guide.rules(), listed());
    }

    static Map<WhyKind, List<Why>> of(Guide guide, String listed) {
        var whys = new EnumMap<WhyKind, List<Why>>(WhyKind.class);
        for (var kind : WhyKind.values()) {
            whys.put(kind, new ArrayList<>());
        }
        listed.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*\\|\\s*", 2))
                .forEach(parts -> whys.get(WhyKind.valueOf(parts[0].strip())).add(new Why(parts[1].strip(), null)));
        guide.rules().forEach(rule -> whys.get(rule.kind().about()).add(new Why(firstSentence(rule.why()), rule.id())));
        return whys;
    }

    private static String firstSentence(String why) {
        return why.split("(?<=[.!?])\\s+(?=\\p{Lu})", 2)[0];
    }

    static String listed() {
        try (var file = Whys.class.getResourceAsStream("whys.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
