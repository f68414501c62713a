package org.thesop.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.platform.LinkSecret;

/** Where one person's calendar program reads the budget, until it is taken back. */
@Entity
@Table(name = "calendar_address")
class CalendarAddress {

    @Id
    @Column(name = "person_id")
    private Long personId;

    @Column(nullable = false)
    private String hash;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    protected CalendarAddress() {}

    CalendarAddress(Person person, LinkSecret secret, Instant madeAt) {
        this.personId = person.id();
        this.hash = secret.hash();
        this.madeAt = madeAt;
    }
}
