package org.thesop.story;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts and bodies that nobody would write, the same in each run, for what must hold for every text. */
final class RandomTexts {

    private static final String[] WORDS = {
        "council", "bus", "a", "the", "“we", "went”", "don’t", "12:30", "—", "😀", "👩‍🎓", "é", "e\u0301", "שלום",
        "عالم", "&", "<b>", "記者", "\u200f", "it"
    };

    private static final String[] BLOCKS = {
        "<p>%s</p>",
        "<p>%s</p>",
        "<p>%s</p>",
        "<h2>%s</h2>",
        "<p>x <em>%s</em></p>",
        "<p><a href=\"https://example.org/\">%s</a></p>",
        "<blockquote><p>%s</p><p>and</p></blockquote>",
        "<blockquote class=\"pull\"><p>%s</p></blockquote>",
        "<ul><li>%s</li><li>two<ol><li>three</li></ol></li></ul>",
        "<figure data-media=\"m1\"><figcaption>%s</figcaption></figure>",
        "<figure data-media=\"m2\"></figure>",
        "<hr>"
    };

    private RandomTexts() {}

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    static String text(Random random) {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> word(random) + (random.nextInt(6) == 0 ? "\n\n" : " "))
                .collect(Collectors.joining());
    }

    /** The same text with a few words put in, taken out or moved, at any character. */
    static String edited(String text, Random random) {
        var edited = new StringBuilder(text);
        for (var edits = random.nextInt(4); edits >= 0; edits--) {
            var from = edited.offsetByCodePoints(0, random.nextInt(edited.codePointCount(0, edited.length()) + 1));
            var left = edited.codePointCount(from, edited.length());
            var to = edited.offsetByCodePoints(from, Math.min(left, random.nextInt(12)));
            edited.replace(from, to, random.nextBoolean() ? word(random) + " " : "");
        }
        return edited.toString();
    }

    static BodyHtml body(Random random) {
        return BodyHtml.of(IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> block(random))
                .collect(Collectors.joining()));
    }

    private static String block(Random random) {
        var words = text(random).replace("&", "&amp;").replace("<", "&lt;");
        return BLOCKS[random.nextInt(BLOCKS.length)].replace("%s", words);
    }

    /** The same body with blocks put in, taken out, moved, and some words changed. */
    static BodyHtml edited(BodyHtml body, Random random) {
        var blocks = new java.util.ArrayList<>(body.html().lines().toList());
        for (var edits = random.nextInt(4); edits >= 0; edits--) {
            var at = random.nextInt(blocks.size() + 1);
            switch (random.nextInt(4)) {
                case 0 -> blocks.add(at, block(random));
                case 1 -> blocks.subList(Math.max(0, at - 1), at).clear();
                case 2 -> {
                    if (at > 0) {
                        blocks.add(random.nextInt(blocks.size()), blocks.remove(at - 1));
                    }
                }
                default ->
                    blocks.replaceAll(block -> random.nextInt(3) == 0
                            ? block.replace(
                                    "council", word(random).replace("<b>", "b").replace("&", "and"))
                            : block);
            }
        }
        return BodyHtml.of(String.join("\n", blocks));
    }
}
