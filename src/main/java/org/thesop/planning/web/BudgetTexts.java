package org.thesop.planning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import org.thesop.planning.BudgetRow;
import org.thesop.planning.Coverage;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.EditionKind;

/** How the rows of the budget are said. */
@Named
@ApplicationScoped
public class BudgetTexts {

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** The headline, or that there is none yet. */
    public String headline(BudgetRow row) {
        return row.headline().isBlank() ? messages.text("row.untitled") : row.headline();
    }

    /** Where it is opened. */
    public String link(BudgetRow row) {
        return row.state() == null
                ? "/desk/planning/assignment?assignment=" + row.id()
                : "/desk/story/write?edition=" + row.id();
    }

    /** {@code Campus · update of a published story · 600 words · Picture wanted: the clock room}. */
    public String about(BudgetRow row) {
        var said = new ArrayList<String>();
        said.add(row.section() == null ? messages.text("row.noSection") : row.section());
        if (row.kind() != null && row.kind() != EditionKind.FIRST) {
            said.add(messages.of(row.kind()));
        }
        if (row.coverage() == Coverage.PICTURES) {
            said.add(messages.text("plan.pictures"));
        }
        if (row.words() != null) {
            said.add(messages.text("plan.words", row.words()));
        }
        if (row.embargo() != null) {
            said.add(messages.text("plan.embargo", zone.full(row.embargo())));
        }
        if (row.pictureWish() != null && !row.pictureWish().isEmpty()) {
            said.add(messages.text("plan.picture", row.pictureWish()));
        }
        return String.join(" · ", said);
    }

    /** {@code due Nov 24, 2026, 18:00 ET}, {@code goes out …}; empty when nobody said. */
    public String when(BudgetRow row) {
        if (row.scheduledAt() != null) {
            return messages.text("budget.goesOut", zone.full(row.scheduledAt()));
        }
        return row.deadline() == null ? "" : messages.text("plan.due", zone.full(row.deadline()));
    }

    /** Whether its writers are late. */
    public boolean late(BudgetRow row) {
        return row.overdue(clock.instant());
    }

    public String writers(BudgetRow row) {
        return row.writers() == null ? messages.text("budget.nobody") : row.writers();
    }

    /** That what somebody wanted to move is not there any more. */
    String gone() {
        return messages.text("planning.gone");
    }

    public String editor(BudgetRow row) {
        return row.editor() == null ? "—" : row.editor();
    }
}
