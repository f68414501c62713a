package org.thesop.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address that readers asked for and where nothing is. */
@Entity
@Table(name = "missed_address")
class MissedAddress {

    @Id
    private String path;

    @Column(nullable = false)
    private long times;

    @Column(name = "first_at", nullable = false)
    private Instant firstAt;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    /** Somebody has said that it need not lead anywhere. */
    @Column(name = "left_alone", nullable = false)
    private boolean leftAlone;

    protected MissedAddress() {}
}
