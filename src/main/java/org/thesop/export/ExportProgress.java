package org.thesop.export;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Tells everybody how far an export is, and that somebody is making it; by a connection of its own, as what is exported is read
 * in one long transaction.
 */
final class ExportProgress {

    private static final long TELL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final String TELL = """
            update export_run set done = ?, of_all = ?, heard_at = clock_timestamp() where id = ? and state = 'RUNNING'
            """;

    /** The newsroom is being stopped: the export is taken up again when it runs. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("the newsroom stops");
        }
    }

    private final DataSource database;
    private final long id;
    private final BooleanSupplier stopping;
    private long done;
    private long all;
    private long toldAt;

    ExportProgress(DataSource database, long id, BooleanSupplier stopping) {
        this.database = database;
        this.id = id;
        this.stopping = stopping;
    }

    /** So much is to be written, in rows and files. */
    void of(long everything) throws SQLException {
        all = everything;
        tell();
    }

    /** One more of them is written. */
    void another() throws SQLException {
        done++;
        stillAtIt();
    }

    /** Something takes long of which nobody counts the parts. */
    void stillAtIt() throws SQLException {
        if (System.nanoTime() - toldAt > TELL_EVERY_NANOS) {
            tell();
        }
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
            update.executeUpdate();
        }
        toldAt = System.nanoTime();
    }
}
