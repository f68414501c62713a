package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.EditionKind;
import org.thesop.story.StoryRow;

/** How the rows of the desks' lists are said. */
@Named
@ApplicationScoped
public class RowTexts {

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** The headline, or that there is none yet. */
    public String headline(StoryRow row) {
        return row.headline().isBlank() ? messages.text("row.untitled") : row.headline();
    }

    /** Section and kind: {@code Campus · update of a published story}. */
    public String about(StoryRow row) {
        var section = row.section() == null ? messages.text("row.noSection") : row.section();
        if (row.fromArchive()) {
            return section + " · " + messages.text("row.fromArchive");
        }
        return row.kind() == EditionKind.FIRST ? section : section + " · " + messages.of(row.kind());
    }

    /** Its writers; a story of the old site may have none here. */
    public String writers(StoryRow row) {
        return row.writers() == null ? "—" : row.writers();
    }

    /** {@code Wendy Marsh, Walt Ibarra}. */
    public static String names(List<String> names) {
        return String.join(", ", names);
    }

    /** A moment, or a dash where there is none. */
    public String moment(Instant moment) {
        return moment == null ? "—" : zone.full(moment);
    }

    /** How long ago: {@code 3 h}, {@code 2 d}. */
    public String since(Instant moment) {
        return moment == null ? "—" : length(Duration.between(moment, clock.instant()), messages);
    }

    /** {@code 40 min}, {@code 26 h}, {@code 3 d}. */
    public static String length(Duration length, Messages messages) {
        if (length.toMinutes() < 60) {
            return messages.text("row.minutes", Math.max(0, length.toMinutes()));
        }
        return length.toHours() < 48
                ? messages.text("row.hours", length.toHours())
                : messages.text("row.days", length.toDays());
    }
}
