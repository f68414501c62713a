package org.thesop.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.review.ReviewRules;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.web.Moves;

/** desk/rules/review-rules: by how many editors copy is read, how strictly and how soon. */
@Named
@RequestScoped
public class ReviewRulesPage {

    @Inject
    ReviewRules rules;

    @Inject
    Stories stories;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    private Integer goalHours;
    private List<Line> lines;

    /** What is typed for one section. */
    public static class Line {

        private final String slug;
        private final String name;
        private boolean second;
        private boolean sensitive;
        private Integer goalHours;

        Line(Section section) {
            slug = section.slug();
            name = section.name();
            second = section.approvals() > 1;
            sensitive = section.sensitive();
            goalHours = section.reviewHours();
        }

        ReviewRules.ForSection rule() {
            return new ReviewRules.ForSection(slug, second ? 2 : 1, sensitive, goalHours);
        }

        public String getSlug() {
            return slug;
        }

        public String getName() {
            return name;
        }

        /** Whether a second editor has to approve. */
        public boolean isSecond() {
            return second;
        }

        public void setSecond(boolean second) {
            this.second = second;
        }

        public boolean isSensitive() {
            return sensitive;
        }

        public void setSensitive(boolean sensitive) {
            this.sensitive = sensitive;
        }

        /** Null for the paper's own. */
        public Integer getGoalHours() {
            return goalHours;
        }

        public void setGoalHours(Integer goalHours) {
            this.goalHours = goalHours;
        }
    }

    @PostConstruct
    void load() {
        goalHours = rules.goalHours();
        lines = stories.sections().stream().map(Line::new).toList();
    }

    public String save() {
        var said = lines.stream().map(Line::rule).toList();
        return moves.attempt("rules.saved", () -> rules.set(goalHours, said, signedIn.person()))
                ? "/desk/rules/review-rules?faces-redirect=true"
                : null;
    }

    /** The longest goal one may set, in hours. */
    public int getLongest() {
        return Section.LONGEST_REVIEW;
    }

    public List<Line> getLines() {
        return lines;
    }

    public Integer getGoalHours() {
        return goalHours;
    }

    public void setGoalHours(Integer goalHours) {
        this.goalHours = goalHours;
    }
}
