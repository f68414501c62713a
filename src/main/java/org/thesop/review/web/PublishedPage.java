package org.thesop.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.story.Stories;
import org.thesop.story.StoryRow;

/** desk/review/published: what is out, to begin an update or a correction of it and to name writers for that. */
@Named
@RequestScoped
public class PublishedPage {

    private static final int MOST = 300;

    @Inject
    Stories stories;

    private List<StoryRow> rows;

    @PostConstruct
    void load() {
        rows = stories.out(MOST);
    }

    public List<StoryRow> getRows() {
        return rows;
    }
}
