package org.thesop.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thesop.people.Person;

/** Whom a remark names with an at sign: {@code @wendy}, by the handle. Part of a mail address names nobody. */
public final class Mentions {

    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}\\p{M}@._+/-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]{0,62}[\\p{L}\\p{N}])?)(?![\\p{L}\\p{N}@])");
    /** One remark speaks to so many at most; who names more names a mailing list. */
    private static final int MOST = 50;

    private Mentions() {}

    /** A stretch of a remark: words, or the name of somebody instead of a handle. */
    public record Part(String text, Person person) {}

    /** The handles named, each once, in small letters as handles are. */
    static Set<String> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map(found -> handle(found.group(1)))
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<String> in(Collection<Comment> comments) {
        return comments.stream().flatMap(each -> in(each.text()).stream()).collect(Collectors.toSet());
    }

    private static String handle(String typed) {
        return typed.toLowerCase(Locale.ROOT);
    }

    /** The remark in parts, so that a page can show whom it names; unknown handles stay words. */
    public static List<Part> parts(String text, Map<String, Person> byHandle) {
        var parts = new ArrayList<Part>();
        var end = 0;
        for (var found : MENTION.matcher(text).results().toList()) {
            var person = byHandle.get(handle(found.group(1)));
            if (person != null) {
                words(parts, text.substring(end, found.start()));
                parts.add(new Part(person.name(), person));
                end = found.end();
            }
        }
        words(parts, text.substring(end));
        return parts;
    }

    private static void words(List<Part> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(new Part(words, null));
        }
    }
}
