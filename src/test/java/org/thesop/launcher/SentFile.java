package org.thesop.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is sent to a running newsroom as the import command sends it, for who looks for themselves how far it is. */
public final class SentFile {

    private SentFile() {}

    /**
     * Sends it and lets its import begin, in maggie's name.
     *
     * @param kind what it is, as the command calls it
     * @param section slug of where stories go that are filed under nothing known here
     * @return the import's number
     */
    public static int begin(Newsroom newsroom, Path file, String kind, String section) throws IOException {
        return command(newsroom)
                .begin(file, file.getFileName().toString(), new Import.Wish(kind, false, "maggie", section, ""));
    }

    static Import command(Newsroom newsroom) throws IOException {
        var secrets = Secrets.read(newsroom.logs().getParent().resolve("secrets.properties"));
        return new Import(
                new RunningPaper(newsroom.paper(), newsroom.keycloak(), secrets.get(Secrets.Name.CLIENT_SECRET)));
    }
}
