package org.thesop.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code mvn -Prun}: the whole newsroom on this computer, until Ctrl-C. */
public final class Run {
    private static final PrintStream OUT = System.out;

    private static volatile boolean stopRequested;

    private Run() {}

    public static void main(String[] arguments) {
        int status = 0;
        Path home = null;
        try {
            Settings settings = new Settings(System.getProperties());
            home = settings.folder("thesop.home");
            loadWhatStoppingNeeds();
            run(newsroom(settings), settings.yes("thesop.demo"));
        } catch (CannotRunException e) {
            status = tell(e, home);
        }
        // Inside a shutdown that has begun this waits for its end, so Maven says nothing more.
        System.exit(status);
    }

    private static Newsroom newsroom(Settings settings) {
        return Newsroom.builder()
                .home(settings.folder("thesop.home"))
                .port(settings.port("thesop.port"))
                .keycloakPort(settings.port("thesop.keycloak.port"))
                .nodes(settings.number("thesop.nodes"))
                .demo(settings.yes("thesop.demo"))
                .war(settings.folder("thesop.war"))
                .server(settings.folder("thesop.server"))
                .keycloak(settings.folder("thesop.keycloak"))
                .config(settings.folder("thesop.config"))
                .environment(Surroundings.handedOn(System.getenv()))
                .progress(OUT)
                .build();
    }

    private static void run(Newsroom newsroom, boolean demo) {
        Thread hook = new Thread(() -> stop(newsroom), "newsroom-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        newsroom.start();
        newsroom.waitForPaper();
        newsroom.say("The paper is up: " + newsroom.paper() + " (logging in follows in a moment)");
        newsroom.waitForLogin();
        newsroom.waitForNodes();
        newsroom.show(summary(newsroom, demo));
        newsroom.waitForEnd();
    }

    private static void stop(Newsroom newsroom) {
        stopRequested = true;
        boolean begun = newsroom.hasBegun();
        if (begun) {
            newsroom.say("Stopping, in order");
        }
        newsroom.stop();
        if (begun) {
            newsroom.say("All is stopped");
        }
    }

    private static List<String> summary(Newsroom newsroom, boolean demo) {
        List<String> lines = new ArrayList<>();
        lines.add("theSOP is up.");
        lines.add("");
        lines.add("The paper     " + newsroom.paper() + "/");
        if (newsroom.nodes().size() > 1) {
            for (int i = 0; i < newsroom.nodes().size(); i++) {
                lines.add("Node " + (i + 1) + "        " + newsroom.nodes().get(i) + "/");
            }
        }
        lines.add("The desks     " + newsroom.paper() + "/desk/");
        lines.add("Keycloak      " + newsroom.keycloak() + "/ (realm thesop)");
        newsroom.mail()
                .ifPresent(mail -> lines.add("Mail sent     " + mail.page() + " (nothing leaves this computer)"));
        lines.add("Health        " + newsroom.management() + "/health");
        lines.add("Data, logs    " + newsroom.logs().getParent());
        lines.add("");
        if (demo) {
            lines.add("Writers           wendy, walt, lena");
            lines.add("Editors           eddie, erin");
            lines.add("Managing editors  maggie, miles");
            lines.add("The password is the name.");
        } else if (newsroom.welcome().isPresent()) {
            lines.add("Nobody runs this paper yet. This link makes its first managing editor, once:");
            lines.add(newsroom.welcome().get().toString());
        }
        lines.add("");
        lines.add("Ctrl-C stops it.");
        return lines;
    }

    private static int tell(CannotRunException failure, Path home) {
        if (!stopRequested) {
            OUT.println();
            OUT.println("theSOP: " + failure.getMessage());
            OUT.println();
            OUT.flush();
            keepDetails(failure, home);
        }
        return 1;
    }

    private static void keepDetails(CannotRunException failure, Path home) {
        Path logs = home == null ? null : home.resolve("log");
        if (failure.getCause() == null || logs == null || !Files.isDirectory(logs)) {
            return;
        }
        try (PrintWriter log = new PrintWriter(Files.newBufferedWriter(logs.resolve("launcher.log")))) {
            failure.printStackTrace(log);
        } catch (IOException e) {
            OUT.println("The details could not be written to " + logs + ": " + e.getMessage());
        }
    }

    /**
     * Somebody may run mvn clean in another window, and then a class that was not loaded yet is gone when we stop.
     */
    private static void loadWhatStoppingNeeds() {
        try {
            Path classes = Path.of(Run.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve("org/thesop/launcher");
            for (Path file : Folders.list(classes)) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    Class.forName("org.thesop.launcher." + name.substring(0, name.length() - ".class".length()));
                }
            }
        } catch (IOException | URISyntaxException | ClassNotFoundException e) {
            throw new CannotRunException("The launcher's own classes cannot be read: " + e, e);
        }
    }
}
