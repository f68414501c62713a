package org.thesop.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.thesop.house.SectionDetails;
import org.thesop.house.Sections;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Spoken;
import org.thesop.story.Genre;
import org.thesop.story.Section;
import org.thesop.story.SectionColour;
import org.thesop.story.Slug;
import org.thesop.story.Stories;

/** Makes the sections and the people of the past that somebody wanted made, when the first story that needs one arrives. */
@ApplicationScoped
class Newcomers {

    /** As accounts are called, and as the address of a page can end. */
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    @Inject
    Stories stories;

    @Inject
    Sections sections;

    @Inject
    People people;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** Makes all these sections, and the people that the stories need; from then on the names mean them. */
    void make(List<ImportName> names, List<ArrivingStory> arriving, Person by) {
        var needed = new HashSet<String>();
        arriving.forEach(story -> story.bylines().forEach(named -> needed.add(named.author())));
        var wanted =
                names.stream().filter(name -> Meaning.NEW.equals(name.target())).toList();
        // A section has to be there before another can stand under it.
        wanted.stream()
                .filter(name -> name.sort() == Names.Sort.CATEGORY)
                .sorted(Comparator.comparing(name -> !name.parent().isEmpty()))
                .forEach(name -> name.means(section(name, names, by)));
        wanted.stream()
                .filter(name -> name.sort() == Names.Sort.AUTHOR && needed.contains(name.key()))
                .forEach(name -> name.means(person(name, arriving)));
    }

    private String section(ImportName name, List<ImportName> names, Person by) {
        var slug = Slug.isOne(name.key()) ? name.key() : Slug.of(name.label()).text();
        var there = stories.section(slug);
        if (there.isEmpty()) {
            sections.add(
                    new SectionDetails(
                            slug,
                            name.label(),
                            Spoken.ofThePaper().tag(),
                            SectionColour.RED,
                            Genre.NEWS,
                            null,
                            parent(name, names),
                            1,
                            null),
                    by);
        } else if (stories.isUnused(there.get())) {
            rename(there.get(), name, names, by);
        }
        return slug;
    }

    /** One that this paper began with becomes what the source has under its slug; how it is reviewed stays. */
    private void rename(Section section, ImportName name, List<ImportName> names, Person by) {
        var details = sections.details(section.slug());
        var hasParts = stories.sections().stream()
                .map(Section::parent)
                .anyMatch(parent -> parent != null && parent.slug().equals(section.slug()));
        sections.change(
                section.slug(),
                new SectionDetails(
                        section.slug(),
                        name.label(),
                        details.language(),
                        details.colour(),
                        details.genre(),
                        details.topic(),
                        hasParts ? null : parent(name, names),
                        details.approvals(),
                        details.defaultEditor()),
                by);
    }

    /** Sections are two levels deep: one under a part of another stands by itself. */
    private String parent(ImportName name, List<ImportName> names) {
        return names.stream()
                .filter(each -> each.sort() == Names.Sort.CATEGORY && each.key().equals(name.parent()))
                .map(ImportName::target)
                .filter(slug -> slug != null
                        && stories.section(slug)
                                .filter(section -> section.parent() == null)
                                .isPresent())
                .findFirst()
                .orElse(null);
    }

    /** Somebody without an account: a name, and a page with the clips. */
    private String person(ImportName name, List<ArrivingStory> arriving) {
        var wished = HANDLE.matcher(name.key()).matches()
                ? name.key()
                : Slug.of(name.key()).text();
        var handle = wished;
        for (var n = 2; ; n++) {
            var there = people.withHandle(handle);
            if (there.isEmpty()) {
                people.add(new Person(handle, name.label(), null, since(name, arriving)));
            }
            if (there.isEmpty() || there.get().name().equals(name.label())) {
                return handle;
            }
            handle = wished + "-" + n;
        }
    }

    private LocalDate since(ImportName name, List<ArrivingStory> arriving) {
        return zone.day(arriving.stream()
                .filter(story ->
                        story.bylines().stream().anyMatch(named -> name.key().equals(named.author())))
                .map(ArrivingStory::published)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElseGet(clock::instant));
    }
}
