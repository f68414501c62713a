package org.thesop.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.platform.LinkSecret;
import org.thesop.story.Section;

/** Somebody who gets the newsletter, or asked for it and has not confirmed the address yet. Nothing is sent before that. */
@Entity
public class Subscriber {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String email;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "confirm_hash", nullable = false)
    private String confirmHash;

    /** Null while the address is not confirmed. */
    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** Opens the page on which the subscriber chooses and ends it; null while the address is not confirmed. */
    private String secret;

    @Column(name = "whole_paper", nullable = false)
    private boolean wholePaper;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Rhythm rhythm;

    @Column(nullable = false)
    private boolean breaking;

    /** Since when nothing is sent because the address takes no mail; null while it does. */
    @Column(name = "refused_at")
    private Instant refusedAt;

    @ManyToMany
    @JoinTable(
            name = "subscriber_section",
            joinColumns = @JoinColumn(name = "subscriber_id"),
            inverseJoinColumns = @JoinColumn(name = "section_id"))
    private Set<Section> sections = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "subscriber_writer",
            joinColumns = @JoinColumn(name = "subscriber_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private Set<Person> writers = new LinkedHashSet<>();

    @Version
    private int version;

    protected Subscriber() {}

    /** Somebody who has asked and not confirmed. */
    Subscriber(String email, LinkSecret confirmation, Instant askedAt) {
        this.email = email;
        this.confirmHash = confirmation.hash();
        this.askedAt = askedAt;
        this.rhythm = Rhythm.DAILY;
    }

    /** From now on these, and nothing else. */
    void wants(Choice choice, Collection<Section> chosen, Collection<Person> followed) {
        wholePaper = choice.wholePaper();
        rhythm = choice.rhythm();
        breaking = choice.breaking();
        sections.retainAll(chosen);
        sections.addAll(chosen);
        writers.retainAll(followed);
        writers.addAll(followed);
    }

    void confirm(Instant at) {
        confirmedAt = at;
        secret = LinkSecret.random().secret();
    }

    /** What was asked for once more comes to what was there; the rhythm is that of the newer wish. */
    void alsoWants(Subscriber asked) {
        wholePaper |= asked.wholePaper;
        breaking |= asked.breaking;
        rhythm = asked.rhythm;
        sections.addAll(asked.sections);
        writers.addAll(asked.writers);
        refusedAt = null;
    }

    void refused(Instant at) {
        if (refusedAt == null) {
            refusedAt = at;
        }
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    boolean takesMail() {
        return refusedAt == null;
    }

    public Choice choice() {
        return new Choice(
                wholePaper,
                sections.stream().map(Section::slug).collect(Collectors.toCollection(LinkedHashSet::new)),
                writers.stream().map(Person::handle).collect(Collectors.toCollection(LinkedHashSet::new)),
                rhythm,
                breaking);
    }

    /** Where the subscriber chooses and ends it: in each mail, and for nobody else. */
    public String path() {
        return Subscribing.MINE + secret;
    }

    Long id() {
        return id;
    }

    public String email() {
        return email;
    }

    Instant askedAt() {
        return askedAt;
    }

    boolean wholePaper() {
        return wholePaper;
    }

    public Set<Person> writers() {
        return writers;
    }

    public Set<Section> sections() {
        return sections;
    }
}
