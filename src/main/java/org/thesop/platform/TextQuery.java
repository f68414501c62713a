package org.thesop.platform;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as PostgreSQL looks for them in a text: all of them, each as a beginning. */
public final class TextQuery {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TextQuery() {}

    /** For {@code to_tsquery('simple', ..)}, whatever was typed; empty when there is no word in it. */
    public static String of(Collection<String> typed) {
        return typed.stream()
                .flatMap(SIGNS::splitAsStream)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT) + ":*")
                .distinct()
                .collect(Collectors.joining(" & "));
    }

    /** For {@code lower(..) like .. escape '!'}: what has this anywhere in it, with no sign that stands for others. */
    public static String containing(String typed) {
        return "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
