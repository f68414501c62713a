package org.thesop.platform;

import java.util.Map;

/**
 * What the paper is called, where managing editors have called it something else than its texts do. The same for all who
 * print a text, so that no mail and no page has another name than the next.
 */
public final class PaperName {

    private static volatile Map<String, String> said = Map.of();

    private PaperName() {}

    /** From now on; a null takes the texts' own. */
    public static void say(String name, String fullName) {
        said = name == null
                ? fullName == null ? Map.of() : Map.of("paper.fullName", fullName)
                : fullName == null
                        ? Map.of("paper.name", name)
                        : Map.of("paper.name", name, "paper.fullName", fullName);
    }

    /** What was said instead of the text of this key; null for nothing. */
    static String insteadOf(String key) {
        return said.get(key);
    }
}
