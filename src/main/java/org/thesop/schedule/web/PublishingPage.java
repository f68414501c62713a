package org.thesop.schedule.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.story.EditionState;
import org.thesop.story.Stories;
import org.thesop.story.StoryRow;

/** desk/schedule/publishing: what is ready, what goes out when, what is out. */
@Named
@RequestScoped
public class PublishingPage {

    private static final int MOST = 200;
    private static final int NEWEST = 30;

    @Inject
    Stories stories;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    private List<StoryRow> rows;
    private List<StoryRow> out;

    @PostConstruct
    void load() {
        rows = stories.in(EnumSet.of(EditionState.APPROVED, EditionState.SCHEDULED), signedIn.person(), MOST);
        out = stories.out(NEWEST);
    }

    /** Approved copy whose publication failed: somebody has to act. */
    public List<StoryRow> getFailed() {
        return rows.stream().filter(row -> row.failure() != null).toList();
    }

    public List<StoryRow> getReady() {
        return rows.stream()
                .filter(row -> row.state() == EditionState.APPROVED && row.failure() == null)
                .toList();
    }

    public List<StoryRow> getScheduled() {
        return rows.stream()
                .filter(row -> row.state() == EditionState.SCHEDULED)
                .sorted((one, other) -> one.scheduledAt().compareTo(other.scheduledAt()))
                .toList();
    }

    public List<StoryRow> getOut() {
        return out;
    }

    public String getSummary() {
        return messages.text(
                "publishing.summary", getReady().size(), getScheduled().size());
    }
}
