package org.thesop.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.thesop.people.SignedIn;
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

    private static final int MOST = 200;

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

    private List<StoryRow> rows;
    private String headline;
    private Long template;

    @PostConstruct
    void load() {
        rows = stories.writtenBy(signedIn.person(), MOST);
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

    public List<StoryRow> getInWork() {
        return rows.stream().filter(row -> row.state().inWork()).toList();
    }

    public List<StoryRow> getOut() {
        return rows.stream()
                .filter(row -> row.state() == EditionState.PUBLISHED || row.state() == EditionState.WITHDRAWN)
                .toList();
    }

    public List<StoryRow> getSpiked() {
        return rows.stream().filter(row -> row.state() == EditionState.SPIKED).toList();
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
