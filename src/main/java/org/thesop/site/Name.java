package org.thesop.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.thesop.platform.Settings;

/**
 * One name of a byline as it is printed.
 *
 * @param before what stands between it and the name before it, empty for the first
 * @param path of the person's page, null for an outside name
 */
public record Name(String before, String name, String path) {

    /**
     * Names joined as in a sentence: {@code A}, {@code A and B}, {@code A, B and C}.
     *
     * @param and the word between the last two in the language of the page, which hears what follows it
     */
    static List<Name> joined(List<Name> names, UnaryOperator<String> and) {
        var joined = new ArrayList<Name>(names.size());
        for (var i = 0; i < names.size(); i++) {
            var before = i == 0 ? "" : i == names.size() - 1 ? " " + and.apply(names.get(i).name) + " " : ", ";
            joined.add(new Name(before, names.get(i).name, names.get(i).path));
        }
        return joined;
    }

    /** The whole address of the person's page, null for an outside name. */
    public String address() {
        return path == null ? null : Settings.paperUrl() + path;
    }

    /** A name before it is joined with others; the handle may be null. */
    static Name of(String name, String handle) {
        return new Name("", name, handle == null ? null : "/people/" + handle);
    }
}
