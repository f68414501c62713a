package org.thesop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * {@code mvn -Pbackup}: everything of a running newsroom that cannot be made again, in one file. That is the paper's
 * database and Keycloak's with realm and accounts, both at the same moment, the files, the secrets and the version.
 */
public final class Backup {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneOffset.UTC);

    private final Home home;
    private final Clock clock;

    /** @param home the folder of a newsroom that runs */
    public Backup(Path home, Clock clock) {
        this.home = new Home(home);
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        Command.run(settings -> {
            Clock clock = Clock.systemUTC();
            Backup backup = new Backup(settings.folder("thesop.home"), clock);
            Path file = settings.has("thesop.backup") ? settings.folder("thesop.backup") : backup.datedFile();
            System.out.println("Backing up " + settings.folder("thesop.home"));
            backup.to(file);
            System.out.println("The backup is in " + file + " (" + (Files.size(file) >> 20)
                    + " MB). It holds passwords:" + " keep it where only you can read it.");
            backup.picturesElsewhere()
                    .ifPresent(place -> System.out.println(
                            "The pictures are not in it. They are in " + place + ", which needs a backup of its own."));
        });
    }

    /** A file in the home's own folder for backups, named after the present moment in UTC. */
    public Path datedFile() {
        return home.backups().resolve("thesop-" + STAMP.format(clock.instant()) + ".zip");
    }

    /**
     * Writes the backup while the newsroom goes on.
     *
     * @throws CannotRunException when nothing runs there, or the file exists
     */
    public void to(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new CannotRunException(file + " exists already: choose another name with -Dthesop.backup=...");
        }
        Instant began = clock.instant();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            write(unfinished, began);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Where the paper keeps its pictures; empty while they are among its files. The paper writes it there at each start. */
    Optional<String> picturesElsewhere() throws IOException {
        Path note = home.files().resolve("pictures-are-elsewhere.txt");
        return Files.exists(note) ? Optional.of(Files.readString(note).strip()) : Optional.empty();
    }

    /** Whole copies of the paper that were made, or are to be read, would be in each backup again. */
    private boolean isOfThePaper(Path path) {
        return !path.equals(home.files().resolve("exports"))
                && !path.equals(home.files().resolve("incoming"));
    }

    private void write(Path file, Instant began) throws IOException, SQLException {
        try (ArchiveWriter archive = new ArchiveWriter(file)) {
            new DatabaseCopy(home, Secrets.read(home.secrets())).into(archive);
            // After the database: whatever it names is in the folder by now.
            archive.addTree(home.files(), "files", this::isOfThePaper);
            archive.addFile(home.secrets(), "secrets.properties");
            archive.addFile(home.version(), "version");
            archive.finish(began);
        }
    }
}
