package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.thesop.story.BodySetting.Act;

/**
 * How words that are there shall be set: bold, as a link, as a subhead; and what shall stand between them, a footnote or a
 * picture. It changes no word.
 *
 * @param said the address of a link, the words of a footnote, the level of a subhead (2 to 4), {@code bullet} or
 *     {@code number} of an item, the id of a picture; empty for the rest
 */
@Embeddable
public record Setting(
        @Enumerated(EnumType.STRING) @Column(name = "set_act")
        Act act,

        @Column(name = "set_said") String said) {

    /** The longest footnote that can be added so, in UTF-16 units. */
    private static final int LONGEST_NOTE = 2000;

    private static final Set<Act> OF_BLOCKS =
            EnumSet.of(Act.PARAGRAPH, Act.SUBHEAD, Act.QUOTE, Act.PULL_QUOTE, Act.ITEM);

    private static final Set<Act> OF_NOTES = EnumSet.of(Act.FOOTNOTE, Act.NO_FOOTNOTE);

    private static final Set<Act> OF_PICTURES = EnumSet.of(Act.PICTURE, Act.NO_PICTURE);

    private static final Pattern PICTURE_ID = Pattern.compile("[\\w-]{1,64}");

    /** @throws IllegalArgumentException when a body has no such thing: a link to a script, a subhead of level 9 */
    public Setting {
        Objects.requireNonNull(act);
        said = known(act, said == null ? "" : said);
    }

    private static String known(Act act, String said) {
        return switch (act) {
            case LINK -> {
                var address = BodyReader.address(said);
                if (address == null) {
                    throw new IllegalArgumentException("no address that readers may be sent to");
                }
                yield address;
            }
            case FOOTNOTE, NO_FOOTNOTE -> {
                var words = BodyLine.of(said).text();
                if (words.isBlank() || words.length() > LONGEST_NOTE) {
                    throw new IllegalArgumentException("a footnote of " + words.length() + " characters");
                }
                yield words;
            }
            case PICTURE, NO_PICTURE -> {
                if (!PICTURE_ID.matcher(said).matches()) {
                    throw new IllegalArgumentException("no id of a picture");
                }
                yield said;
            }
            case SUBHEAD -> oneOf(Set.of("2", "3", "4"), said);
            case ITEM -> oneOf(Set.of("bullet", "number"), said);
            case OTHER -> throw new IllegalArgumentException("nothing that can be said in words");
            default -> "";
        };
    }

    private static String oneOf(Set<String> all, String said) {
        if (!all.contains(said)) {
            throw new IllegalArgumentException("not one of " + all);
        }
        return said;
    }

    /** Whether it says what whole paragraphs are. */
    public boolean isOfBlocks() {
        return OF_BLOCKS.contains(act);
    }

    /** Whether it is about a footnote, which is called at a place between two characters. */
    public boolean isOfNotes() {
        return OF_NOTES.contains(act);
    }

    /** Whether it is about a picture, which stands after the paragraph of its place. */
    boolean isOfPictures() {
        return OF_PICTURES.contains(act);
    }

    /** The picture that shall come; empty for all else. */
    public Optional<String> picture() {
        return act == Act.PICTURE ? Optional.of(said) : Optional.empty();
    }

    /**
     * Whether the same words cannot have both: two links, or a subhead that is a quote. Footnotes and pictures stand side
     * by side.
     */
    boolean excludes(Setting other) {
        return !isOfNotes() && !isOfPictures() && subject() == other.subject();
    }

    private Act subject() {
        if (isOfBlocks()) {
            return Act.PARAGRAPH;
        }
        return switch (act) {
            case NO_LINK -> Act.LINK;
            case NO_FOOTNOTE -> Act.FOOTNOTE;
            case NOT_BOLD -> Act.BOLD;
            case NOT_ITALIC -> Act.ITALIC;
            case NOT_RAISED, LOWERED, NOT_LOWERED -> Act.RAISED;
            default -> act;
        };
    }

    /** How characters are marked then; not for what is of blocks or of notes. */
    BodyMarks on(BodyMarks marks) {
        return switch (act) {
            case LINK -> marks.withHref(said);
            case NO_LINK -> marks.withHref(null);
            case BOLD -> marks.withStrong(true);
            case NOT_BOLD -> marks.withStrong(false);
            case ITALIC -> marks.withEm(true);
            case NOT_ITALIC -> marks.withEm(false);
            case RAISED -> marks.withSup();
            case LOWERED -> marks.withSub();
            case NOT_RAISED -> marks.sup() ? marks.level() : marks;
            case NOT_LOWERED -> marks.sub() ? marks.level() : marks;
            default -> throw new IllegalStateException(act + " does not mark characters");
        };
    }
}
