package org.thesop.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.story.Section;
import org.thesop.story.Slug;
import org.thesop.story.Stories;

/** What a category or an author of a source probably is here, for somebody to confirm. */
@ApplicationScoped
class Proposals {

    @Inject
    Stories stories;

    @Inject
    People people;

    /**
     * Slug of a section, or handle of a person; null where nobody can tell.
     *
     * @param ours whether a paper of ours made the file: what is not here yet is to be as it was there
     */
    String of(Names.Name name, boolean ours) {
        if (name.sort() == Names.Sort.CATEGORY) {
            return ours ? asItWas(name) : section(name, stories.sections());
        }
        var known = people.withHandle(name.key()).map(Person::handle).orElseGet(() -> person(name, people.active()));
        return known == null && ours ? Meaning.NEW : known;
    }

    /** A section that this paper began with, and in which nothing ever stood, is to be as it was there, too. */
    private String asItWas(Names.Name name) {
        return stories.section(name.key())
                .filter(section -> isCalled(name, section) || !stories.isUnused(section))
                .map(Section::slug)
                .orElse(Meaning.NEW);
    }

    private static boolean isCalled(Names.Name name, Section section) {
        var parent = section.parent() == null ? "" : section.parent().slug();
        return section.name().equals(name.label()) && parent.equals(name.parent());
    }

    /** By its slug, else by its name. */
    static String section(Names.Name name, List<Section> sections) {
        var wanted = List.of(Slug.of(name.key()).text(), Slug.of(name.label()).text());
        return sections.stream()
                .filter(each -> wanted.contains(each.slug())
                        || wanted.contains(Slug.of(each.name()).text()))
                .map(Section::slug)
                .findFirst()
                .orElse(null);
    }

    /** By mail, else by handle, else by a name that nobody else has. */
    static String person(Names.Name name, List<Person> people) {
        var byMail = people.stream()
                .filter(each -> each.email() != null && each.email().equalsIgnoreCase(name.mail()))
                .findFirst();
        var byHandle = people.stream()
                .filter(each -> each.handle().equalsIgnoreCase(name.key()))
                .findFirst();
        var byName = people.stream()
                .filter(each -> Objects.equals(plain(each.name()), plain(name.label())))
                .toList();
        return byMail.or(() -> byHandle)
                .or(() -> byName.size() == 1 ? byName.stream().findFirst() : Optional.empty())
                .map(Person::handle)
                .orElse(null);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
