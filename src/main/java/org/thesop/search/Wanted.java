package org.thesop.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which words of the copy are those that were asked for; each of them once, however often it was typed. */
record Wanted(List<Predicate<String>> words) {

    Wanted {
        words = List.copyOf(words);
    }

    /**
     * The words that a question asks for in the copy or its headline.
     *
     * @param near whether misspelt ones are meant
     */
    static Wanted of(Asked asked, boolean near) {
        Map<String, Predicate<String>> words = new LinkedHashMap<>();
        Stream.concat(asked.words().stream(), asked.of(AskedField.HEADLINE).stream())
                .filter(term -> !term.not())
                .forEach(term -> add(words, term, near));
        return new Wanted(List.copyOf(words.values()));
    }

    private static void add(Map<String, Predicate<String>> words, AskedTerm term, boolean near) {
        if (term.beginning()) {
            var beginning = Likeness.folded(term.word());
            var others = Likeness.stems(beginning);
            words.put(beginning + "*", word -> word.startsWith(beginning) || others.contains(word));
            return;
        }
        for (var typed : term.text().split("[^\\p{L}\\p{N}\\p{M}'’]+", -1)) {
            var plain = Likeness.plain(typed);
            if (!plain.isEmpty()) {
                var slips = near ? Likeness.slips(plain) : 0;
                words.put(plain, word -> word.equals(plain) || (slips > 0 && Likeness.near(plain, word, slips)));
            }
        }
    }

    /** Which of them this word is, made plain; -1 when it is none. */
    int which(String plain) {
        for (var at = 0; at < words.size(); at++) {
            if (words.get(at).test(plain)) {
                return at;
            }
        }
        return -1;
    }
}
