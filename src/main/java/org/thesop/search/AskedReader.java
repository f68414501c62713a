package org.thesop.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;

/** Reads what somebody typed into the search. */
final class AskedReader {

    /** In characters; whoever types more has pasted a story. */
    static final int LONGEST = 400;

    /** A field without a value; or a minus, perhaps a field, and something in quotes or up to the next space. */
    private static final Pattern TERM = Pattern.compile(
            "-?(\\p{L}[\\p{L}-]*):(?=\\s|$)" + "|(-?)(?:(\\p{L}[\\p{L}-]*):)?(?:\"([^\"]*)(\"?)|([^\\s\"]+))");

    /** What stands between words. */
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}'’]+");

    private static final List<String> STATES = words(EditionState.values());
    private static final List<String> KINDS = words(EditionKind.values());

    private final List<String> sections;
    private final LocalDate today;
    private final List<AskedTerm> terms = new ArrayList<>();
    private final List<AskedProblem> problems = new ArrayList<>();

    private AskedReader(Collection<String> sections, LocalDate today) {
        this.sections = List.copyOf(sections);
        this.today = today;
    }

    /**
     * What it means.
     *
     * @param sections the slugs of the paper's sections
     * @param today the paper's day
     */
    static Asked read(String typed, Collection<String> sections, LocalDate today) {
        var reader = new AskedReader(sections, today);
        var text = typed == null ? "" : typed.strip();
        if (text.length() > LONGEST) {
            reader.problem(AskedProblem.Kind.TOO_LONG, String.valueOf(LONGEST), "");
        } else {
            // Copy is composed too: what was pasted from a file name may not be.
            reader.read(Normalizer.normalize(text, Normalizer.Form.NFC)
                    .replace('“', '"')
                    .replace('”', '"'));
        }
        return new Asked(text, reader.terms, reader.problems);
    }

    private void read(String text) {
        var found = TERM.matcher(text);
        while (found.find()) {
            var not = "-".equals(found.group(2));
            if (found.group(1) != null) {
                term(found.group(1), "", false, not);
            } else if (found.group(4) == null) {
                term(found.group(3), found.group(6), false, not);
            } else if (found.group(5).isEmpty()) {
                problem(AskedProblem.Kind.OPEN_QUOTE, "\"" + found.group(4), "");
            } else {
                term(found.group(3), found.group(4).strip(), true, not);
            }
        }
    }

    private void term(String fieldTyped, String text, boolean phrase, boolean not) {
        if (fieldTyped == null) {
            words(text, phrase, not);
            return;
        }
        var field = AskedField.named(fieldTyped);
        if (field.isEmpty()) {
            problem(
                    AskedProblem.Kind.UNKNOWN_FIELD,
                    fieldTyped,
                    Arrays.stream(AskedField.values()).map(AskedField::word).collect(Collectors.joining(", ")));
        } else if (text.isBlank()) {
            problem(AskedProblem.Kind.NOTHING_ASKED, fieldTyped.toLowerCase(Locale.ROOT), "");
        } else {
            value(field.get(), text, phrase, not);
        }
    }

    private void words(String text, boolean phrase, boolean not) {
        if (!phrase && !not && text.endsWith("*")) {
            // Of what is several words for the index only the last can be a beginning: well-kn* is well and kn*.
            var words = SIGNS.split(text, -1);
            for (var at = 0; at < words.length - 1; at++) {
                var isLast = at == words.length - 2;
                word(words[at] + (isLast ? "*" : ""), false, false);
            }
        } else {
            word(text, phrase, not);
        }
    }

    private void word(String text, boolean phrase, boolean not) {
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            terms.add(new AskedTerm(null, text, phrase, not));
        }
    }

    private void value(AskedField field, String text, boolean phrase, boolean not) {
        var value = text.toLowerCase(Locale.ROOT);
        if (field.day()) {
            if (AskedDays.read(text, today).isEmpty()) {
                problem(AskedProblem.Kind.NO_DAY, field.word() + ":" + text, "");
            }
            terms.add(new AskedTerm(field, value, false, not));
            return;
        }
        switch (field) {
            case STATE -> oneOf(STATES, field, value.replace(' ', '-').replace('_', '-'), not);
            case KIND -> oneOf(KINDS, field, value, not);
            case SECTION -> oneOf(sections, field, value, not);
            default -> terms.add(new AskedTerm(field, text, phrase, not));
        }
    }

    private void oneOf(List<String> values, AskedField field, String value, boolean not) {
        if (!values.contains(value)) {
            problem(AskedProblem.Kind.UNKNOWN_VALUE, field.word() + ":" + value, String.join(", ", values));
        }
        terms.add(new AskedTerm(field, value, false, not));
    }

    private void problem(AskedProblem.Kind kind, String what, String instead) {
        problems.add(new AskedProblem(kind, what, instead));
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .filter(value -> value != EditionState.SUPERSEDED)
                .map(value -> word(value.name()))
                .toList();
    }

    /** The name of a value as it is typed: {@code in-review}. */
    static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
