package org.thesop.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import org.thesop.deliveries.Receiver;

/** A house that gets our stories. */
@Entity
public class Partner {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "receiver_id")
    private Receiver receiver;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Format format;

    /** May be sent copy ahead, under its embargo. */
    @Column(nullable = false)
    private boolean trusted;

    @Embedded
    private Wish wish = Wish.any();

    protected Partner() {}

    Partner(Receiver receiver, Format format, boolean trusted, Wish wish) {
        this.receiver = receiver;
        change(format, trusted, wish);
    }

    final void change(Format newFormat, boolean newTrusted, Wish newWish) {
        format = newFormat;
        trusted = newTrusted;
        wish = newWish;
    }

    public Long id() {
        return id;
    }

    public Receiver receiver() {
        return receiver;
    }

    public Format format() {
        return format;
    }

    public boolean trusted() {
        return trusted;
    }

    public Wish wish() {
        return wish;
    }
}
