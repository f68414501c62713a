package org.thesop.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line that says who wrote: "By Ada Lowe and Ben Ruiz, Staff Writers".
 *
 * @param names one at least
 * @param sure whether it looks like names and nothing else
 * @param remark how one line became several names, or did not
 */
record NameLine(List<CapturedName> names, boolean sure, Optional<RemarkKind> remark) {
    private static final int MAX_CHARS = 120;
    private static final int MAX_WORDS = 14;

    private static final Pattern BY = Pattern.compile("(?i)^(?:[-–—]+ ?)?(?:(?:story|written|text|reported) )?by:? ");
    private static final Pattern AND = Pattern.compile("(?i) (?:and|&|with) ");
    private static final Pattern RANK = Pattern.compile("(?i)jr\\.?|sr\\.?|i{2,3}|iv|m\\.?d\\.?|ph\\.?d\\.?|esq\\.?");
    private static final Pattern ENDS_WITH_STOP_OF_A_NAME =
            Pattern.compile(".*(?:\\b\\p{Lu}|Jr|Sr|Inc|Ph\\.D|M\\.D)\\.$");
    private static final Set<String> PARTICLES = Set.of(
            "and",
            "&",
            "with",
            "of",
            "for",
            "the",
            "at",
            "de",
            "del",
            "della",
            "der",
            "den",
            "di",
            "da",
            "dos",
            "du",
            "la",
            "le",
            "van",
            "von",
            "ten",
            "ter",
            "bin",
            "ibn",
            "al",
            "el",
            "y",
            "e",
            "staff",
            "wire",
            "newswire");

    static boolean isClaimedBy(String line) {
        return line.length() <= MAX_CHARS && BY.matcher(line).find();
    }

    /** Empty when the line does not begin with "By", or is a sentence. */
    static Optional<NameLine> in(String line) {
        if (!isClaimedBy(line)) {
            return Optional.empty();
        }
        var said = BY.matcher(line).replaceFirst("").strip();
        if (said.isEmpty() || said.split(" ").length > MAX_WORDS || endsLikeASentence(said)) {
            return Optional.empty();
        }
        var names = names(said);
        return Optional.of(new NameLine(names, isSure(said), remark(names)));
    }

    /** The same names, and the title under them for each that has none of its own. */
    NameLine titled(String title) {
        return new NameLine(titled(names, 0, title), sure, remark);
    }

    private static List<CapturedName> names(String said) {
        List<CapturedName> names = new ArrayList<>();
        var untitledFrom = 0;
        for (var listed : said.split("[,;]", -1)) {
            var part = listed.strip().replaceFirst("(?i)^(?:and|&) ", "");
            if (part.isEmpty()) {
                continue;
            }
            if (names.isEmpty() || !isAboutTheNameBefore(part)) {
                names.addAll(
                        Arrays.stream(several(part)).map(CapturedName::untitled).toList());
            } else if (RANK.matcher(part).matches()) {
                var last = names.remove(names.size() - 1);
                names.add(new CapturedName(last.name() + ", " + part, last.title()));
            } else {
                names = titled(names, untitledFrom, part);
                untitledFrom = names.size();
            }
        }
        return names.isEmpty() ? List.of(CapturedName.untitled(said)) : List.copyOf(names);
    }

    /** What follows a comma is a title when it names work, or is one word: "Ada Lowe, Reuters". */
    private static boolean isAboutTheNameBefore(String part) {
        return RANK.matcher(part).matches() || Titles.namesWork(part) || part.indexOf(' ') < 0;
    }

    /** Split at "and" only between full names: "Science and Technology Desk" stays whole. */
    private static String[] several(String part) {
        var names = AND.split(part);
        return Arrays.stream(names).allMatch(name -> name.strip().indexOf(' ') > 0) ? names : new String[] {part};
    }

    private static List<CapturedName> titled(List<CapturedName> names, int from, String title) {
        var titled = new ArrayList<CapturedName>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            titled.add(i >= from && name.title().isEmpty() ? name.titled(title) : name);
        }
        return titled;
    }

    private static Optional<RemarkKind> remark(List<CapturedName> names) {
        if (names.size() > 1) {
            return Optional.of(RemarkKind.NAMES_SPLIT);
        }
        var whole = AND.matcher(names.get(0).name()).find();
        return whole ? Optional.of(RemarkKind.NAME_KEPT_WHOLE) : Optional.empty();
    }

    private static boolean endsLikeASentence(String said) {
        var end = said.charAt(said.length() - 1);
        return "!?:;”\"".indexOf(end) >= 0
                || (end == '.' && !ENDS_WITH_STOP_OF_A_NAME.matcher(said).matches());
    }

    /** Every word before the first comma begins like a name's, or is one of those that stand between names. */
    private static boolean isSure(String said) {
        var words = said.split(",", 2)[0].strip().split(" ");
        return !PARTICLES.contains(words[0]) && Arrays.stream(words).allMatch(NameLine::isOfAName);
    }

    private static boolean isOfAName(String word) {
        return PARTICLES.contains(word)
                || word.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c))
                || (Character.isLetter(word.codePointAt(0)) && word.codePoints().anyMatch(Character::isDigit));
    }
}
