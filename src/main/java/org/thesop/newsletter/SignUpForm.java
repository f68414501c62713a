package org.thesop.newsletter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.thesop.platform.MailAddress;

/**
 * What a reader typed to get the newsletter, and what is still wrong with it.
 *
 * @param trap a field that people do not see; only a machine fills it in
 */
public record SignUpForm(String email, Choice choice, String trap) {

    static final int LONGEST = 200;

    /** Takes what came, null for empty. */
    public SignUpForm {
        email = email == null ? "" : email.strip();
        trap = trap == null ? "" : trap.strip();
    }

    /** Whether a machine filled it in. */
    public boolean trapped() {
        return !trap.isEmpty();
    }

    /** The key of what is wrong, by field; empty when nothing is. */
    public Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (email.isEmpty()) {
            problems.put("email", "newsletter.problem.email.missing");
        } else if (email.length() > LONGEST || !MailAddress.isOne(email)) {
            problems.put("email", "letters.problem.email.form");
        }
        if (choice.isNothing()) {
            problems.put("choice", "newsletter.problem.nothing");
        }
        return problems;
    }
}
