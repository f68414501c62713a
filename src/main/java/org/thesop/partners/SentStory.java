package org.thesop.partners;

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
import org.thesop.deliveries.Receiver;
import org.thesop.syndication.NewsItem;

/**
 * That a partner was sent a story, or may have been: written before the first attempt and kept for ever, so that what is wrong
 * in it, and that it is gone, reaches whoever has it.
 */
@Entity
@Table(name = "sent_story")
public class SentStory {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "receiver_id")
    private Receiver receiver;

    @Column(name = "story_id", nullable = false)
    private Long storyId;

    @Column(name = "first_at", nullable = false)
    private Instant firstAt;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    /** The edition that was sent last. */
    @Column(name = "edition_id", nullable = false)
    private Long editionId;

    /** What the last was, as the receiver reads it. */
    @Column(nullable = false)
    private String event;

    /** The headline under which it was sent last; null while none was. */
    private String headline;

    protected SentStory() {}

    SentStory(Receiver receiver, long story, Instant now) {
        this.receiver = receiver;
        this.storyId = story;
        this.firstAt = now;
    }

    /** What was taken down is sent without its headline, and keeps the one that they know. */
    void sent(NewsItem item, String as, Instant now) {
        editionId = item.editionId();
        event = as;
        lastAt = now;
        if (item.headline() != null) {
            headline = item.headline();
        }
    }

    /** By what they know it; null for nothing. */
    String headline() {
        return headline;
    }

    public Receiver receiver() {
        return receiver;
    }

    public Long storyId() {
        return storyId;
    }
}
