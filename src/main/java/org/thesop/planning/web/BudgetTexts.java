package org.thesop.planning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import org.thesop.planning.BudgetRow;
import org.thesop.planning.Coverage;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.EditionKind;

/** How the rows of the budget are said. */
@ApplicationScoped
public class BudgetTexts {

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /** All that a list says of it. */
    BudgetLine line(BudgetRow row, Instant now) {
        return new BudgetLine(
                row.card(),
                link(row),
                headline(row),
                about(row),
                row.state() == null ? row.assignment() : row.state(),
                row.state() != null,
                writers(row),
                row.editor() == null ? "—" : row.editor(),
                when(row),
                row.overdue(now));
    }

    /** The headline, or that there is none yet. */
    String headline(BudgetRow row) {
        return row.headline().isBlank() ? messages.text("row.untitled") : row.headline();
    }

    /** Where it is opened. */
    String link(BudgetRow row) {
        return row.state() == null
                ? "/desk/planning/assignment?assignment=" + row.id()
                : "/desk/story/write?edition=" + row.id();
    }

    /** {@code Fewer night buses (due Nov 24, 2026, 18:00 ET)}, to choose it by. */
    String choice(BudgetRow row) {
        return headline(row) + " (" + when(row) + ")";
    }

    /** {@code Campus · update of a published story · 600 words · Picture wanted: the clock room}. */
    String about(BudgetRow row) {
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
    String when(BudgetRow row) {
        if (row.scheduledAt() != null) {
            return messages.text("budget.goesOut", zone.full(row.scheduledAt()));
        }
        return row.deadline() == null ? "" : messages.text("plan.due", zone.full(row.deadline()));
    }

    /** Their names, or that there is nobody yet. */
    String writers(BudgetRow row) {
        return row.writers() == null ? messages.text("budget.nobody") : row.writers();
    }

    /** That what somebody wanted to move is not there any more. */
    String gone() {
        return messages.text("planning.gone");
    }
}
