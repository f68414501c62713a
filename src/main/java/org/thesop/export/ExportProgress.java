package org.thesop.export;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Tells everybody how far an export is, and that somebody is making it; by a connection of its own, as what is exported is read
 * in one long transaction. Whoever was silent for too long finds out here that another has taken its place.
 */
final class ExportProgress {

    private static final long TELL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final String TELL = """
            update export_run set done = ?, of_all = ?, heard_at = clock_timestamp()
            where id = ? and state = 'RUNNING' and heard_at = ? returning heard_at
            """;

    /** The newsroom is being stopped: the export is taken up again when it runs. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("the newsroom stops");
        }
    }

    /** Another node makes it: nothing had been heard of this one. */
    static final class TakenOverException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenOverException(long id) {
            super("export " + id + " is made by another node");
        }
    }

    private final DataSource database;
    private final long id;
    private final BooleanSupplier stopping;
    private long done;
    private long all;
    private long toldAt;
    private Instant heard;
    private boolean ended;

    /** @param heard see {@link ExportRun#heardAt} */
    ExportProgress(DataSource database, long id, Instant heard, BooleanSupplier stopping) {
        this.database = database;
        this.id = id;
        this.heard = heard;
        this.stopping = stopping;
    }

    /** So much is to be written, in rows and files. */
    synchronized void of(long everything) throws SQLException {
        all = everything;
        tell();
    }

    /** One more of them is written. */
    synchronized void another() throws SQLException {
        done++;
        stillAtIt();
    }

    /** Something takes long of which nobody counts the parts. */
    synchronized void stillAtIt() throws SQLException {
        if (System.nanoTime() - toldAt > TELL_EVERY_NANOS) {
            tell();
        }
    }

    /** @throws TakenOverException when another node makes it */
    synchronized void isMine() throws SQLException {
        tell();
    }

    /** Somebody is at it, while one statement or one page takes long. What is wrong is said where it is made. */
    synchronized void beat() {
        try {
            if (!ended) {
                tell();
            }
        } catch (SQLException | StoppedException | TakenOverException heardWhereItIsMade) {
            toldAt = 0;
        }
    }

    /**
     * Nothing is told any more.
     *
     * @return what was told last, see {@link ExportRun#heardAt}
     */
    synchronized Instant end() {
        ended = true;
        return heard;
    }

    private void tell() throws SQLException {
        if (stopping.getAsBoolean()) {
            throw new StoppedException();
        }
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(TELL)) {
            update.setLong(1, done);
            update.setLong(2, all);
            update.setLong(3, id);
            update.setObject(4, heard.atOffset(ZoneOffset.UTC));
            try (var told = update.executeQuery()) {
                if (!told.next()) {
                    throw new TakenOverException(id);
                }
                heard = told.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
        toldAt = System.nanoTime();
    }
}
