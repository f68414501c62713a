package org.thesop.partners;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.thesop.deliveries.Receiver;
import org.thesop.people.Person;

/** Somebody outside to whom we send: where that goes, and who said so last. */
@MappedSuperclass
public abstract class Addressee {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "receiver_id")
    private Receiver receiver;

    @Version
    private int version;

    /** Null as long as it is as it was made; so is who did it. */
    @Column(name = "changed_at")
    private Instant changedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "changed_by_id")
    private Person changedBy;

    protected Addressee() {}

    Addressee(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Goes by this name and to this address from now on, whatever else is said of it. */
    void change(Destination destination, Person by, Instant now) {
        destination.on(receiver);
        changedBy = by;
        changedAt = now;
    }

    /** @throws OvertakenException when this is not how it stands any more */
    void demand(int seen) {
        if (seen != version) {
            throw new OvertakenException(changedBy == null ? "" : changedBy.name(), changedAt);
        }
    }

    public Long id() {
        return id;
    }

    public Receiver receiver() {
        return receiver;
    }

    /** Another each time when somebody changes it. */
    public int version() {
        return version;
    }
}
