package org.thesop.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The categories and authors of a source while it is read, and how often each is named. */
public final class Names {

    /** A file with more of them was made to fill the memory; those beyond are taken as tags and outside names. */
    private static final int MOST = 5_000;

    /** A longer one is none, and is passed over as those beyond the most are. */
    private static final int LONGEST = 300;

    /** What a name is of. */
    public enum Sort {
        CATEGORY,
        AUTHOR
    }

    /**
     * A category or an author as the source names it.
     *
     * @param key the source's own name
     * @param label what people see
     * @param mail of an author; empty when there is none
     * @param parent key of the category that a category stands under; empty for none
     */
    public record Name(Sort sort, String key, String label, String mail, String parent, int times) {}

    private final Map<Sort, Map<String, Name>> all =
            Map.of(Sort.CATEGORY, new LinkedHashMap<>(), Sort.AUTHOR, new LinkedHashMap<>());

    /** The source says that there is one; what it says first counts. */
    void declareAuthor(String key, String label, String mail) {
        declare(new Name(Sort.AUTHOR, key, label.isBlank() ? key : label, mail, "", 0));
    }

    /** The source says that there is one, and under which other; what it says first counts. */
    void declareCategory(String key, String label, String parent) {
        declare(new Name(Sort.CATEGORY, key, label.isBlank() ? key : label, "", parent, 0));
    }

    private void declare(Name name) {
        if (isName(name) && all.get(name.sort()).size() < MOST) {
            all.get(name.sort()).putIfAbsent(name.key(), name);
        }
    }

    private static boolean isName(Name name) {
        return !name.key().isBlank()
                && List.of(name.key(), name.label(), name.mail(), name.parent()).stream()
                        .allMatch(each -> each.length() <= LONGEST && each.indexOf('\0') < 0);
    }

    /** Something is filed under it, or by them. */
    void count(Sort sort, String key, String label) {
        declare(new Name(sort, key, label.isBlank() ? key : label, "", "", 0));
        all.get(sort)
                .computeIfPresent(
                        key,
                        (same, is) ->
                                new Name(is.sort(), is.key(), is.label(), is.mail(), is.parent(), is.times() + 1));
    }

    /** How an author is called; the key itself where nothing else is known. */
    String label(String author) {
        var name = author == null ? null : all.get(Sort.AUTHOR).get(author);
        return name != null ? name.label() : author == null ? "" : author;
    }

    /** Categories, then authors of whom there is anything, each in the order in which they were named first. */
    List<Name> all() {
        var names = new ArrayList<>(all.get(Sort.CATEGORY).values());
        all.get(Sort.AUTHOR).values().stream().filter(each -> each.times() > 0).forEach(names::add);
        return names;
    }
}
