package org.thesop.export;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** All that is published, for WordPress. */
@ApplicationScoped
class WxrExport implements Export {

    @Resource(lookup = "java:jboss/datasources/SopDS")
    DataSource database;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Override
    public ExportKind kind() {
        return ExportKind.WXR;
    }

    @Override
    public void write(Path file, int port, ExportProgress progress) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var text = new WxrText(file)) {
                new WxrWriting(connection, text, messages, zone, zone.day(clock.instant()), progress).write();
            } finally {
                connection.rollback();
            }
        }
    }
}
