package org.thesop.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.thesop.platform.LinkSecret;

/** That somebody wants to know what is kept of an address. The mailed link opens once, and then the page that it opened for a while. */
@Entity
@Table(name = "own_data_request")
public class OwnDataRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String email;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    /** Null once it has been opened. */
    @Column(name = "link_hash")
    private String linkHash;

    /** Null until it has been opened. */
    @Column(name = "page_hash")
    private String pageHash;

    @Column(name = "page_until")
    private Instant pageUntil;

    protected OwnDataRequest() {}

    OwnDataRequest(String email, LinkSecret link, Instant askedAt) {
        this.email = email;
        this.linkHash = link.hash();
        this.askedAt = askedAt;
    }

    void open(LinkSecret page, Instant until) {
        linkHash = null;
        pageHash = page.hash();
        pageUntil = until;
    }

    String email() {
        return email;
    }

    Instant askedAt() {
        return askedAt;
    }

    boolean isOpen(Instant now) {
        return pageUntil != null && pageUntil.isAfter(now);
    }
}
