package org.thesop.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.story.Slug;

/**
 * Which stories a partner wants: those that are of one of its sections, and have one of its tags, and are in one of its
 * languages, and by one of its writers. Where nothing is named, any will do.
 */
@Embeddable
public class Wish {

    private static final String BETWEEN = ",";

    @Column(nullable = false)
    private String sections = "";

    @Column(nullable = false)
    private String tags = "";

    @Column(nullable = false)
    private String languages = "";

    @Column(nullable = false)
    private String writers = "";

    protected Wish() {}

    /** Slugs of sections, slugs of tags, languages as BCP 47 has them, and handles. */
    public Wish(
            Collection<String> sections,
            Collection<String> tags,
            Collection<String> languages,
            Collection<String> writers) {
        this.sections = kept(sections);
        this.tags = kept(tags.stream()
                .filter(tag -> !tag.isBlank())
                .map(tag -> Slug.of(tag).text())
                .toList());
        this.languages = kept(languages.stream().map(Wish::lowered).toList());
        this.writers = kept(writers.stream().map(Wish::lowered).toList());
    }

    /** However somebody types it: no two handles are told apart by their case, and languages are not either (BCP 47, 2.1.1). */
    private static String lowered(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Anything. */
    public static Wish any() {
        return new Wish();
    }

    private static String kept(Collection<String> words) {
        return words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * What of a story counts.
     *
     * @param sections the slug of its section, and of the one that this is a part of
     * @param tags their slugs
     * @param writers handles of all who are credited for it
     */
    public record Facts(
            Collection<String> sections, Collection<String> tags, String language, Collection<String> writers) {}

    /** Whether such a story is wanted. */
    public boolean wants(Facts story) {
        return any(sections, story.sections())
                && any(tags, story.tags())
                && any(languages, ranges(story.language()))
                && any(writers, story.writers().stream().map(Wish::lowered).toList());
    }

    /** Whoever wants Spanish wants that of Mexico too: {@code es-mx, es} (basic filtering of RFC 4647). */
    private static List<String> ranges(String language) {
        return Stream.iterate(
                        lowered(language),
                        range -> !range.isEmpty(),
                        range -> range.substring(0, Math.max(0, range.lastIndexOf('-'))))
                .toList();
    }

    private static boolean any(String wanted, Collection<String> has) {
        return wanted.isEmpty() || words(wanted).stream().anyMatch(has::contains);
    }

    private static List<String> words(String kept) {
        return kept.isEmpty() ? List.of() : Arrays.asList(kept.split(BETWEEN));
    }

    /** Whether nothing is named. */
    public boolean anything() {
        return Stream.of(sections, tags, languages, writers).allMatch(String::isEmpty);
    }

    public List<String> sections() {
        return words(sections);
    }

    public List<String> tags() {
        return words(tags);
    }

    public List<String> languages() {
        return words(languages);
    }

    public List<String> writers() {
        return words(writers);
    }
}
