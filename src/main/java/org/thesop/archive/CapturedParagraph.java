package org.thesop.archive;

import org.thesop.platform.Markup;

/**
 * One paragraph of a page, as plain text with its typography.
 *
 * @param caption whether it belonged to a picture that is not in the file
 */
public record CapturedParagraph(String text, boolean caption) {
    /** The paragraph in the canonical HTML; a caption is set apart by emphasis, since it has no figure to stand under. */
    String html() {
        var escaped = Markup.text(text);
        return caption ? "<p><em>" + escaped + "</em></p>" : "<p>" + escaped + "</p>";
    }
}
