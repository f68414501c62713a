package org.thesop.style;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.story.Story;

/**
 * Words that stay as they are although a rule says otherwise. It belongs to the story and not to an edition or a revision,
 * so that it holds for good, and knows its words and not their place, which moves.
 */
@Entity
@Table(name = "ignored_finding")
public class IgnoredFinding {

    /** How far an ignoring reaches. */
    public enum Reach {
        /** These words between these neighbours. */
        HERE,
        /** These words wherever they stand in the story. */
        STORY,
        /** These words in the whole paper: for a spelling, the newsroom's own dictionary. */
        NEWSROOM
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Null when it holds for the whole paper. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    private Story story;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Reach reach;

    @Column(nullable = false)
    private String rule;

    @Column(nullable = false)
    private String words;

    /** The words before and after it; empty unless it reaches only here. */
    @Column(nullable = false)
    private String neighbours;

    @Column(nullable = false)
    private String why;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "ignored_at", nullable = false)
    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "taken_back_by_id")
    private Person takenBackBy;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    protected IgnoredFinding() {}

    IgnoredFinding(Story story, Reach reach, String rule, Words words, String why, Person by, Instant at) {
        this.story = reach == Reach.NEWSROOM ? null : story;
        this.reach = reach;
        this.rule = rule;
        this.words = words.text();
        this.neighbours = reach == Reach.HERE ? words.neighbours() : "";
        this.why = why;
        this.by = by;
        this.at = at;
    }

    /** The rule looks at these words again; the first who says so stays on record. */
    void takeBack(Person person, Instant when) {
        if (takenBackAt == null) {
            takenBackBy = person;
            takenBackAt = when;
        }
    }

    Story story() {
        return story;
    }

    /** The words of a finding, and between which others they stand. */
    record Words(String text, String neighbours) {

        private static final int FEW = 2;

        /** @param end behind the last of them */
        static Words in(String paragraph, int start, int end) {
            var before = Literals.key(paragraph.substring(Math.max(0, start - 60), start))
                    .split(" ");
            var after = Literals.key(paragraph.substring(end, Math.min(paragraph.length(), end + 60)))
                    .split(" ");
            var last = new StringBuilder();
            for (var at = Math.max(0, before.length - FEW); at < before.length; at++) {
                last.append(before[at]).append(' ');
            }
            var next = new StringBuilder();
            for (var at = 0; at < Math.min(FEW, after.length); at++) {
                next.append(' ').append(after[at]);
            }
            return new Words(Literals.key(paragraph.substring(start, end)), last + "*" + next);
        }
    }
}
