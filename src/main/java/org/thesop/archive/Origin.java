package org.thesop.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.thesop.people.Person;
import org.thesop.story.Story;

/** Where something of the paper came from: its name there, and what it became here. One thing there is one thing here. */
@Entity
@IdClass(Origin.Key.class)
class Origin {

    /** What tells one from another: the sort of source, and the source's own name for it. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String source;
        private String identity;

        public Key() {}

        Key(String source, String identity) {
            this.source = source;
            this.identity = identity;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && source.equals(that.source) && identity.equals(that.identity);
        }

        @Override
        public int hashCode() {
            return Objects.hash(source, identity);
        }
    }

    @Id
    private String source;

    @Id
    private String identity;

    /** Null for what became no story. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    private Story story;

    /** Null for what became no letter, and for a letter that was thrown away since. */
    @Column(name = "letter_id")
    private Long letter;

    /** Null for what became no picture. */
    @Column(name = "picture_id")
    private String picture;

    /** The name by which a person knows it: of the file, else its headline. */
    @Column(nullable = false)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "taken_at", nullable = false)
    private Instant at;

    protected Origin() {}

    Origin(String source, String identity, String name, Became became, Person by, Instant at) {
        this.source = source;
        this.identity = identity;
        this.name = name;
        this.story = became.story();
        this.letter = became.letter();
        this.picture = became.picture();
        this.by = by;
        this.at = at;
    }

    String identity() {
        return identity;
    }

    Became became() {
        return new Became(story, letter, picture);
    }
}
