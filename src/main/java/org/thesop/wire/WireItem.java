package org.thesop.wire;

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
import jakarta.persistence.Version;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.story.Story;

/** Something that came in from a feed. */
@Entity
@Table(name = "wire_item")
class WireItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "source_id")
    private WireSource source;

    /** Its source's own name for it. */
    @Column(nullable = false)
    private String guid;

    @Column(nullable = false)
    private String link;

    @Column(nullable = false)
    private String headline;

    @Column(nullable = false)
    private String author;

    @Column(nullable = false)
    private String summary;

    /** As the paper would keep it. */
    @Column(nullable = false)
    private String body;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "arrived_at", nullable = false)
    private Instant arrivedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private WireState state = WireState.NEW;

    /** Who took or dropped it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "moved_at")
    private Instant movedAt;

    /** What was made of it; null for none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    private Story story;

    @Version
    private int version;

    protected WireItem() {}

    WireItem(WireSource source, WireEntry entry, Instant arrivedAt) {
        this.source = source;
        this.guid = entry.guid();
        this.link = entry.link();
        this.headline = entry.headline();
        this.author = entry.author();
        this.summary = entry.summary();
        this.body = entry.body();
        this.publishedAt = entry.publishedAt();
        this.arrivedAt = arrivedAt;
    }

    /** Its source has changed it while nobody had looked at it yet. */
    void changed(WireEntry entry) {
        if (state == WireState.NEW) {
            link = entry.link();
            headline = entry.headline();
            author = entry.author();
            summary = entry.summary();
            body = entry.body();
        }
    }

    void taken(Story made, Person person, Instant at) {
        story = made;
        move(WireState.TAKEN, person, at);
    }

    void move(WireState to, Person person, Instant at) {
        state = to;
        by = person;
        movedAt = at;
    }

    String guid() {
        return guid;
    }

    String link() {
        return link;
    }

    String headline() {
        return headline;
    }

    String author() {
        return author;
    }

    String summary() {
        return summary;
    }

    String body() {
        return body;
    }

    WireSource source() {
        return source;
    }

    WireState state() {
        return state;
    }
}
