package org.thesop.privacy.web;

import java.util.List;
import org.thesop.house.PageText;

/**
 * The page on which readers learn what is kept of them, and ask for it.
 *
 * @param text the paper's own words
 * @param problem the text of what is wrong with what was typed, null for nothing
 * @param sent whether it has just been asked for
 * @param mails whether the paper sends mail at all
 * @param since when the form was shown, as {@link org.thesop.platform.TimeTrap} signs it
 */
public record PrivacyPage(
        PageText text, List<EndDate> dates, String email, String problem, boolean sent, boolean mails, String since) {}
