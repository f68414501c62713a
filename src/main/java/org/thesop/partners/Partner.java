package org.thesop.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.thesop.deliveries.Receiver;

/** A house that gets our stories. */
@Entity
public class Partner extends Addressee {

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
        super(receiver);
        change(format, trusted, wish);
    }

    final void change(Format newFormat, boolean newTrusted, Wish newWish) {
        format = newFormat;
        trusted = newTrusted;
        wish = newWish;
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
