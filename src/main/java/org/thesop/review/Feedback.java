package org.thesop.review;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Decision;
import org.thesop.story.Edition;

/** What an editor told the writers to learn from, with a decision about their copy. Never changed. */
@Entity
public class Feedback {

    /** The form of today. Its words are texts by this number: another form gets another, and old marks keep their words. */
    public static final int FORM = 1;

    /**
     * What an editor filled in.
     *
     * @param sentence to the writers; may be empty
     */
    public record Said(Marks marks, String sentence) {

        public static final Said NOTHING = new Said(Marks.NONE, "");

        public Said {
            sentence = sentence == null ? "" : sentence.strip();
        }

        boolean isNothing() {
            return marks.isEmpty() && sentence.isEmpty();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "decision_id")
    private Decision decision;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    /** The writers of the story when it was given: who comes later does not read it. */
    @ManyToMany
    @JoinTable(
            name = "feedback_to",
            joinColumns = @JoinColumn(name = "feedback_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private List<Person> to = new ArrayList<>();

    @Column(name = "given_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private int form;

    @Convert(converter = Marks.AsText.class)
    @Column(nullable = false)
    private Marks marks;

    @Column(nullable = false)
    private String sentence;

    protected Feedback() {}

    Feedback(Decision decision, Said said) {
        this.decision = decision;
        this.edition = decision.edition();
        this.by = decision.by();
        this.at = decision.at();
        this.to.addAll(decision.edition().story().writers());
        this.form = FORM;
        this.marks = said.marks();
        this.sentence = said.sentence();
    }

    public List<Person> to() {
        return List.copyOf(to);
    }

    public Marks marks() {
        return marks;
    }

    public String sentence() {
        return sentence;
    }

    public int form() {
        return form;
    }
}
