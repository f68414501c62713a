package org.thesop.bench;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A body that somebody is writing: plain paragraphs of made-up sentences, of which one changes with each save. */
final class Typed {

    private static final List<String> WORDS = List.of(
            "council",
            "voted",
            "the",
            "library",
            "students",
            "on",
            "Tuesday",
            "after",
            "a",
            "long",
            "meeting",
            "about",
            "buses",
            "that",
            "had",
            "been",
            "cut",
            "in",
            "spring",
            "and",
            "nobody",
            "who",
            "spoke",
            "for",
            "budget",
            "remembered",
            "why",
            "dean",
            "said",
            "they",
            "would",
            "count",
            "again",
            "before",
            "winter",
            "begins");

    private final Random chance;
    private final List<List<String>> paragraphs = new ArrayList<>();
    private final String headline;

    /** A body of about so many words; the same seed types the same. */
    Typed(String headline, int words, long seed) {
        this.headline = headline;
        this.chance = new Random(seed);
        for (var left = words; left > 0; ) {
            var paragraph = new ArrayList<String>();
            for (var sentence = 0; sentence < 4 && left > 0; sentence++) {
                paragraph.add(sentence());
                left -= 15;
            }
            paragraphs.add(paragraph);
        }
    }

    /** Another sentence somewhere, in the place of the one that was there. */
    Typed change() {
        var paragraph = paragraphs.get(chance.nextInt(paragraphs.size()));
        paragraph.set(chance.nextInt(paragraph.size()), sentence());
        return this;
    }

    String body() {
        return paragraphs.stream()
                .map(paragraph -> "<p>" + String.join(" ", paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    /** The same without markup, as the newsroom counts characters in it. */
    String text() {
        return paragraphs.stream().map(each -> String.join(" ", each)).collect(Collectors.joining("\n\n"));
    }

    /** What the writing room sends. */
    String json(int base, String why, String tab) {
        return Json.createObjectBuilder()
                .add("base", base)
                .add("why", why)
                .add("tab", tab)
                .add("headline", headline)
                .add("deck", "Measured, not guessed")
                .add("dateline", "")
                .add("body", body())
                .add("summary", "")
                .add("language", "en")
                .add("section", "campus")
                .build()
                .toString();
    }

    private String sentence() {
        var words = new ArrayList<String>();
        for (var word = 0; word < 15; word++) {
            words.add(WORDS.get(chance.nextInt(WORDS.size())));
        }
        var sentence = String.join(" ", words);
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1) + ".";
    }
}
