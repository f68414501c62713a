package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thesop.frontpage.Candidate;
import org.thesop.frontpage.Filled;
import org.thesop.frontpage.Filled.FilledRow;
import org.thesop.frontpage.Pages;
import org.thesop.frontpage.PaperPage;
import org.thesop.platform.Messages;

/**
 * The front page: its rows as they are arranged, then a strip for each section that has no row of its own, so that what is
 * new is never out of sight. Three queries, however it is arranged.
 */
@ApplicationScoped
@Transactional
public class FrontPage {

    private static final int STRIP = 4;

    @Inject
    Pages pages;

    @Inject
    Blocks blocks;

    @Inject
    Teasers teasers;

    @Inject
    Navigation navigation;

    @Inject
    Messages messages;

    /** The front page as it is now; without a row when nothing is published. */
    public Front now() {
        var whole = withStrips(pages.now(PaperPage.FRONT));
        return blocks.print(whole, teasers.of(Blocks.editions(whole)));
    }

    /**
     * The front page as it will be.
     *
     * @param version of the arrangement; null for the one that readers see
     */
    public Front foreseen(Integer version, Instant moment) {
        var filled = version == null
                ? pages.foreseen(PaperPage.FRONT, moment)
                : pages.foreseen(PaperPage.FRONT, version, moment);
        var whole = withStrips(filled);
        return blocks.print(whole, teasers.foreseen(Blocks.editions(whole), moment));
    }

    private List<Blocks.Plan> withStrips(Filled filled) {
        var plans = new ArrayList<>(blocks.plans(filled));
        var single = new ArrayList<Candidate>();
        navigation.sections().stream()
                .filter(section -> !hasARow(filled, section))
                .forEach(section -> {
                    var strip = filled.rest().stream()
                            .filter(story -> story.section() == section.id())
                            .limit(STRIP)
                            .toList();
                    if (strip.size() >= STRIP - 1) {
                        plans.add(new Blocks.Plan(
                                Front.Shape.STRIP, section.name(), section.path(), section.language(), strip));
                    } else {
                        strip.stream().limit(1).forEach(single::add);
                    }
                });
        if (!single.isEmpty()) {
            plans.add(new Blocks.Plan(Front.Shape.STRIP, messages.text("site.front.rest"), null, null, single));
        }
        return plans;
    }

    private static boolean hasARow(Filled filled, SectionLink section) {
        return filled.rows().stream().map(FilledRow::section).anyMatch(id -> Objects.equals(id, section.id()));
    }
}
