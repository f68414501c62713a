package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.thesop.frontpage.Candidate;
import org.thesop.frontpage.Filled;
import org.thesop.frontpage.Pages;
import org.thesop.frontpage.PaperPage;
import org.thesop.newsstand.Shown;
import org.thesop.platform.Spoken;
import org.thesop.story.Addresses;
import org.thesop.story.Section;

/** A section's page: its rows as they are arranged, then the list of its stories, a page at a time. */
@ApplicationScoped
@Transactional
public class SectionPages {

    private static final int MOST = 20;

    @Inject
    Navigation navigation;

    @Inject
    Pages pages;

    @Inject
    Blocks blocks;

    @Inject
    Teasers teasers;

    @Inject
    Addresses addresses;

    @Inject
    Shown shown;

    /** The section's stories after the cursor; from the newest on when there is none. Empty for an unknown section. */
    public Optional<SectionList> of(String slug, String before) {
        return speaking(slug).map(section -> Cursor.of(before)
                .map(after ->
                        new SectionList(section, parts(section), true, new Front(List.of()), older(section, after)))
                .orElseGet(() -> first(section, pages.now(new PaperPage(section.id())), teasers::of)));
    }

    /** Its page is printed in its own language, dates and all. */
    private Optional<SectionLink> speaking(String slug) {
        var section = named(slug);
        section.ifPresent(each -> Spoken.say(each.language()));
        return section;
    }

    /**
     * The section's first page as it will be. Empty for an unknown section.
     *
     * @param version of the arrangement; null for the one that readers see
     */
    public Optional<SectionList> foreseen(String slug, Integer version, Instant moment) {
        return speaking(slug).map(section -> {
            var page = new PaperPage(section.id());
            var filled = version == null ? pages.foreseen(page, moment) : pages.foreseen(page, version, moment);
            return first(section, filled, editions -> teasers.foreseen(editions, moment));
        });
    }

    /** The rows, and below them what is new and stands in none of them. */
    private SectionList first(SectionLink section, Filled filled, Function<List<Long>, Map<Long, Teaser>> read) {
        var plans = blocks.plans(filled);
        var listed = filled.rest().stream().limit(MOST).toList();
        var known = read.apply(
                Stream.concat(Blocks.editions(plans).stream(), listed.stream().map(Candidate::edition))
                        .toList());
        var list = listed.stream()
                .map(story -> known.get(story.edition()))
                .filter(Objects::nonNull)
                .toList();
        return new SectionList(
                section, parts(section), false, blocks.print(plans, known), new TeaserList(list, next(filled, listed)));
    }

    private TeaserList older(SectionLink section, Cursor after) {
        shown.olderOfSection(section.id());
        return teasers.ofSections(slugs(section), after, MOST);
    }

    /** The section's slug and those of its parts: whose stories stand on its page. */
    public List<String> slugs(SectionLink section) {
        return Stream.concat(Stream.of(section), parts(section).stream())
                .map(SectionLink::slug)
                .toList();
    }

    private List<SectionLink> parts(SectionLink section) {
        return navigation.sections().stream()
                .filter(each -> section.slug().equals(each.parent()))
                .toList();
    }

    private static String next(Filled filled, List<Candidate> listed) {
        if (filled.rest().size() <= MOST) {
            return null;
        }
        var last = listed.get(MOST - 1);
        return new Cursor(last.at(), last.story()).text();
    }

    /** The path of the section that once had this slug. */
    public Optional<String> formerly(String slug) {
        return addresses.sectionFormerly(slug).map(Section::path);
    }

    /** The section with this slug. */
    public Optional<SectionLink> named(String slug) {
        return navigation.sections().stream()
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }
}
