package org.thesop.wire;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.thesop.story.Section;

/** A feed that the paper may read: where it is, how often, and how what comes of it is credited. */
@Entity
@Table(name = "wire_source")
class WireSource {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false, unique = true)
    private String address;

    /** The name in the bylines of what is taken from it. */
    @Column(nullable = false)
    private String credit;

    /** Where its stories usually belong; null for nowhere yet. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private Section section;

    @Column(name = "every_minutes", nullable = false)
    private int everyMinutes;

    @Column(nullable = false)
    private boolean active = true;

    /** What its server said of its last answer, so that it need not give the same again; empty for nothing. */
    @Column(nullable = false)
    private String etag = "";

    @Column(nullable = false)
    private String modified = "";

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** The key of what was wrong when it was asked last; empty when nothing was. */
    @Column(nullable = false)
    private String trouble = "";

    @Version
    private int version;

    protected WireSource() {}

    WireSource(WireDetails details, Section section) {
        change(details, section);
    }

    /** Says other things of it; what its server said of another address says nothing of this one. */
    void change(WireDetails details, Section usual) {
        if (!details.address().equals(address)) {
            etag = "";
            modified = "";
            askedAt = null;
        }
        name = details.name();
        address = details.address();
        credit = details.credit();
        everyMinutes = details.everyMinutes();
        active = details.active();
        section = usual;
    }

    void asked(Instant at) {
        askedAt = at;
    }

    /** It answered, and everything could be read. */
    void answered(String newEtag, String newModified, Instant at) {
        etag = newEtag;
        modified = newModified;
        answeredAt = at;
        trouble = "";
    }

    /** The same as before stands there. */
    void answeredAsBefore(Instant at) {
        answeredAt = at;
        trouble = "";
    }

    void failed(String key) {
        trouble = key;
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    String credit() {
        return credit;
    }

    Section section() {
        return section;
    }

    String etag() {
        return etag;
    }

    String modified() {
        return modified;
    }
}
