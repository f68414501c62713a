package org.thesop.deliveries;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.thesop.people.Person;
import org.thesop.platform.LinkSecret;

/** An address outside to which deliveries go, the secret they are signed with, and whether it takes them. */
@Entity
@DynamicUpdate // what came of a delivery must not write back the secret or the pause that somebody has just changed
public class Receiver {

    /** How long a secret is good beside the one that has replaced it. */
    public static final Duration BOTH_GOOD = Duration.ofDays(1);

    /** Whoever takes nothing for so long is asked no more until a person says so. */
    static final Duration LONGEST_FAILING = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Carried carried;

    @Column(nullable = false)
    private String address;

    /** As it is: who signs needs it, and a hash signs nothing. */
    @Column(nullable = false)
    private String secret;

    @Column(name = "former_secret")
    private String formerSecret;

    @Column(name = "former_until")
    private Instant formerUntil;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "paused_at")
    private Instant pausedAt;

    /** Null while it is not paused, and when it paused by itself. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "paused_by_id")
    private Person pausedBy;

    /** The first attempt that failed since the last that did not; null when the last did not. */
    @Column(name = "failing_since")
    private Instant failingSince;

    protected Receiver() {}

    public Receiver(String name, Carried carried, String address, Instant now) {
        this.name = name;
        this.carried = carried;
        this.address = address;
        this.secret = newSecret();
        this.madeAt = now;
    }

    private static String newSecret() {
        return "sop_" + LinkSecret.random().secret();
    }

    /** Goes by another name, or to another address from now on. */
    public void change(String newName, Carried newCarried, String newAddress) {
        if (carried != newCarried || !address.equals(newAddress)) {
            failingSince = null;
        }
        name = newName;
        carried = newCarried;
        address = newAddress;
    }

    /** Signs with another secret from now on; the one before is good for a day more. */
    public void rotate(Instant now) {
        formerSecret = secret;
        formerUntil = now.plus(BOTH_GOOD);
        secret = newSecret();
    }

    /** Gets nothing more for now. @param by null when it pauses by itself */
    public void pause(Person by, Instant now) {
        if (pausedAt == null) {
            pausedAt = now;
            pausedBy = by;
        }
    }

    /** Gets things again, and a day's patience. */
    public void resume() {
        pausedAt = null;
        pausedBy = null;
        failingSince = null;
    }

    void took() {
        if (failingSince != null) {
            failingSince = null;
        }
    }

    /** An attempt failed; true when that is enough, and it has paused now. */
    boolean failed(Instant now) {
        if (failingSince == null) {
            failingSince = now;
        }
        var enough = pausedAt == null && !now.isBefore(failingSince.plus(LONGEST_FAILING));
        if (enough) {
            pause(null, now);
        }
        return enough;
    }

    /** Those that are good now, the newest first. */
    List<String> secrets(Instant now) {
        return hasFormer(now) ? List.of(secret, formerSecret) : List.of(secret);
    }

    /** Whether the secret before the present one is still good. */
    public boolean hasFormer(Instant now) {
        return formerUntil != null && now.isBefore(formerUntil);
    }

    /** Null when there was none. */
    public Instant formerUntil() {
        return formerUntil;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Carried carried() {
        return carried;
    }

    public String address() {
        return address;
    }

    /** The present one; pages show it once and never again. */
    public String secret() {
        return secret;
    }

    public boolean paused() {
        return pausedAt != null;
    }

    /** Null while it is not paused. */
    public Instant pausedAt() {
        return pausedAt;
    }

    /** Whether it paused by itself, because nothing arrived any more. */
    public boolean pausedByItself() {
        return pausedAt != null && pausedBy == null;
    }

    /** Null while what is sent arrives. */
    public Instant failingSince() {
        return failingSince;
    }

    /** The host, or the house that mail goes to; for lists and logs. */
    public String host() {
        return Stream.of(address.replaceFirst("^https?://", "")
                        .replaceFirst("^.*@", "")
                        .split("[/?#]", 2))
                .findFirst()
                .orElse(address);
    }
}
