package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A part of the paper: Campus, Politics. Its slug stands in addresses. */
@Entity
public class Section {

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
}
