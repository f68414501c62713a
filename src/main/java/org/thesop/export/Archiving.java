package org.thesop.export;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.thesop.export.ArchiveRefusedException.Why;
import org.thesop.media.PictureStore;
import org.thesop.newsstand.Newsstand;
import org.thesop.people.Person;
import org.thesop.platform.Settings;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** Reads the paper's own archive into an empty paper. Its file lies in the folder {@code incoming} of the newsroom's files. */
@ApplicationScoped
public class Archiving {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    @Resource(lookup = "java:jboss/datasources/SopDS")
    DataSource database;

    @Inject
    Newsstand newsstand;

    @Inject
    PictureStore pictures;

    /** What was read. */
    public record Read(String paper, long stories, long pictures) {}

    /**
     * Reads it, all or nothing. Outside any transaction of the container's: it takes as long as it takes, and half of the paper is
     * of no use.
     *
     * @param name of the file
     * @throws ForbiddenException when the person may not
     * @throws ArchiveRefusedException when it cannot be read here
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Read read(String name, Person by) {
        if (!Permissions.mayTakeThePaper(by)) {
            throw new ForbiddenException("an archive by " + by);
        }
        if (!NAME.matcher(name).matches()) {
            throw new ArchiveRefusedException(Why.NO_FILE, name);
        }
        try (var archive = new ArchiveFile(incoming().resolve(name))) {
            archive.check();
            try (var connection = database.getConnection()) {
                read(archive, connection);
            }
            newsstand.dropThePaper();
            var manifest = archive.manifest();
            return new Read(manifest.paper(), manifest.tables().get("story").count(), manifest.pictures());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException refused) {
            throw new IllegalStateException("the archive " + name + " could not be read", refused);
        }
    }

    private void read(ArchiveFile archive, Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        var reading = new ArchiveReading(connection, archive);
        try {
            reading.check();
            connection.rollback();
            // Before the tables: while they are filled everybody waits, and pictures take longer than they.
            archive.unpackPictures(pictures);
            reading.fill();
            connection.commit();
        } finally {
            // Does nothing after a commit.
            connection.rollback();
        }
    }

    private static Path incoming() {
        return Settings.files().resolve("incoming");
    }
}
