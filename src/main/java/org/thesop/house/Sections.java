package org.thesop.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thesop.house.HouseChanged.What;
import org.thesop.house.HouseRefusedException.Why;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.Spoken;
import org.thesop.review.ReviewRules;
import org.thesop.story.AddressTakenException;
import org.thesop.story.Addresses;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Section;
import org.thesop.story.Slug;
import org.thesop.story.Stories;

/** The paper's sections: a tree two levels deep, in the order of the navigation. Managing editors change it. */
@ApplicationScoped
@Transactional
public class Sections {

    @Inject
    Stories stories;

    @Inject
    Addresses addresses;

    @Inject
    People people;

    @Inject
    Event<HouseChanged> changed;

    @Inject
    Clock clock;

    /** All of them in order, each followed by its parts. */
    public List<SectionLine> lines() {
        var all = stories.sections();
        return all.stream()
                .map(section -> line(section, neighbours(section, all)))
                .toList();
    }

    private static SectionLine line(Section section, List<Section> neighbours) {
        var at = neighbours.indexOf(section);
        var editor = section.defaultEditor();
        return new SectionLine(
                section.slug(),
                section.name(),
                section.colour(),
                section.parent() == null ? null : section.parent().slug(),
                section.approvals(),
                section.sensitive(),
                editor == null ? null : editor.name(),
                at == 0,
                at == neighbours.size() - 1);
    }

    private static List<Section> neighbours(Section section, List<Section> all) {
        return all.stream()
                .filter(each -> Objects.equals(id(each.parent()), id(section.parent())))
                .toList();
    }

    private static Long id(Section section) {
        return section == null ? null : section.id();
    }

    /**
     * What is said of one, to be changed.
     *
     * @throws HouseRefusedException when there is none
     */
    public SectionDetails details(String slug) {
        var section = get(slug);
        return new SectionDetails(
                section.slug(),
                section.name(),
                section.language(),
                section.colour(),
                section.genre(),
                section.ownTopic(),
                section.parent() == null ? null : section.parent().slug(),
                section.approvals(),
                section.defaultEditor() == null ? null : section.defaultEditor().handle());
    }

    /**
     * Adds one, as the last among its neighbours.
     *
     * @throws HouseRefusedException when something about it cannot be
     */
    public void add(SectionDetails details, Person by) {
        demand(by);
        var slug = slug(details);
        if (stories.section(slug.text()).isPresent()
                || addresses.sectionFormerly(slug.text()).isPresent()) {
            throw new HouseRefusedException(Why.SLUG_TAKEN, slug.text());
        }
        var section = new Section(slug.text(), name(details), details.language(), end(), bounded(details.approvals()));
        var under = parent(details, section);
        section.call(name(details), language(details, under));
        section.place(under, end());
        describe(section, details);
        stories.add(section);
        tell("new: " + words(section), by);
    }

    /** Changes one; with its slug, the addresses of its stories, whose old ones lead on. */
    public void change(String slugBefore, SectionDetails details, Person by) {
        demand(by);
        var section = get(slugBefore);
        var before = words(section);
        var slug = slug(details);
        if (!slug.text().equals(slugBefore)) {
            try {
                addresses.moveSection(section, slug);
            } catch (AddressTakenException taken) {
                throw new HouseRefusedException(Why.SLUG_TAKEN, slug.text());
            }
        }
        var under = parent(details, section);
        section.call(name(details), language(details, under));
        if (!Objects.equals(id(under), id(section.parent()))) {
            section.place(under, end());
        }
        section.review(bounded(details.approvals()), section.sensitive());
        describe(section, details);
        if (!before.equals(words(section))) {
            tell(before + " to " + words(section), by);
        }
    }

    /** Lets it change places with the neighbour before it, or after it; the first and the last stay. */
    public void move(String slug, boolean earlier, Person by) {
        demand(by);
        var section = get(slug);
        var neighbours = new ArrayList<>(neighbours(section, stories.sections()));
        var at = neighbours.indexOf(section);
        var to = earlier ? at - 1 : at + 1;
        if (to < 0 || to >= neighbours.size()) {
            return;
        }
        neighbours.remove(at);
        neighbours.add(to, section);
        // Counted anew: places that were equal, or had gaps, are in order afterwards.
        for (var place = 0; place < neighbours.size(); place++) {
            neighbours.get(place).place(neighbours.get(place).parent(), place);
        }
        tell(slug + (earlier ? ": one place earlier" : ": one place later"), by);
    }

    private void describe(Section section, SectionDetails details) {
        section.paint(details.colour());
        section.usuallyHas(details.genre());
        section.isAbout(details.topic());
        section.readFirstBy(editor(details.defaultEditor()));
    }

    private Person editor(String handle) {
        return handle == null
                ? null
                : people.withHandle(handle)
                        .filter(person -> person.has(Role.EDITOR))
                        .orElseThrow(() -> new HouseRefusedException(Why.NO_SUCH_EDITOR, handle));
    }

    /** Only a section that is no part itself can have parts. */
    private static String language(SectionDetails details, Section under) {
        if (details.language() != null && !details.language().isBlank()) {
            return details.language().strip();
        }
        return under == null ? Spoken.ofThePaper().tag() : under.language();
    }

    private Section parent(SectionDetails details, Section section) {
        if (details.parent() == null) {
            return null;
        }
        var parent = get(details.parent());
        if (Objects.equals(parent.id(), section.id())) {
            throw new HouseRefusedException(Why.IN_A_CIRCLE, details.slug());
        }
        var hasParts = section.id() != null
                && stories.sections().stream().anyMatch(each -> section.id().equals(id(each.parent())));
        if (parent.parent() != null || hasParts) {
            throw new HouseRefusedException(Why.TWO_DEEP, details.slug());
        }
        return parent;
    }

    private static Slug slug(SectionDetails details) {
        if (details.slug() == null || !Slug.isOne(details.slug())) {
            throw new HouseRefusedException(Why.NO_SLUG, String.valueOf(details.slug()));
        }
        return new Slug(details.slug());
    }

    private static String name(SectionDetails details) {
        if (details.name() == null || details.name().isBlank()) {
            throw new HouseRefusedException(Why.NO_NAME, String.valueOf(details.slug()));
        }
        return details.name().strip();
    }

    private static int bounded(int approvals) {
        return Math.max(1, Math.min(approvals, ReviewRules.MOST_APPROVALS));
    }

    private int end() {
        return stories.sections().stream().mapToInt(Section::position).max().orElse(-1) + 1;
    }

    private Section get(String slug) {
        return stories.section(slug).orElseThrow(() -> new HouseRefusedException(Why.GONE, slug));
    }

    private static void demand(Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException("sections by " + by);
        }
    }

    private void tell(String details, Person by) {
        changed.fire(new HouseChanged(What.SECTION, details, by.id(), clock.instant()));
    }

    /** As the record keeps it. */
    private static String words(Section section) {
        var parent = section.parent();
        var editor = section.defaultEditor();
        return section.slug() + " (" + section.name() + ", " + section.language() + ", " + section.colour() + ", "
                + section.genre() + ", "
                + (section.ownTopic() == null ? "" : section.ownTopic() + ", ") + section.approvals() + " to approve"
                + (parent == null ? "" : ", part of " + parent.slug())
                + (editor == null ? "" : ", first read by " + editor.handle()) + ")";
    }
}
