package org.thesop.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the categories and authors of a source are here. */
final class Meaning {

    /** In the place of a section or a person: one is made. */
    static final String NEW = "+";

    private final Map<String, ImportName> categories;
    private final Map<String, ImportName> authors;

    Meaning(List<ImportName> names) {
        categories = of(Names.Sort.CATEGORY, names);
        authors = of(Names.Sort.AUTHOR, names);
    }

    private static Map<String, ImportName> of(Names.Sort sort, List<ImportName> names) {
        return names.stream()
                .filter(each -> each.sort() == sort)
                .collect(Collectors.toMap(ImportName::key, each -> each));
    }

    /** The slug of the section that the first of these means which means any. */
    Optional<String> section(List<String> keys) {
        return keys.stream()
                .map(categories::get)
                .filter(each -> each != null && each.target() != null)
                .map(ImportName::target)
                .findFirst();
    }

    /** How those are called that are not the section: they are tags here. */
    List<String> tags(List<String> keys) {
        var section = section(keys).orElse(null);
        return keys.stream()
                .map(categories::get)
                .filter(each ->
                        each != null && (each.target() == null || !each.target().equals(section)))
                .map(ImportName::label)
                .toList();
    }

    /** The handle of this author; empty for an outside name. */
    Optional<String> person(String key) {
        return Optional.ofNullable(key).map(authors::get).map(ImportName::target);
    }
}
