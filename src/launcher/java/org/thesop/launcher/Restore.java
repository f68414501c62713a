package org.thesop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** {@code mvn -Prestore}: makes a home out of a backup. The next start brings the database to the backup's moment. */
public final class Restore {
    private final Path file;

    /** @param file a backup as {@link Backup} writes it */
    public Restore(Path file) {
        this.file = file;
    }

    public static void main(String[] arguments) {
        Command.run(settings -> {
            Path home = settings.folder("thesop.home");
            if (!settings.has("thesop.backup")) {
                throw new CannotRunException("Say which backup to restore: -Dthesop.backup=FILE.");
            }
            new Restore(settings.folder("thesop.backup")).into(home);
            System.out.println("Restored into " + home + ". Start it with mvn -Prun -Dthesop.home=" + home);
        });
    }

    /**
     * Restores into a home that must be new or empty. It gets its name only when everything is there and proved.
     *
     * @throws CannotRunException when the home is in use, or the file damaged or of another PostgreSQL
     */
    public void into(Path folder) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw new CannotRunException("There is no backup " + file + ".");
        }
        if (Files.exists(home) && !Folders.isEmpty(home)) {
            throw new CannotRunException(
                    home + " is not empty: restore into a new place with -Dthesop.home=... Nothing was changed.");
        }
        Path unfinished = home.resolveSibling(home.getFileName() + ".restoring");
        Folders.delete(unfinished);
        try (ArchiveReader archive = new ArchiveReader(file)) {
            checkVersions(archive);
            Files.createDirectories(home.getParent());
            Folders.createPrivate(unfinished);
            archive.unpack(unfinished);
            Files.setPosixFilePermissions(new Home(unfinished).secrets(), PosixFilePermissions.fromString("rw-------"));
            Files.deleteIfExists(home);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(unfinished);
        }
    }

    private void checkVersions(ArchiveReader archive) {
        if (archive.format() != ArchiveWriter.FORMAT) {
            throw new CannotRunException(file + " was written by another version of theSOP (format " + archive.format()
                    + "): restore it with that version.");
        }
        if (archive.postgresqlMajor() != Postgres.major()) {
            throw new CannotRunException(file + " holds data of PostgreSQL " + archive.postgresqlMajor()
                    + ", and this theSOP brings PostgreSQL " + Postgres.major()
                    + ": restore it with the version that made it.");
        }
    }
}
