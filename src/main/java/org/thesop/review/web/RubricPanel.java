package org.thesop.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.thesop.platform.Messages;
import org.thesop.review.Criterion;
import org.thesop.review.Feedback;
import org.thesop.review.Marks;

/** The short form beside an editor's decision. All of it may be left out. */
@Named
@RequestScoped
public class RubricPanel {

    @Inject
    Messages messages;

    private final Map<String, Integer> marks = new HashMap<>();
    private String sentence;

    /** What was filled in. */
    public Feedback.Said said() {
        var given = new EnumMap<Criterion, Integer>(Criterion.class);
        marks.forEach((name, mark) -> {
            if (mark != null) {
                given.put(Criterion.valueOf(name), mark);
            }
        });
        return new Feedback.Said(new Marks(given), sentence);
    }

    public List<Criterion> getCriteria() {
        return List.of(Criterion.values());
    }

    /** From 1 to the best. */
    public List<Integer> getLevels() {
        return IntStream.rangeClosed(1, Marks.BEST).boxed().toList();
    }

    /** {@code Sourcing}: what is looked at. */
    public String criterion(Criterion criterion) {
        return messages.of(criterion);
    }

    /** {@code 4 · Strong}: a mark by the form of today, with its word. */
    public String level(int mark) {
        return mark + " · " + word(Feedback.FORM, mark);
    }

    /** The word of a mark by the form it was given by. */
    public String word(int form, int mark) {
        return messages.text("rubric." + form + "." + mark);
    }

    public Map<String, Integer> getMarks() {
        return marks;
    }

    public String getSentence() {
        return sentence;
    }

    public void setSentence(String sentence) {
        this.sentence = sentence;
    }
}
