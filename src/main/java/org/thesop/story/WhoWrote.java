package org.thesop.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The words of a copy, each with the person who wrote it, as {@link Authorship} knows from its revisions. */
public final class WhoWrote {

    private static final Pattern WORD = Pattern.compile("\\S+\\s*");

    /** Words in a row by one person, with the spaces after them. */
    public record Span(long author, String text) {}

    /**
     * A paragraph, or a line of the head.
     *
     * @param element as {@link BodyPart#element()}, or {@code headline} or {@code deck}
     */
    public record Part(String element, List<Span> spans) {}

    private final List<Part> parts = new ArrayList<>();
    private final Map<Long, Integer> words = new TreeMap<>();
    private final long[] authors;
    private int at;

    private WhoWrote(long[] authors) {
        this.authors = authors;
    }

    /** Says it of the copy of a revision. */
    public static WhoWrote of(Revision revision) {
        return of(revision.copy(), revision.authorship());
    }

    static WhoWrote of(Copy copy, Authorship authorship) {
        var who = new WhoWrote(authorship.authors());
        who.add("headline", copy.headline());
        who.add("deck", copy.deck());
        copy.body().parts().forEach(part -> who.add(part.element(), part.text()));
        return who;
    }

    private void add(String element, String text) {
        var spans = new ArrayList<Span>();
        for (var found : WORD.matcher(text).results().toList()) {
            var author = at < authors.length ? authors[at] : 0;
            at++;
            words.merge(author, 1, Integer::sum);
            var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.author == author) {
                spans.set(spans.size() - 1, new Span(author, last.text + found.group()));
            } else {
                spans.add(new Span(author, found.group()));
            }
        }
        if (!spans.isEmpty()) {
            parts.add(new Part(element, List.copyOf(spans)));
        }
    }

    /** In reading order; what has no words is left out. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** How many words each person wrote of those that are there now; by the person's id. */
    public Map<Long, Integer> words() {
        return Map.copyOf(words);
    }
}
