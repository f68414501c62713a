package org.thesop.story;

import java.util.List;

/**
 * A place where the story and a text kept beside it may differ: a field, or some paragraphs of the body in a row.
 *
 * @param field the copy's field, {@code body} for a stretch of the body
 * @param base what both began from; of the body as markup, otherwise as plain text, like the other two
 */
public record MergePart(String field, Kind kind, String base, String story, String stray) {

    /** Who changed it since the text that both began from. */
    public enum Kind {
        /** Nobody, or both in the same way. */
        SAME,
        STORY,
        STRAY,
        /** Both, each in their own way: a person has to say which it shall be. */
        BOTH
    }

    /** What somebody chose for it. */
    public enum Take {
        STORY,
        STRAY,
        BOTH,
        EDIT
    }

    static MergePart of(String field, String base, String story, String stray) {
        return new MergePart(field, kind(base, story, stray), base, story, stray);
    }

    private static Kind kind(String base, String story, String stray) {
        if (story.equals(stray)) {
            return Kind.SAME;
        }
        return story.equals(base) ? Kind.STRAY : stray.equals(base) ? Kind.STORY : Kind.BOTH;
    }

    public boolean same() {
        return kind == Kind.SAME;
    }

    public boolean open() {
        return kind == Kind.BOTH;
    }

    public boolean ofBody() {
        return field.equals("body");
    }

    /** What is taken when nobody says otherwise: the side that changed. Null when both did. */
    public Take proposed() {
        return switch (kind) {
            case SAME, STORY -> Take.STORY;
            case STRAY -> Take.STRAY;
            case BOTH -> null;
        };
    }

    String taking(Take take, String edited) {
        return switch (take) {
            case STORY -> story;
            case STRAY -> stray;
            case BOTH -> ofBody() ? joined() : story;
            case EDIT -> edited == null ? story : edited;
        };
    }

    private String joined() {
        return story.isEmpty() || stray.isEmpty() ? story + stray : story + "\n" + stray;
    }

    /** What the story has now, with its changes since the common text marked. */
    public List<TextChanges.Piece> inStory() {
        return marked(story);
    }

    /** The same for the text kept beside it. */
    public List<TextChanges.Piece> inStray() {
        return marked(stray);
    }

    private List<TextChanges.Piece> marked(String side) {
        return TextChanges.between(words(base), words(side)).pieces();
    }

    private String words(String value) {
        return ofBody() ? BodyHtml.of(value).text() : value;
    }
}
