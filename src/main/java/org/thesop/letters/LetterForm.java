package org.thesop.letters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.thesop.platform.MailAddress;

/**
 * A letter as somebody typed it, and what is still wrong with it.
 *
 * @param story path of the story it is about, empty for none
 * @param trap a field that people do not see; only a machine fills it in
 */
public record LetterForm(String name, String email, String subject, String text, String story, String trap) {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 10_000;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\\n\\t]]");

    /** Takes what came, null for empty, without the characters that nobody types and no database keeps. */
    public LetterForm {
        name = line(name);
        email = line(email);
        subject = line(subject);
        text = clean(text);
        story = line(story);
        trap = line(trap);
    }

    /** The form before anything is typed; the story may be null. */
    public static LetterForm about(String story) {
        return new LetterForm("", "", "", "", story, "");
    }

    private static String line(String typed) {
        return clean(typed).replaceAll("\\s+", " ");
    }

    private static String clean(String typed) {
        return typed == null
                ? ""
                : UNPRINTABLE
                        .matcher(typed.replace("\r\n", "\n"))
                        .replaceAll("")
                        .strip();
    }

    /** Whether a machine filled it in. */
    public boolean trapped() {
        return !trap.isEmpty();
    }

    /** The key of what is wrong, by field; empty when the letter can be sent. */
    public Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        oneLine(problems, "name", name);
        oneLine(problems, "email", email);
        oneLine(problems, "subject", subject);
        if (!problems.containsKey("email") && !MailAddress.isOne(email)) {
            problems.put("email", "letters.problem.email.form");
        }
        if (text.isEmpty()) {
            problems.put("text", "letters.problem.text.missing");
        } else if (text.length() > LONGEST_TEXT) {
            problems.put("text", "letters.problem.text.long");
        }
        return problems;
    }

    private static void oneLine(Map<String, String> problems, String field, String typed) {
        if (typed.isEmpty()) {
            problems.put(field, "letters.problem." + field + ".missing");
        } else if (typed.length() > LONGEST_LINE) {
            problems.put(field, "letters.problem.line.long");
        }
    }
}
