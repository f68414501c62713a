package org.thesop.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.platform.PaperZone;
import org.thesop.review.Comment;
import org.thesop.review.Comments;
import org.thesop.review.Review;
import org.thesop.story.Editions;
import org.thesop.story.web.Moves;

/** What is said beside a story's copy, in the writing room and in the review room. */
@Named
@RequestScoped
public class RemarksPanel {

    @Inject
    Comments comments;

    @Inject
    Editions editions;

    @Inject
    Review review;

    @Inject
    SignedIn signedIn;

    @Inject
    PaperZone zone;

    @Inject
    Moves moves;

    private List<Remark> remarks;
    private String text;
    private boolean required;
    private String answer;

    /** One remark or answer as the panel shows it. */
    public record Remark(
            long id,
            String by,
            String initials,
            String when,
            String text,
            boolean required,
            boolean resolved,
            boolean isAnswer,
            boolean mayResolve) {}

    /** Everything said beside this edition; loaded once a request. */
    @Transactional
    public List<Remark> of(long edition) {
        if (remarks == null) {
            remarks = new ArrayList<>();
            comments.of(editions.get(edition)).forEach(comment -> remarks.add(remark(comment)));
        }
        return remarks;
    }

    private Remark remark(Comment comment) {
        return new Remark(
                comment.id(),
                comment.by().name(),
                comment.by().initials(),
                zone.full(comment.at()),
                comment.text(),
                comment.required(),
                comment.resolved(),
                comment.answers() != null,
                comment.answers() == null && !comment.resolved() && Review.mayResolve(comment, signedIn.person()));
    }

    /** Says something beside the copy. */
    public void say(long edition) {
        if (text != null && !text.isBlank()) {
            moves.attempt("talk.said", () -> review.comment(edition, text, required, signedIn.person()));
        }
        remarks = null;
    }

    /** Answers a remark. */
    public void reply(long comment) {
        if (answer != null && !answer.isBlank()) {
            moves.attempt("talk.said", () -> review.answer(comment, answer, signedIn.person()));
        }
        remarks = null;
    }

    /** Closes a remark. */
    public void resolve(long comment) {
        moves.attempt("talk.resolved", () -> review.resolve(comment, signedIn.person()));
        remarks = null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
