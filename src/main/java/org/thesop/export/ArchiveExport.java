package org.thesop.export;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.thesop.media.PictureStore;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperName;

/** The paper's own archive. */
@ApplicationScoped
class ArchiveExport implements Export {

    @Resource(lookup = "java:jboss/datasources/SopDS")
    DataSource database;

    @Inject
    PictureStore pictures;

    @Inject
    Messages messages;

    @Override
    public ExportKind kind() {
        return ExportKind.ARCHIVE;
    }

    @Override
    public void write(Path file, int port, ExportProgress progress) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new ArchiveWriting(
                                connection,
                                pictures,
                                PaperName.fullName(),
                                messages.text("export.archive.readme"),
                                progress)
                        .to(file);
            } finally {
                connection.rollback();
            }
        }
    }
}
