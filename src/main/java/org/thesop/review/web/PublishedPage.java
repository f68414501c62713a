package org.thesop.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.thesop.story.Stories;
import org.thesop.story.StoryRow;
import org.thesop.story.Translations;

/** desk/review/published: what is out, to begin an update or a correction of it and to name writers for that. */
@Named
@RequestScoped
public class PublishedPage {

    private static final int MOST = 300;

    @Inject
    Stories stories;

    @Inject
    Translations translations;

    @Inject
    HttpServletRequest request;

    private List<StoryRow> rows;

    @PostConstruct
    void load() {
        rows = isBehind() ? translations.behind(MOST) : stories.out(MOST);
    }

    /** Whether only translations are listed that do not say yet what the story says that they were made of. */
    public boolean isBehind() {
        return "behind".equals(request.getParameter("show"));
    }

    public List<StoryRow> getRows() {
        return rows;
    }
}
