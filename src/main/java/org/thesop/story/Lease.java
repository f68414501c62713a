package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import org.thesop.people.Person;

/**
 * Who is writing on an edition, in which tab of which browser. It runs out by itself when nothing has been heard of that
 * tab for a while (the idea of RFC 4918, 6.6), and whoever has none keeps the text beside the story instead of in it.
 */
@Entity
public class Lease {

    @Id
    @Column(name = "edition_id")
    private Long editionId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person holder;

    /** Made up by the page, so that a person's two tabs and two devices are told apart. */
    @Column(nullable = false)
    private String tab;

    @Column(nullable = false)
    private Instant since;

    @Column(nullable = false)
    private Instant until;

    protected Lease() {}

    Lease(Edition edition) {
        editionId = edition.id();
    }

    /** Gives it to this tab from now on, whoever had it; somebody who has it already keeps the moment they began. */
    Lease giveTo(Person person, String toTab, Instant now, Duration lasts) {
        if (!isLive(now) || !person.equals(holder)) {
            since = now;
        }
        holder = person;
        tab = toTab;
        until = now.plus(lasts);
        return this;
    }

    void end(Instant now) {
        if (isLive(now)) {
            until = now;
        }
    }

    /** Whether it still keeps others out. */
    public boolean isLive(Instant now) {
        return until != null && now.isBefore(until);
    }

    boolean isHeldBy(Person person, String inTab) {
        return tab.equals(inTab) && holder.equals(person);
    }

    /** Whether so little of it is gone that renewing it would only cost a write. */
    boolean isFresh(Instant now, Duration lasts) {
        return now.isBefore(until.minus(lasts.multipliedBy(5).dividedBy(6)));
    }

    public Person holder() {
        return holder;
    }

    public String tab() {
        return tab;
    }

    /** When this person began to write. */
    public Instant since() {
        return since;
    }

    public Instant until() {
        return until;
    }
}
