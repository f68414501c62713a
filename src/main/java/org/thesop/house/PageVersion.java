package org.thesop.house;

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
import jakarta.persistence.Table;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.story.BodyHtml;

/** A page as somebody saved it. Never changed: the next save makes the next version. */
@Entity
@Table(name = "page_version")
public class PageVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OwnPage page;

    /** From 1; version 0 is the page that the paper began with. */
    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String deck;

    @Column(nullable = false)
    private String body;

    @Column(nullable = false)
    private String note;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "saved_at", nullable = false)
    private Instant at;

    protected PageVersion() {}

    PageVersion(OwnPage page, PageText text, String note, Person by, Instant at) {
        this.page = page;
        this.number = text.number();
        this.title = text.title();
        this.deck = text.deck();
        this.body = text.body().html();
        this.note = note;
        this.by = by;
        this.at = at;
    }

    PageText text() {
        return new PageText(number, title, deck, BodyHtml.of(body));
    }
}
