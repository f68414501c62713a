package org.thesop.house;

import java.util.List;

/** A tag as readers see it: of a merged one, the name and the slug of the one that it leads to. */
public record ShownTag(String slug, String name) {

    /** Several of them, as the database's {@code tags_shown} writes them: slug and name of each on a line. */
    public static List<ShownTag> read(String lines) {
        return lines == null || lines.isEmpty()
                ? List.of()
                : lines.lines()
                        .map(line -> line.split("\t", 2))
                        .map(parts -> new ShownTag(parts[0], parts[1]))
                        .toList();
    }

    /** The path of its page. */
    public String path() {
        return "/tag/" + slug;
    }
}
