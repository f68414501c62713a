package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.thesop.platform.Language;
import org.thesop.platform.Spoken;

/** The words of an edition, as they stand in it and in each of its revisions. Never changed: a save makes a new one. */
@Embeddable
public class Copy {

    /** The longest a one-line field may be, in characters. */
    public static final int LONGEST_LINE = 400;

    @Column(nullable = false)
    private String headline;

    @Column(nullable = false)
    private String deck;

    @Column(nullable = false)
    private String dateline;

    @Column(nullable = false)
    private String body;

    @Column(nullable = false)
    private String summary;

    @Column(nullable = false)
    private String language;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private Section section;

    @Column(name = "search_headline", nullable = false)
    private String searchHeadline = "";

    @Convert(converter = TagsAsLines.class)
    @Column(nullable = false)
    private List<String> tags = List.of();

    /** Null for what the section's stories usually are. */
    @Enumerated(EnumType.STRING)
    private Genre genre;

    /** The body once it was read: taking markup in costs milliseconds. */
    @Transient
    private BodyHtml read;

    protected Copy() {}

    /**
     * Copy as somebody typed it; null counts as empty, and the body is made canonical. The section may be null.
     *
     * @throws TooLongException when a field holds more than the newsroom keeps
     */
    public Copy(
            String headline,
            String deck,
            String dateline,
            BodyHtml body,
            String summary,
            String language,
            Section section) {
        this.headline = line(headline);
        this.deck = line(deck);
        this.dateline = line(dateline);
        this.body = body.html();
        this.read = body;
        this.summary = line(summary);
        this.language =
                language == null || language.isBlank() ? Spoken.ofThePaper().tag() : language.strip();
        this.section = section;
    }

    /** Nothing yet but perhaps a headline. */
    public static Copy blank(String headline) {
        return new Copy(headline, "", "", BodyHtml.of(""), "", null, null);
    }

    /** The same copy with another headline for search results and social cards; empty for the headline itself. */
    public Copy searchedAs(String newSearchHeadline) {
        var changed = same();
        changed.searchHeadline = line(newSearchHeadline);
        return changed;
    }

    /** The same copy as this kind of story; null for what its section's stories usually are. */
    public Copy as(Genre newGenre) {
        var changed = same();
        changed.genre = newGenre;
        return changed;
    }

    /** The same copy with these tags, in this order; blank ones and doubles are left out. */
    public Copy tagged(List<String> newTags) {
        var changed = same();
        changed.tags = newTags.stream()
                .map(Copy::line)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        return changed;
    }

    /** The same copy with other words in one of its one-line fields. */
    Copy with(Passage.Field field, String words) {
        var changed = same();
        switch (field) {
            case HEADLINE -> changed.headline = line(words);
            case DECK -> changed.deck = line(words);
            case SUMMARY -> changed.summary = line(words);
            case BODY -> throw new IllegalArgumentException("a body is more than a line");
        }
        return changed;
    }

    /** The same copy, to be put into another language. */
    Copy in(Language other) {
        var copy = same();
        copy.language = other.tag();
        return copy;
    }

    /** The same copy, its body left out because it is kept elsewhere. */
    Copy withoutBody() {
        return withBody(null);
    }

    /** The same copy with a body as it was stored. */
    Copy withBody(String canonical) {
        var changed = same();
        changed.body = canonical;
        changed.read = null;
        return changed;
    }

    private Copy same() {
        var copy = new Copy();
        copy.headline = headline;
        copy.deck = deck;
        copy.dateline = dateline;
        copy.body = body;
        copy.read = read;
        copy.summary = summary;
        copy.language = language;
        copy.section = section;
        copy.searchHeadline = searchHeadline;
        copy.tags = tags;
        copy.genre = genre;
        return copy;
    }

    /** What was typed as one line of what readers can see. */
    static String line(String typed) {
        var seen = new StringBuilder();
        (typed == null ? "" : typed).codePoints().forEach(c -> {
            if (BodyCharacters.isSpace(c) || Character.isWhitespace(c)) {
                seen.append(' ');
            } else if (BodyCharacters.isKept(c) && !BodyCharacters.turnsWhatFollows(c)) {
                seen.appendCodePoint(c);
            }
        });
        var line = seen.toString().strip().replaceAll(" +", " ");
        if (line.length() > LONGEST_LINE) {
            throw new TooLongException(line.length(), LONGEST_LINE);
        }
        return line;
    }

    public String headline() {
        return headline;
    }

    public String deck() {
        return deck;
    }

    public String dateline() {
        return dateline;
    }

    /** The canonical small HTML. */
    public BodyHtml body() {
        if (read == null) {
            read = BodyHtml.stored(body);
        }
        return read;
    }

    /** The same as text, without reading it. */
    public String stored() {
        return body;
    }

    /** The ids of the pictures in the body; without reading a body that has none. */
    Set<String> pictures() {
        return body.contains("<figure data-media=") ? body().pictures() : Set.of();
    }

    /** The same with the words that stand around them. */
    List<ShownPicture> figures() {
        return pictures().isEmpty() ? List.of() : body().figures();
    }

    /** Whether each of them says this; without reading the body. */
    boolean picturesSay(FigureWord word) {
        return word.isSaidIn(body);
    }

    public String summary() {
        return summary;
    }

    /** BCP 47. */
    public String language() {
        return language;
    }

    /** Null while nobody has chosen one. */
    public Section section() {
        return section;
    }

    /** What search results and social cards show instead of the headline; empty when it is the headline. */
    public String searchHeadline() {
        return searchHeadline;
    }

    public List<String> tags() {
        return tags;
    }

    /** What kind of story it is; null for what its section's stories usually are. */
    public Genre genre() {
        return genre;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Copy that
                && headline.equals(that.headline)
                && deck.equals(that.deck)
                && dateline.equals(that.dateline)
                && body.equals(that.body)
                && summary.equals(that.summary)
                && language.equals(that.language)
                && Objects.equals(sectionId(), that.sectionId())
                && searchHeadline.equals(that.searchHeadline)
                && tags.equals(that.tags)
                && genre == that.genre;
    }

    private Long sectionId() {
        return section == null ? null : section.id();
    }

    @Override
    public int hashCode() {
        return Objects.hash(headline, body);
    }
}
