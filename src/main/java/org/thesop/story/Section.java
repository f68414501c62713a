package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A part of the paper: Campus, Politics. Its slug stands in addresses. */
@Entity
public class Section {

    /** The longest goal for an answer, in hours: a month. */
    public static final int LONGEST_REVIEW = 720;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true)
    private String slug;

    @Column(nullable = false)
    private String name;

    /** BCP 47, the language its stories usually have. */
    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private int approvals;

    /** Whether its stories touch the law, minors or somebody's good name: nothing on their fact sheet may stay open. */
    @Column(nullable = false)
    private boolean sensitive;

    /** Within how many hours its copy should be answered; null for the paper's own goal. */
    @Column(name = "review_hours")
    private Integer reviewHours;

    protected Section() {}

    /** A section at this place of the navigation, whose copy needs this many approvals (at least one). */
    public Section(String slug, String name, String language, int position, int approvals) {
        this.slug = slug;
        this.name = name;
        this.language = language;
        this.position = position;
        this.approvals = Math.max(1, approvals);
    }

    public Long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    /** How many editors have to approve its copy. */
    public int approvals() {
        return approvals;
    }

    /** Sets how its copy is reviewed from the next submission on: by how many editors (at least one), and how strictly. */
    public void review(int byEditors, boolean sensitively) {
        approvals = Math.max(1, byEditors);
        sensitive = sensitively;
    }

    /** Whether its copy cannot be approved while something on the fact sheet is open. */
    public boolean sensitive() {
        return sensitive;
    }

    /**
     * Sets within how many hours its copy should be answered.
     *
     * @param hours from 1 to {@link #LONGEST_REVIEW}; null for the paper's own goal
     * @throws IllegalArgumentException when it is none of these
     */
    public void answerWithin(Integer hours) {
        if (hours != null && (hours < 1 || hours > LONGEST_REVIEW)) {
            throw new IllegalArgumentException("an answer within " + hours + " hours");
        }
        reviewHours = hours;
    }

    /** Within how many hours its copy should be answered; null for the paper's own goal. */
    public Integer reviewHours() {
        return reviewHours;
    }
}
