package org.thesop.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Tells "Staff Writer" from a name and from a sentence. */
final class Titles {
    private static final int MAX_CHARS = 80;
    private static final int MAX_WORDS = 10;

    private static final Set<String> WORDS = Set.of(
            "agency",
            "analyst",
            "assistant",
            "associate",
            "author",
            "bureau",
            "chief",
            "college",
            "columnist",
            "contributing",
            "contributor",
            "correspondent",
            "critic",
            "desk",
            "director",
            "editor",
            "freelance",
            "freelancer",
            "guest",
            "intern",
            "journalist",
            "junior",
            "magazine",
            "managing",
            "news",
            "newspaper",
            "photographer",
            "photos",
            "press",
            "producer",
            "professor",
            "publisher",
            "reporter",
            "school",
            "senior",
            "service",
            "special",
            "staff",
            "student",
            "university",
            "volunteer",
            "writer");

    private Titles() {}

    /** Whether the words name work or a house: "Staff Writers", "University of Idaho". */
    static boolean namesWork(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .anyMatch(word -> WORDS.contains(word)
                        || (word.endsWith("s") && WORDS.contains(word.substring(0, word.length() - 1))));
    }

    /** Whether a line under a name can be a title at all: short, and no sentence. */
    static boolean isPossible(String line) {
        return line.length() <= MAX_CHARS
                && line.split(" ").length <= MAX_WORDS
                && Character.isLetter(line.codePointAt(0))
                && ".!?:;”\"".indexOf(line.charAt(line.length() - 1)) < 0
                && !NameLine.isClaimedBy(line)
                && !Furniture.isCaption(line)
                && !Furniture.isLink(line);
    }
}
