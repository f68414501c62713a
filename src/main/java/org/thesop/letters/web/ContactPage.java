package org.thesop.letters.web;

import java.util.Map;
import org.thesop.house.PageText;
import org.thesop.letters.LetterForm;

/**
 * The page on which a reader writes to the editor.
 *
 * @param above what the paper says before the form
 * @param headline of the story that the letter is about, null for none
 * @param problems the text of what is wrong, by field; under {@code all} what is wrong with no single field
 * @param sent whether a letter has just been sent
 * @param since when the form was shown, as {@link org.thesop.platform.TimeTrap} signs it
 */
public record ContactPage(
        LetterForm form, PageText above, String headline, Map<String, String> problems, boolean sent, String since) {

    /** What is wrong with no single field, else nothing: each field says its own. */
    public String summary() {
        return problems.getOrDefault("all", "");
    }
}
