package org.thesop.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.regex.Pattern;

/** The paper's name as it is set above its pages: initials at its end stand out, as in the<b>SOP</b>. */
@Named
@ApplicationScoped
public class Wordmark {

    private static final Pattern ENDS_IN_INITIALS = Pattern.compile("(.*\\P{Lu})(\\p{Lu}{2,})");

    /** What comes before the initials; the whole name when it ends in none. */
    public String getPlain() {
        var name = PaperName.name();
        var parts = ENDS_IN_INITIALS.matcher(name);
        return parts.matches() ? parts.group(1) : name;
    }

    /** The initials, empty for none. */
    public String getInitials() {
        return PaperName.name().substring(getPlain().length());
    }
}
