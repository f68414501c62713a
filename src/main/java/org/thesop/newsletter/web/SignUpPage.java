package org.thesop.newsletter.web;

import java.util.Map;

/**
 * The page on which a reader asks for the newsletter.
 *
 * @param problems the text of what is wrong, by field; under {@code all} what is wrong with no single field
 * @param sent whether it has just been asked for
 * @param mails whether the paper sends mail at all
 * @param since when the form was shown, as {@link org.thesop.platform.TimeTrap} signs it
 */
public record SignUpPage(
        String email, Choices choices, Map<String, String> problems, boolean sent, boolean mails, String since) {

    /** Whether there is something to fill in. */
    public boolean form() {
        return mails && !sent;
    }

    /** What is wrong with no single field, else nothing. */
    public String summary() {
        return problems.getOrDefault("all", "");
    }
}
