package org.thesop.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thesop.archive.Became;
import org.thesop.people.Person;
import org.thesop.story.Section;
import org.thesop.story.Story;

/** What is known while a handful arrives. */
final class Arriving {

    private final ImportRun run;
    private final String sort;
    private final Meaning meaning;
    private final Map<String, Section> sections;
    private final Map<String, Person> people;

    /** What is here of the handful, and of what it refers to; what it becomes itself comes to it. */
    private final Map<String, Became> known;

    /** What an earlier handful of the same file had, in a dry run; and addresses that lead somewhere, or are about to. */
    private final Set<String> seen;

    private final Set<String> led;

    /** Where the old addresses of the handful lead from now on. */
    private final Map<String, Story> leads = new LinkedHashMap<>();

    /**
     * @param sections by slug
     * @param people by handle
     * @param known what of the handful, and of what it refers to, is here already
     * @param seen what of it an earlier handful of the same file had
     * @param led which of its old addresses lead to a story already
     */
    Arriving(
            ImportRun run,
            String sort,
            Meaning meaning,
            Map<String, Section> sections,
            Map<String, Person> people,
            Map<String, Became> known,
            Set<String> seen,
            Set<String> led) {
        this.run = run;
        this.sort = sort;
        this.meaning = meaning;
        this.sections = sections;
        this.people = people;
        this.known = new HashMap<>(known);
        this.seen = new HashSet<>(seen);
        this.led = new HashSet<>(led);
    }

    boolean dry() {
        return run.dry();
    }

    Person by() {
        return run.by();
    }

    String sort() {
        return sort;
    }

    Meaning meaning() {
        return meaning;
    }

    /** Null when none was chosen. */
    Section usualSection() {
        return run.section();
    }

    Optional<Section> section(String slug) {
        return Optional.ofNullable(sections.get(slug));
    }

    /** Who this author of the source is; empty for an outside name. */
    Optional<Person> person(String author) {
        return meaning.person(author).map(people::get);
    }

    /** What this is already; empty when it is not here. */
    Optional<Became> here(String identity) {
        return Optional.ofNullable(known.get(identity))
                .or(() -> seen.contains(identity) ? Optional.of(Became.NOTHING) : Optional.empty());
    }

    /** This has become that: the same once more is here, and what refers to it finds it. */
    void note(String identity, Became became) {
        known.put(identity, became);
    }

    /** What something became that this refers to; empty when it is not here. */
    Optional<Became> became(String identity) {
        return Optional.ofNullable(known.get(Found.key(identity)));
    }

    /** The pictures that are here, by the source's own names. */
    Map<String, String> pictures() {
        return known.entrySet().stream()
                .filter(each -> each.getValue().picture() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().picture()));
    }

    /** How many pictures of a body are not here; nobody knows in a dry run, which takes none. */
    int missingPictures(ArrivingBody body) {
        return run.dry()
                ? 0
                : (int) body.pictures().stream()
                        .filter(key -> !known.containsKey(key) || known.get(key).picture() == null)
                        .count();
    }

    /** Whether no story had this address; from now on one has. */
    boolean takeAddress(String path) {
        return led.add(path);
    }

    /** Its old addresses, which it has taken, lead to this story. */
    void lead(List<String> paths, Story story) {
        paths.forEach(path -> leads.put(path, story));
    }

    /** Where old addresses lead that led nowhere before the handful, in the order of its stories. */
    Map<String, Story> leads() {
        return leads;
    }
}
