package org.thesop.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Copy;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionState;
import org.thesop.story.Stories;
import org.thesop.story.StoryRow;
import org.thesop.story.StoryTemplate;
import org.thesop.story.StoryTemplates;
import org.thesop.story.Writing;

/** desk/story/my-stories: what a writer has in work, and what of theirs is out. */
@Named
@RequestScoped
public class MyStoriesPage {

    private static final int MOST_IN_WORK = 100;
    private static final int FEW = 20;
    private static final int MANY = 200;
    private static final Set<EditionState> WRITING = EnumSet.of(EditionState.DRAFT, EditionState.CHANGES_REQUESTED);

    @Inject
    Stories stories;

    @Inject
    Writing writing;

    @Inject
    StoryTemplates templates;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    HttpServletRequest request;

    private List<StoryRow> rows;
    private int mostEnded;
    private String headline;
    private Long template;

    @PostConstruct
    void load() {
        mostEnded = request.getParameter("all") == null ? FEW : MANY;
        rows = stories.writtenBy(signedIn.person(), MOST_IN_WORK, mostEnded + 1);
    }

    /** Begins a story under its working headline and opens the writing room. */
    public String start() {
        var started = new long[1];
        var done = moves.attempt(EditionAction.START, () -> started[0] = begin().id());
        return done ? "/desk/story/write?faces-redirect=true&edition=" + started[0] : null;
    }

    private Edition begin() {
        return Optional.ofNullable(template)
                .flatMap(templates::inUse)
                .map(from -> writing.start(from, headline, signedIn.person()))
                .orElseGet(() -> writing.start(Copy.blank(headline), signedIn.person()));
    }

    /** What a story can begin with. */
    public List<StoryTemplate> getTemplates() {
        return templates.inUse();
    }

    /** Some of the stories in work that wait for the same thing. */
    public record Group(String title, List<StoryRow> rows) {}

    /** What is in work, by whose turn it is: what came back first, then what is being written, then what others have. */
    public List<Group> getGroups() {
        return Stream.of(
                        group("myStories.cameBack", EnumSet.of(EditionState.CHANGES_REQUESTED)),
                        group("myStories.writing", EnumSet.of(EditionState.DRAFT)),
                        group(
                                "myStories.withOthers",
                                EnumSet.of(
                                        EditionState.SUBMITTED,
                                        EditionState.IN_REVIEW,
                                        EditionState.APPROVED,
                                        EditionState.SCHEDULED)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Group group(String title, Set<EditionState> states) {
        return new Group(
                messages.text(title),
                rows.stream().filter(row -> states.contains(row.state())).toList());
    }

    /** Who has it and what is expected when: {@code with Eddie Stone · answer asked for by Nov 26, 2026, 18:00 ET}. */
    public String standing(StoryRow row) {
        var said = new ArrayList<String>();
        if (row.claimant() != null) {
            said.add(messages.text("myStories.with", row.claimant()));
        }
        if (row.state() == EditionState.SUBMITTED) {
            said.add(messages.text("myStories.handedIn", zone.full(row.submittedAt())));
        }
        if (row.deadline() != null && WRITING.contains(row.state())) {
            said.add(messages.text("plan.due", zone.full(row.deadline())));
        }
        if (row.dueAt() != null && row.state().inWork()) {
            said.add(messages.text("myStories.asked", zone.full(row.dueAt())));
        }
        if (row.state() == EditionState.SCHEDULED) {
            said.add(messages.text("standing.scheduled", zone.full(row.scheduledAt())));
        }
        return String.join(" · ", said);
    }

    public List<StoryRow> getOut() {
        return ended(EnumSet.of(EditionState.PUBLISHED, EditionState.WITHDRAWN));
    }

    public List<StoryRow> getSpiked() {
        return ended(EnumSet.of(EditionState.SPIKED));
    }

    private List<StoryRow> ended(Set<EditionState> states) {
        return rows.stream()
                .filter(row -> !row.state().inWork())
                .limit(mostEnded)
                .filter(row -> states.contains(row.state()))
                .toList();
    }

    /** Whether more has come to an end than the page shows. */
    public boolean isMore() {
        return rows.stream().filter(row -> !row.state().inWork()).count() > mostEnded;
    }

    /** Whether there is a longer list to go to. */
    public boolean isLonger() {
        return isMore() && mostEnded == FEW;
    }

    public long getReturned() {
        return rows.stream()
                .filter(row -> row.state() == EditionState.CHANGES_REQUESTED)
                .count();
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    /** Null for an empty page. */
    public Long getTemplate() {
        return template;
    }

    public void setTemplate(Long template) {
        this.template = template;
    }
}
