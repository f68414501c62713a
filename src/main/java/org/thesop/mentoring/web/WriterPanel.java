package org.thesop.mentoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.thesop.mentoring.Growth;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.review.Criterion;
import org.thesop.review.FeedbackRow;
import org.thesop.review.Feedbacks;

/** In the review room: whom an editor is writing to, and what the last editors told them. */
@Named
@RequestScoped
public class WriterPanel {

    private static final int MOST_FEEDBACK = 3;

    /** More writers than this are listed without what they were told. */
    private static final int MOST_WRITERS = 4;

    @Inject
    Growth growth;

    @Inject
    Feedbacks feedbacks;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private List<Card> cards;

    /** One writer: {@code told} is empty for whoever may not see it. */
    public record Card(Person writer, long inWork, long published, boolean open, List<Told> told) {}

    /** What one editor said. */
    public record Told(String by, String when, String headline, String sentence, String note, List<String> marks) {}

    /** The writers of the story; loaded once a request. */
    public List<Card> of(List<Person> writers) {
        if (cards == null) {
            var shown = writers.subList(0, Math.min(MOST_WRITERS, writers.size()));
            var standing = shown.isEmpty()
                    ? List.<Growth.Standing>of()
                    : growth.standing(shown.stream().map(Person::id).toList(), signedIn.person());
            var told = feedbacks.newest(shown, signedIn.person(), MOST_FEEDBACK);
            cards = shown.stream()
                    .map(writer -> card(writer, standing, told.get(writer)))
                    .toList();
        }
        return cards;
    }

    /** @param told null for whoever may not see it */
    private Card card(Person writer, List<Growth.Standing> standing, List<FeedbackRow> told) {
        var own = standing.stream()
                .filter(each -> each.writerId().equals(writer.id()))
                .findFirst()
                .orElse(new Growth.Standing(writer.id(), 0L, 0L));
        var may = told != null;
        var shown = may ? told.stream().map(this::told).toList() : List.<Told>of();
        return new Card(writer, own.inWork(), own.published(), may, shown);
    }

    private Told told(FeedbackRow row) {
        var marks = new ArrayList<String>();
        for (var criterion : Criterion.values()) {
            row.marks()
                    .of(criterion)
                    .ifPresent(mark -> marks.add(messages.of(criterion) + " " + mark + " · "
                            + messages.text("rubric." + row.form() + "." + mark)));
        }
        var headline = row.headline() == null ? messages.text("row.notYours") : row.headline();
        return new Told(row.by(), zone.full(row.at()), headline, row.sentence(), row.note(), marks);
    }
}
