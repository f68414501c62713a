package org.thesop.notify;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Listens to the wire, on one connection that does nothing else, and goes on when the database was away. */
@ApplicationScoped
public class WireListener {

    private static final Logger LOG = Logger.getLogger(WireListener.class);

    /** How long a stop may have to wait for us. */
    private static final int LISTEN_MILLIS = 500;

    private static final long PAUSE_MILLIS = 1_000;

    @Resource
    ManagedThreadFactory threads;

    @Resource(lookup = "java:jboss/datasources/SopDS")
    DataSource database;

    @Inject
    Wire wire;

    private volatile boolean over;
    private Thread listening;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        listening = threads.newThread(this::listenOn);
        listening.setDaemon(true);
        listening.start();
    }

    @PreDestroy
    void stop() {
        over = true;
        if (listening != null) {
            try {
                listening.join(2L * LISTEN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void listenOn() {
        while (!over) {
            try (var connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException away) {
                LOG.debugf("Not connected to the other nodes: %s", away.getMessage());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Wire.CHANNEL);
            var postgres = connection.unwrap(PGConnection.class);
            while (!over) {
                for (var word : postgres.getNotifications(LISTEN_MILLIS)) {
                    hear(word.getParameter());
                }
            }
            // The pool gives it to somebody else, who would not read what comes.
            statement.execute("unlisten " + Wire.CHANNEL);
        }
    }

    private void hear(String text) {
        try {
            wire.hear(text);
        } catch (RuntimeException e) {
            LOG.error("A word of another node could not be passed on; the next one will be.", e);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }
}
