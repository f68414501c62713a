package org.thesop.export;

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

/**
 * One export that somebody asked for. How far it is, and when it was last heard of, is written by {@link ExportProgress} beside
 * this row's transaction, so that everybody sees it while it goes on.
 */
@Entity
@Table(name = "export_run")
class ExportRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ExportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ExportState state;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asked_by_id")
    private Person askedBy;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(nullable = false)
    private int port;

    @Column(name = "done", nullable = false, insertable = false, updatable = false)
    private long done;

    @Column(name = "of_all", nullable = false, insertable = false, updatable = false)
    private long all;

    /** Of whoever makes it; null while nobody does. */
    @Column(name = "heard_at", insertable = false, updatable = false)
    private Instant heardAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "file_name")
    private String fileName;

    private Long bytes;

    @Enumerated(EnumType.STRING)
    private ExportProblem problem;

    protected ExportRun() {}

    /** @param port where the node that was asked answers on its own machine */
    ExportRun(ExportKind kind, Person askedBy, Instant askedAt, int port) {
        this.kind = kind;
        this.state = ExportState.WAITING;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.port = port;
    }

    Long id() {
        return id;
    }

    ExportKind kind() {
        return kind;
    }

    ExportState state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** When whoever makes it was heard of last, which is also how it is told from another who takes its place. */
    Instant heardAt() {
        return heardAt;
    }

    int port() {
        return port;
    }

    String fileName() {
        return fileName;
    }

    /** It is written whole. */
    void isReady(String inFile, long size, Instant at) {
        state = ExportState.READY;
        fileName = inFile;
        bytes = size;
        endedAt = at;
    }

    /** A newer one takes its place, or its time is over. */
    void isReplaced() {
        state = ExportState.REPLACED;
    }

    /** It will not be written. */
    void hasFailed(ExportProblem why, Instant at) {
        state = ExportState.FAILED;
        problem = why;
        endedAt = at;
    }

    /** As lists show it. */
    ExportRow row() {
        return new ExportRow(
                id,
                kind,
                state,
                askedBy.name(),
                askedAt,
                done,
                all,
                endedAt,
                fileName,
                bytes == null ? 0 : bytes,
                problem);
    }
}
