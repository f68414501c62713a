package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.thesop.frontpage.Candidate;
import org.thesop.frontpage.Filled;
import org.thesop.frontpage.Filled.FilledRow;
import org.thesop.frontpage.Template;

/** Prints the rows of an arranged page. The live page and the preview at the desk are printed by this, and by nothing else. */
@ApplicationScoped
class Blocks {

    @Inject
    Navigation navigation;

    /** A row whose stories are known and not yet read. */
    record Plan(Front.Shape shape, String name, String path, String language, List<Candidate> stories) {}

    /** The rows that have a story. */
    List<Plan> plans(Filled filled) {
        return filled.rows().stream()
                .filter(row -> !row.taken().isEmpty())
                .map(this::plan)
                .toList();
    }

    private Plan plan(FilledRow row) {
        var section = section(row.section());
        var stories = row.taken().stream()
                .flatMap(slot -> Stream.concat(Stream.of(slot.story()), slot.sidebars().stream()))
                .toList();
        return new Plan(
                shape(row.template(), section.isPresent()),
                section.map(SectionLink::name).orElse(null),
                section.map(SectionLink::path).orElse(null),
                section.map(SectionLink::language).orElse(null),
                stories);
    }

    private Optional<SectionLink> section(Long id) {
        return navigation.sections().stream()
                .filter(section -> Objects.equals(section.id(), id))
                .findFirst();
    }

    private static Front.Shape shape(Template template, boolean ofASection) {
        return switch (template) {
            case LEAD -> Front.Shape.LEAD;
            case FOUR_UP -> ofASection ? Front.Shape.STRIP : Front.Shape.FOUR;
            case RIVER -> Front.Shape.RIVER;
            case PACKAGE -> Front.Shape.PACKAGE;
        };
    }

    /** All that has to be read for these rows. */
    static List<Long> editions(List<Plan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.stories().stream())
                .map(Candidate::edition)
                .toList();
    }

    /** The rows with their stories; one that was taken down in this very moment is left out. */
    Front print(List<Plan> plans, Map<Long, Teaser> teasers) {
        return new Front(plans.stream()
                .map(plan -> new Front.Block(
                        plan.shape(),
                        plan.name(),
                        plan.path(),
                        plan.language(),
                        plan.stories().stream()
                                .map(Candidate::edition)
                                .map(teasers::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(block -> !block.teasers().isEmpty())
                .toList());
    }
}
