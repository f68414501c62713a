package org.thesop.platform;

import java.text.MessageFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the paper is called, where managing editors have called it something else than its texts do. The same for all who
 * print a text, so that no mail and no page has another name than the next.
 */
public final class PaperName {

    /** As our texts call the paper; {@code paper.name} and {@code paper.fullName} are these. */
    static final String OURS = "theSOP";

    static final String OURS_IN_FULL = "The Student Operated Press";

    private static final Pattern EITHER = Pattern.compile(OURS + "|" + OURS_IN_FULL);

    private static volatile Said said = new Said(null, null);

    private record Said(String name, String fullName) {

        boolean nothing() {
            return name == null && fullName == null;
        }

        String insteadOf(String ours) {
            var other = ours.equals(OURS) ? name : fullName;
            return other == null ? ours : other;
        }
    }

    private PaperName() {}

    /** From now on; a null takes the texts' own. */
    public static void say(String name, String fullName) {
        said = new Said(name, fullName);
    }

    /** The name that holds. */
    public static String name() {
        return said.insteadOf(OURS);
    }

    /** The name in full that holds. */
    public static String fullName() {
        return said.insteadOf(OURS_IN_FULL);
    }

    /** A text of ours with the name in it that holds. */
    static String in(String text) {
        return named(text, UnaryOperator.identity());
    }

    /** The same for a pattern of {@link MessageFormat}, to which some signs of a name would mean something. */
    static String inPattern(String pattern) {
        return named(pattern, name -> "'" + name.replace("'", "''") + "'");
    }

    private static String named(String text, UnaryOperator<String> written) {
        var now = said;
        // Few texts name it, and each page reads a hundred of them.
        return now.nothing() || !text.contains(OURS) && !text.contains(OURS_IN_FULL)
                ? text
                : EITHER.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(written.apply(now.insteadOf(found.group()))));
    }
}
