package org.thesop.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What is mailed to all managing editors who read mail in one language, in the same words. */
@Entity
public class Circular {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String subject;

    /** Plain, with an empty line between paragraphs. */
    @Column(nullable = false)
    private String text;

    @Column(name = "written_at", nullable = false)
    private Instant at;

    protected Circular() {}

    Circular(String subject, String text, Instant at) {
        this.subject = subject;
        this.text = text;
        this.at = at;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }
}
