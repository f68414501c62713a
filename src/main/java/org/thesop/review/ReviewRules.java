package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Section;
import org.thesop.story.Stories;

/** How the paper reviews copy: by how many editors, how strictly and how soon. Managing editors say so. */
@ApplicationScoped
@Transactional
public class ReviewRules {

    /** More editors than this would keep a story from ever going out. */
    public static final int MOST_APPROVALS = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    Stories stories;

    @Inject
    Event<ReviewRulesChanged> changed;

    @Inject
    Clock clock;

    /**
     * What is asked of one section.
     *
     * @param approvals from 1 to {@link #MOST_APPROVALS}
     * @param goalHours null for the paper's own goal
     */
    public record ForSection(String slug, int approvals, boolean sensitive, Integer goalHours) {}

    /** The paper's goal for an answer, in hours. */
    public int goalHours() {
        return em.find(ReviewGoal.class, ReviewGoal.ID).hours();
    }

    /**
     * Sets the rules; sections that are not named stay as they are. What was handed in before keeps the approvals it was
     * handed in for.
     *
     * @throws ForbiddenException when the person is no managing editor
     * @throws IllegalArgumentException when a number is out of its bounds
     */
    public void set(int goalHours, List<ForSection> sections, Person by) {
        if (!Permissions.mayRuleReview(by)) {
            throw new ForbiddenException("review rules by " + by);
        }
        var said = new ArrayList<String>();
        var goal = em.find(ReviewGoal.class, ReviewGoal.ID);
        if (goal.hours() != goalHours) {
            said.add("paper: " + goal.hours() + " h to " + goalHours + " h");
            goal.set(goalHours);
        }
        var known = stories.sections();
        for (var rule : sections) {
            known.stream()
                    .filter(section -> section.slug().equals(rule.slug()))
                    .forEach(section -> apply(rule, section, said));
        }
        if (!said.isEmpty()) {
            changed.fire(new ReviewRulesChanged(by.id(), clock.instant(), String.join("; ", said)));
        }
    }

    private static void apply(ForSection rule, Section section, List<String> said) {
        if (rule.approvals() < 1 || rule.approvals() > MOST_APPROVALS) {
            throw new IllegalArgumentException(rule.approvals() + " approvals");
        }
        var before = words(section);
        section.review(rule.approvals(), rule.sensitive());
        section.answerWithin(rule.goalHours());
        if (!before.equals(words(section))) {
            said.add(section.slug() + ": " + before + " to " + words(section));
        }
    }

    /** As the record keeps it: {@code 2 approvals, sensitive, 12 h}. */
    private static String words(Section section) {
        return section.approvals()
                + (section.approvals() == 1 ? " approval" : " approvals")
                + (section.sensitive() ? ", sensitive" : "")
                + (section.reviewHours() == null ? "" : ", " + section.reviewHours() + " h");
    }
}
