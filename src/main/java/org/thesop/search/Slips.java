package org.thesop.search;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Forgives misspelt words where no index does, in what the database finds by the beginnings of words: what begins like them is
 * looked at, and kept when each word that was asked for is near to one of its own. A slip in the first letters of a word is
 * not forgiven.
 */
public final class Slips {

    /** So much of a word has to be right. */
    private static final int BEGINNING = 3;

    /** What begins like the words and is looked at, the newest of it. */
    private static final int MOST = 200;

    private Slips() {}

    /** Finds at most so many rows by words or beginnings of them. */
    public interface Search<T> {
        List<T> with(List<String> words, int most);
    }

    /** What is near to the words of the question; nothing where none of them may be misspelt. */
    public static <T> List<T> forgiven(Asked asked, Search<T> search, Function<T, String> text, int most) {
        if (!Conditions.forgives(asked)) {
            return List.of();
        }
        var wanted = Wanted.of(asked, true);
        var beginnings = asked.plainWords().stream().map(Slips::beginning).toList();
        return search.with(beginnings, MOST).stream()
                .filter(row -> hasAll(text.apply(row), wanted))
                .limit(most)
                .toList();
    }

    /** Short words have to be right. */
    private static String beginning(String word) {
        return Likeness.slips(word) == 0 ? word : word.substring(0, Math.min(BEGINNING, word.length() / 2));
    }

    private static boolean hasAll(String text, Wanted wanted) {
        var found = new HashSet<Integer>();
        var words = new Words(text, 0, text.length());
        while (found.size() < wanted.words().size() && words.next()) {
            var which = wanted.which(words.plain());
            if (which >= 0) {
                found.add(which);
            }
        }
        return found.size() == wanted.words().size();
    }
}
