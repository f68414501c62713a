package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.thesop.people.Person;

/** What a kind of story begins with: its questions as text, its usual section and length. Taken away, it can come back. */
@Entity
@Table(name = "story_template")
public class StoryTemplate {

    /** The longest a name may be, in characters. */
    public static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String deck;

    @Column(nullable = false)
    private String body;

    @Column(nullable = false)
    private String language;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private Section section;

    private Integer words;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "made_by_id")
    private Person madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Version
    private int version;

    protected StoryTemplate() {}

    /**
     * A template with the words of this copy; its headline is left out.
     *
     * @param words the usual length, null for none
     * @param madeBy null for those the software brings
     * @throws IllegalArgumentException when the name is empty or too long
     */
    public StoryTemplate(String name, Copy copy, Integer words, Person madeBy, Instant madeAt) {
        this.name = name.strip();
        if (this.name.isEmpty() || this.name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a template's name of " + this.name.length() + " characters");
        }
        this.deck = copy.deck();
        this.body = copy.body().html();
        this.language = copy.language();
        this.section = copy.section();
        this.words = words;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** The copy with which a story under this headline begins. */
    public Copy begin(String headline) {
        return new Copy(headline, deck, "", body(), "", language, section);
    }

    void retire(Instant at) {
        retiredAt = at;
    }

    void bringBack() {
        retiredAt = null;
    }

    /** Whoever made it has left; null for nobody in particular. */
    void isKeptBy(Person other) {
        madeBy = other;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public BodyHtml body() {
        return BodyHtml.of(body);
    }

    /** Null where it may be any. */
    public Section section() {
        return section;
    }

    /** The usual length in words, null when there is none. */
    public Integer words() {
        return words;
    }

    /** Null for those the software brought. */
    public Person madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public boolean retired() {
        return retiredAt != null;
    }
}
