package org.thesop.review.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import org.thesop.people.Person;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Spoken;
import org.thesop.review.Pace;
import org.thesop.review.QueueRow;
import org.thesop.story.Priority;

/** How the rows of the queue are said. */
@Named
@ApplicationScoped
public class QueueTexts {

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** For whom, how urgent, by when: {@code For Eddie Stone · Urgent · by Nov 24, 2026, 18:00 ET}; may be empty. */
    public String wishes(QueueRow row, Person me) {
        var story = row.story();
        var said = new ArrayList<String>();
        if (story.wantedEditor() != null) {
            said.add(
                    me.handle().equals(story.wantedHandle())
                            ? messages.text("queue.forYou")
                            : messages.text("queue.forWhom", story.wantedEditor()));
        }
        if (story.priority() != Priority.ROUTINE) {
            said.add(messages.of(story.priority()));
        }
        if (story.dueAt() != null) {
            said.add(messages.text(pastDue(row) ? "queue.overdue" : "queue.due", zone.full(story.dueAt())));
        }
        return String.join(" · ", said);
    }

    /** Whether the moment that its writers asked for has passed. */
    public boolean pastDue(QueueRow row) {
        return row.story().dueAt() != null && row.story().dueAt().isBefore(clock.instant());
    }

    /** The language where it is not the paper's own, with a dot before it. */
    public String language(QueueRow row) {
        return row.language().equals(Spoken.ofThePaper().tag()) ? "" : " · " + languageName(row.language());
    }

    /** {@code Spanish} for {@code es}. */
    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Spoken.now().locale());
    }

    /** Fine, soon late or late, as a style and as a word. */
    public Pace pace(QueueRow row) {
        return row.pace(clock.instant());
    }

    /** {@code 1 of 2 approvals, first by Erin Vale}; empty when nobody has approved it as it is. */
    public String approvals(QueueRow row) {
        return row.waitsForAnother()
                ? messages.text("queue.approvals", row.approvals(), row.approvalsNeeded(), row.approvers())
                : "";
    }

    /** Why it is not offered to this editor; empty when it is. */
    public String notOffered(QueueRow row) {
        if (row.approvedByMe()) {
            return messages.text("queue.approvedByYou");
        }
        return row.own() ? messages.text("queue.own") : "";
    }

    /** Who has it, in words. */
    public String holder(QueueRow row) {
        return row.story().claimant() == null
                ? ""
                : messages.text("queue.claimedBy", row.story().claimant());
    }
}
