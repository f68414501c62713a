package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.thesop.people.Person;

/** A credit of an edition: a person of the newsroom or an outside name, for what, and where it stands. It gives no access. */
@Embeddable
public class Byline {

    /** What the credit is for. */
    public enum Credit {
        WORDS,
        PICTURES,
        EDITED_BY,
        TRANSLATED
    }

    /** Where the credit stands. */
    public enum Place {
        UNDER_HEADLINE,
        AT_END
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(nullable = false)
    private String name;

    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Credit credit;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Place place;

    protected Byline() {}

    private Byline(Person person, String name, String title, Credit credit, Place place) {
        this.person = person;
        this.name = Copy.line(name);
        this.title = title == null || title.isBlank() ? null : Copy.line(title);
        this.credit = credit;
        this.place = place;
        if (this.name.isEmpty()) {
            throw new IllegalArgumentException("a byline needs a name");
        }
    }

    /** The usual credit of somebody who wrote the story. */
    public static Byline of(Person person) {
        return of(person, person.title(), Credit.WORDS, Place.UNDER_HEADLINE);
    }

    public static Byline of(Person person, String title, Credit credit, Place place) {
        return new Byline(person, person.name(), title, credit, place);
    }

    /** A credit of somebody under a name that was theirs when it was printed; the title may be null. */
    public static Byline named(Person person, String name, String title, Credit credit, Place place) {
        return new Byline(person, name, title, credit, place);
    }

    /** A credit for somebody who is not of the newsroom, such as "SOP newswire2"; the title may be null. */
    public static Byline outside(String name, String title, Credit credit, Place place) {
        return new Byline(null, name, title, credit, place);
    }

    /** Null for an outside name. */
    public Person person() {
        return person;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public Credit credit() {
        return credit;
    }

    public Place place() {
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Byline that
                && Objects.equals(person, that.person)
                && name.equals(that.name)
                && Objects.equals(title, that.title)
                && credit == that.credit
                && place == that.place;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, credit, place);
    }
}
