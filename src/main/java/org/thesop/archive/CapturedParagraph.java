package org.thesop.archive;

import org.thesop.platform.Markup;

/**
 * One paragraph of a page, as plain text with its typography.
 *
 * @param caption whether it belonged to a picture that is not in the file
 * @param markup the same words with their links and emphasis; null where the file says of none
 */
public record CapturedParagraph(String text, boolean caption, String markup) {

    /** One of a page that was saved as text. */
    public CapturedParagraph(String text, boolean caption) {
        this(text, caption, null);
    }

    /** The same with its links and emphasis. */
    CapturedParagraph marked(String withMarkup) {
        return new CapturedParagraph(text, caption, withMarkup);
    }

    /** The paragraph in the canonical HTML; a caption is set apart by emphasis, since it has no figure to stand under. */
    String html() {
        var words = markup == null ? Markup.text(text) : markup;
        return caption ? "<p><em>" + words + "</em></p>" : "<p>" + words + "</p>";
    }
}
