package org.thesop.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.story.Stories;
import org.thesop.story.StoryRow;

/** desk/review/my-reviews: what this editor has in hand. */
@Named
@RequestScoped
public class MyReviewsPage {

    private static final int MOST = 200;

    @Inject
    Stories stories;

    @Inject
    SignedIn signedIn;

    private List<StoryRow> rows;

    @PostConstruct
    void load() {
        rows = stories.claimedBy(signedIn.person(), MOST);
    }

    public List<StoryRow> getRows() {
        return rows;
    }
}
