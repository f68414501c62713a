package org.thesop.imports;

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
import java.util.Collection;
import org.thesop.people.Person;
import org.thesop.story.Section;

/** One import: of which file, by whom, how far it is, and what came of it so far. */
@Entity
@Table(name = "import_run")
class ImportRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ImportKind kind;

    /** How the file was called when it was sent. */
    @Column(nullable = false)
    private String source;

    /** How it is called here. */
    @Column(nullable = false)
    private String file;

    @Column(nullable = false)
    private boolean dry;

    /** Nobody is asked what becomes of its names: what is proposed is taken. */
    @Column(nullable = false)
    private boolean unattended;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ImportState state = ImportState.LOOKING;

    /** From where pictures may be fetched that are not beside the file, with blanks between; null while nobody has said. */
    @Column(name = "picture_hosts")
    private String pictureHosts;

    /** Where stories go that are filed under nothing that means a section here; null for none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private Section section;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** When a node last said that it is at it. */
    @Column(name = "beat_at")
    private Instant beatAt;

    /** How many things are in the file; 0 while nobody has looked. */
    @Column(nullable = false)
    private int total;

    /** How many of them have their outcome. */
    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private int imported;

    @Column(name = "already_here", nullable = false)
    private int alreadyHere;

    @Column(nullable = false)
    private int refused;

    @Column(nullable = false)
    private int skipped;

    /** Why the file cannot be read any further; null while it can. */
    private String failure;

    @Version
    private int version;

    protected ImportRun() {}

    ImportRun(ImportKind kind, String source, String file, Section section, boolean unattended, Person by, Instant at) {
        this.kind = kind;
        this.source = source;
        this.file = file;
        this.section = section;
        this.unattended = unattended;
        this.dry = true;
        this.by = by;
        this.madeAt = at;
    }

    /** Another one of the same file, whose names mean the same. */
    static ImportRun again(ImportRun run, Person by, Instant at) {
        var again = new ImportRun(run.kind, run.source, run.file, run.section, run.unattended, by, at);
        again.total = run.total;
        again.pictureHosts = run.pictureHosts;
        again.state = ImportState.READY;
        return again;
    }

    /**
     * Somebody has seen what is in the file.
     *
     * @param found how many things
     * @param site the host that it comes from, from where pictures are fetched unless somebody says otherwise; empty for none
     */
    void looked(int found, String site) {
        total = found;
        pictureHosts = pictureHosts == null ? site : pictureHosts;
        state = unattended ? ImportState.WAITING : ImportState.READY;
    }

    /** Lets it begin. */
    void waitToRun(boolean dryRun) {
        dry = dryRun;
        state = ImportState.WAITING;
    }

    /** Whether it is dry, of one that begins by itself. */
    void meant(boolean dryRun) {
        dry = dryRun;
    }

    /** Lets it go on where it stood; it is looked through first when nobody has done so to the end. */
    void goOn() {
        state = total == 0 ? ImportState.LOOKING : ImportState.WAITING;
        endedAt = null;
        failure = null;
    }

    void begin(Instant at) {
        if (state == ImportState.WAITING) {
            state = ImportState.RUNNING;
        }
        begunAt = begunAt == null ? at : begunAt;
        beatAt = at;
    }

    /** A node says that it is still at it. */
    void beat(Instant at) {
        beatAt = at;
    }

    /** So many more have their outcome. */
    void advance(Collection<Outcome> outcomes, Instant at) {
        position += outcomes.size();
        total = Math.max(total, position);
        outcomes.forEach(each -> {
            switch (each) {
                case IMPORTED -> imported++;
                case ALREADY_HERE -> alreadyHere++;
                case REFUSED -> refused++;
                default -> skipped++;
            }
        });
        beatAt = at;
    }

    void done(Instant at) {
        total = position;
        end(ImportState.DONE, at);
    }

    void stop(Instant at) {
        end(ImportState.STOPPED, at);
    }

    void fail(Because why, Instant at) {
        failure = why.kept();
        end(ImportState.FAILED, at);
    }

    private void end(ImportState how, Instant at) {
        state = how;
        endedAt = at;
    }

    void fetchFrom(PictureHosts hosts) {
        pictureHosts = hosts.kept();
    }

    void goTo(Section usual) {
        section = usual;
    }

    Long id() {
        return id;
    }

    ImportKind kind() {
        return kind;
    }

    String source() {
        return source;
    }

    String file() {
        return file;
    }

    boolean dry() {
        return dry;
    }

    ImportState state() {
        return state;
    }

    PictureHosts pictureHosts() {
        return PictureHosts.of(pictureHosts == null ? "" : pictureHosts);
    }

    Section section() {
        return section;
    }

    Person by() {
        return by;
    }

    int position() {
        return position;
    }
}
