package org.thesop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts that outlived a launcher which was killed. They hold ports and files, so the next start ends them first. */
final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The database goes last, as in an orderly stop; whatever is not named here goes before it. */
    private static final List<String> ENDED_LAST = List.of("keycloak.pid", "postgresql.pid");

    private final Home home;

    Orphans(Home home) {
        this.home = home;
    }

    /** Ends them all and says how many there were. */
    int end() throws IOException {
        List<Path> pidFiles = new ArrayList<>(Folders.list(home.pids()));
        pidFiles.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        int ended = 0;
        for (Path pidFile : pidFiles) {
            Optional<ProcessHandle> orphan = living(firstLine(pidFile));
            if (orphan.isPresent()) {
                Part.end(orphan.get(), PATIENCE);
                ended++;
            }
            Files.delete(pidFile);
        }
        return ended + endPostgres();
    }

    /** PostgreSQL writes a pid file of its own, before ours and with a port; a start that was cut short left only that. */
    private int endPostgres() throws IOException {
        int ended = 0;
        for (Path data : List.of(home.postgresData(), Postgres.unfinished(home))) {
            Path pidFile = data.resolve("postmaster.pid");
            if (Files.exists(pidFile)) {
                Optional<ProcessHandle> orphan = living(firstLine(pidFile));
                if (orphan.isPresent()) {
                    Part.end(orphan.get(), PATIENCE);
                    ended++;
                }
            }
        }
        return ended;
    }

    private Optional<ProcessHandle> living(String pid) {
        return Part.find(pid, home.root() + "/");
    }

    private static String firstLine(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("").strip();
    }

    private static int rank(Path pidFile) {
        return ENDED_LAST.indexOf(pidFile.getFileName().toString());
    }
}
