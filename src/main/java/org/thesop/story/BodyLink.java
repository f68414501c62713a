package org.thesop.story;

/**
 * A link in a body.
 *
 * @param words what is linked
 * @param start where they begin in {@link BodyHtml#text()}, in UTF-16 units
 */
public record BodyLink(String href, String words, int start) {

    public int end() {
        return start + words.length();
    }
}
