package org.thesop.style;

import java.time.Instant;

/** What somebody ignored for good, as the rooms and the style desk list it; {@code why} may be empty. */
public record IgnoredRow(
        Long id,
        String rule,
        String words,
        String neighbours,
        IgnoredFinding.Reach reach,
        String why,
        String by,
        Instant at) {

    boolean covers(String ruleId, IgnoredFinding.Words found) {
        return rule.equals(ruleId)
                && words.equals(found.text())
                && (reach != IgnoredFinding.Reach.HERE || neighbours.equals(found.neighbours()));
    }
}
