package org.thesop.story;

import java.text.Normalizer;
import java.util.Locale;

/** The last part of a story's address: lower-case ASCII words joined by hyphens, at most 80 characters. */
public record Slug(String text) {

    private static final int LONGEST = 80;

    /** @throws IllegalArgumentException when the text is not a slug */
    public Slug {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not a slug: " + text);
        }
    }

    /** Whether a text could be one. */
    public static boolean isOne(String text) {
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*") && text.length() <= LONGEST;
    }

    /** The slug that a headline makes, cut at a word; {@code story} where nothing of it can stand in an address. */
    public static Slug of(String headline) {
        var words = Normalizer.normalize(headline, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’']", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (words.length() > LONGEST) {
            var cut = words.lastIndexOf('-', LONGEST);
            words = words.substring(0, cut > 0 ? cut : LONGEST);
        }
        return new Slug(words.isEmpty() ? "story" : words);
    }

    /** The same slug for the n-th story of that name in one section on one day: {@code name-2}. */
    public Slug numbered(int n) {
        var ending = "-" + n;
        var stem = text.length() + ending.length() > LONGEST ? text.substring(0, LONGEST - ending.length()) : text;
        return new Slug(stem.replaceAll("-+$", "") + ending);
    }
}
