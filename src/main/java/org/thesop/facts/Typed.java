package org.thesop.facts;

import java.util.regex.Pattern;
import org.thesop.story.TooLongException;

/** Text as it came from a form, without what nobody types and no database keeps. */
final class Typed {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\\n\\t]]");

    private Typed() {}

    /** Null becomes empty; lines stay. */
    static String clean(String typed) {
        return typed == null
                ? ""
                : UNPRINTABLE
                        .matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("")
                        .strip();
    }

    /** @throws TooLongException when it has more characters than this */
    static String clean(String typed, int longest) {
        var text = clean(typed);
        if (text.length() > longest) {
            throw new TooLongException(text.length(), longest);
        }
        return text;
    }
}
