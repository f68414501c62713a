package org.thesop.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A question as somebody typed it, and what it means: {@code "night bus" by:wendy state:approved after:2026-01}. All of it
 * must be so. What cannot be understood is a problem that is told; nothing is searched then, and nothing is guessed.
 */
public record Asked(String typed, List<AskedTerm> terms, List<AskedProblem> problems) {

    public static final Asked NOTHING = new Asked("", List.of(), List.of());

    public Asked {
        terms = List.copyOf(terms);
        problems = List.copyOf(problems);
    }

    /** Whether it asks for anything. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether it can be searched for. */
    public boolean understood() {
        return problems.isEmpty();
    }

    /**
     * The same for those who are not known and could ask for anything all day: its first words, and no beginning that half of
     * the paper has.
     *
     * @param most so many words and phrases
     * @param letters so many before a star
     */
    Asked atMost(int most, int letters) {
        return new Asked(
                typed,
                terms.stream()
                        .limit(most)
                        .map(term -> term.withBeginningOf(letters))
                        .toList(),
                problems);
    }

    /** What is asked of the copy's own words. */
    List<AskedTerm> words() {
        return terms.stream().filter(term -> term.field() == null).toList();
    }

    List<AskedTerm> of(AskedField field) {
        return terms.stream().filter(term -> term.field() == field).toList();
    }

    /** Whether it asks only for what every writer sees of all copy in work. */
    boolean knownToAll() {
        return terms.stream()
                .allMatch(term -> term.field() == null || term.field().knownToAll());
    }

    /** Whether it asks for this value of this field. */
    public boolean has(AskedField field, String value) {
        return of(field).stream().anyMatch(term -> !term.not() && term.text().equalsIgnoreCase(value));
    }

    /** The question as it is typed with this value in it; without it when it is there. */
    public String with(AskedField field, String value) {
        var all = new ArrayList<>(terms);
        if (!all.removeIf(
                term -> term.field() == field && !term.not() && term.text().equalsIgnoreCase(value))) {
            all.add(new AskedTerm(field, value, false, false));
        }
        return all.stream().map(AskedTerm::typed).collect(Collectors.joining(" "));
    }

    /** The question as it is typed within this year; without that when it is there. */
    public String inYear(String year) {
        var all = new ArrayList<>(terms);
        var without = all.removeIf(term -> term.field() == AskedField.AFTER || term.field() == AskedField.BEFORE);
        if (!without || !isInYear(year)) {
            all.add(new AskedTerm(AskedField.AFTER, year, false, false));
            all.add(new AskedTerm(AskedField.BEFORE, yearAfter(year), false, false));
        }
        return all.stream().map(AskedTerm::typed).collect(Collectors.joining(" "));
    }

    /** Whether it asks for this year and no other. */
    public boolean isInYear(String year) {
        return has(AskedField.AFTER, year) && has(AskedField.BEFORE, yearAfter(year));
    }

    private static String yearAfter(String year) {
        return String.valueOf(Integer.parseInt(year) + 1);
    }

    /** Whether it asks for no words, so that nothing fits better than another. */
    public boolean onlyFields() {
        return words().isEmpty();
    }

    /** Its words and phrases, when it asks for nothing else; empty otherwise. */
    public List<String> plainWords() {
        return terms.stream().allMatch(term -> term.field() == null && !term.not())
                ? terms.stream().map(AskedTerm::word).toList()
                : List.of();
    }

    /** The name of a value that is typed as {@code in-review}. */
    public static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
