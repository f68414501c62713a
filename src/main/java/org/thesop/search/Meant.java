package org.thesop.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody perhaps meant who found nothing: each word that no story has, as it is spelled most often in those that have
 * nearly the same. Taken from stories that readers have, and never from a list of all words, in which unpublished copy stands.
 */
final class Meant {

    private Meant() {}

    /** @param texts of what is spelled nearly so */
    static Optional<String> instead(Asked asked, List<String> texts) {
        var spelled = asked.words().stream()
                .map(term -> {
                    var better = isWord(term) ? spelled(term, texts) : null;
                    return better == null ? term.typed() : new AskedTerm(null, better, false, term.not()).typed();
                })
                .collect(Collectors.joining(" "));
        var typed = asked.words().stream().map(AskedTerm::typed).collect(Collectors.joining(" "));
        return Optional.of(spelled).filter(better -> !better.equals(typed));
    }

    private static boolean isWord(AskedTerm term) {
        return !term.beginning() && !term.severalWords() && !term.not();
    }

    /** Null when a story has it as it was typed, or none has anything like it. */
    private static String spelled(AskedTerm term, List<String> texts) {
        var wanted = Likeness.plain(term.text());
        var slips = Likeness.slips(wanted);
        Map<String, Integer> near = new HashMap<>();
        for (var text : texts) {
            var words = new Words(text, 0, text.length());
            while (words.next()) {
                var plain = words.plain();
                if (plain.equals(wanted)) {
                    return null;
                }
                if (slips > 0 && Likeness.near(wanted, plain, slips)) {
                    near.merge(text.substring(words.start(), words.end()).toLowerCase(Locale.ROOT), 1, Integer::sum);
                }
            }
        }
        return near.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
