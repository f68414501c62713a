package org.thesop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A command that does one thing and ends: with 0, or with 1 and one line that says what to do. */
final class Command {
    interface Work {
        void with(Settings settings) throws IOException, SQLException;
    }

    private Command() {}

    static void run(Work work) {
        Settings settings = new Settings(System.getProperties());
        try {
            work.with(settings);
        } catch (IOException | SQLException | CannotRunException e) {
            System.out.println();
            System.out.println("theSOP: " + line(e, settings));
            System.out.println();
            System.exit(1);
        }
    }

    private static String line(Exception failure, Settings settings) {
        if (failure instanceof CannotRunException known) {
            return known.getMessage();
        }
        Path home = settings.folder("thesop.home");
        return Machine.fullDisk(failure, home)
                .map(Throwable::getMessage)
                .orElseGet(() -> "That did not work: " + failure);
    }
}
