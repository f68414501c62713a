package org.thesop.deliveries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a delivery was tried, and what came of it. */
@Entity
@Table(name = "delivery_attempt")
public class Attempt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "delivery_id")
    private Delivery delivery;

    @Column(name = "tried_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private boolean taken;

    private Integer status;

    private String problem;

    @Column(nullable = false)
    private int millis;

    @Column(nullable = false)
    private String answer;

    protected Attempt() {}

    Attempt(Delivery delivery, Instant at, Reply reply) {
        this.delivery = delivery;
        this.at = at;
        this.taken = reply.taken();
        this.status = reply.status();
        this.problem = reply.problem();
        this.millis = (int) Math.min(Integer.MAX_VALUE, reply.took().toMillis());
        this.answer = reply.said();
    }
}
