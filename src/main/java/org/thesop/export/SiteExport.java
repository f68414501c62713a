package org.thesop.export;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.thesop.platform.Messages;
import org.thesop.platform.Settings;

/** All public pages as files, for any web server. */
@ApplicationScoped
class SiteExport implements Export {

    private static final String STORIES = "select count(*) from edition where state in ('PUBLISHED', 'WITHDRAWN')";

    @Resource(lookup = "java:jboss/datasources/SopDS")
    DataSource database;

    @Inject
    Messages messages;

    @Override
    public ExportKind kind() {
        return ExportKind.SITE;
    }

    @Override
    public void write(Path file, int port, ExportProgress progress) throws IOException, SQLException {
        var words = new SiteWriting.Words(
                messages.text("export.site.readme", Settings.paperUrl()),
                messages.text("export.site.form", "{0}"),
                messages.text("export.site.redirect", "{0}"));
        try (var connection = database.getConnection();
                var pages = new FoundPages(connection);
                var zip = new SteadyZip(file)) {
            progress.of(stories(connection));
            new SiteWriting(new PrintedPages(port), pages, zip, Settings.paperUrl(), words, progress)
                    .write(new OldPlaces(database));
        }
    }

    private static long stories(Connection database) throws SQLException {
        try (var query = database.createStatement();
                var row = query.executeQuery(STORIES)) {
            row.next();
            return row.getLong(1);
        }
    }
}
