package org.thesop.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands before several nodes: nginx where it is installed, as a process of our own with the example of config/nginx. The
 * system's own nginx and its files are left alone.
 */
final class Nginx {
    static final String NAME = "nginx";

    /** Where Linux and macOS keep it, beside what the path says: it is often a program for administrators. */
    private static final List<String> USUAL_FOLDERS =
            List.of("/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin");

    /** The example's own addresses. */
    private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:(8080|8081|8082)\\b");

    /**
     * nginx hears Ctrl-C however it is started, unless it is in a session of its own: it would be gone before we have said
     * that we stop.
     */
    private static final List<String> IN_ITS_OWN_SESSION =
            List.of("/bin/sh", "-c", "command -v setsid >/dev/null && exec setsid \"$@\"; exec \"$@\"", "sh");

    /**
     * nginx writes another name over its command line, so the shell that waits for it stands for it: the next start finds it by
     * its home.
     */
    private static final List<String> KEPT_BY_A_SHELL =
            List.of("/bin/sh", "-c", "\"$1\" -p \"$2\" -c \"$3\" & trap 'kill $!; wait $!; exit' TERM; wait $!", "sh");

    private final Home home;
    private final Path program;
    private final Path example;

    /** @param config the project's folder of that name */
    Nginx(Home home, Path program, Path config) {
        this.home = home;
        this.program = program;
        this.example = config.resolve("nginx/nodes.conf");
    }

    /** The program; empty when it is not installed. */
    static Optional<Path> installed() {
        List<String> folders = new ArrayList<>();
        folders.addAll(List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)));
        folders.addAll(USUAL_FOLDERS);
        return folders.stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, NAME))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Part start(int port, List<Node> nodes) throws IOException {
        Path folder = Files.createDirectories(home.proxy());
        Map<String, Integer> ports = Map.of(
                "8080", port, "8081", nodes.get(0).port(), "8082", nodes.get(1).port());
        Files.writeString(folder.resolve("nodes.conf"), moved(Files.readString(example), ports));
        Files.writeString(folder.resolve("nginx.conf"), around(folder));
        List<String> command = new ArrayList<>(IN_ITS_OWN_SESSION);
        command.addAll(KEPT_BY_A_SHELL);
        command.addAll(List.of(
                program.toString(), folder + "/", folder.resolve("nginx.conf").toString()));
        return Part.start(home, NAME, command, Map.of(), 0);
    }

    /** The example with our ports in place of its own. */
    static String moved(String example, Map<String, Integer> ports) {
        return ADDRESS.matcher(example).replaceAll(found -> Ports.LOOPBACK + ":" + ports.get(found.group(1)));
    }

    /** What nginx needs around it to run for one person, in one folder. */
    private static String around(Path folder) {
        // As root it would give its work to somebody who may not look into the home.
        String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
        StringBuilder temporary = new StringBuilder();
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary
                    .append("    ")
                    .append(kind)
                    .append("_temp_path \"")
                    .append(folder)
                    .append("/tmp-")
                    .append(kind);
            temporary.append("\";\n");
        }
        return user
                + "daemon off;\nworker_processes 1;\npid \"" + folder + "/nginx.pid\";\nerror_log stderr warn;\n"
                + "events { worker_connections 1024; }\nhttp {\n    access_log off;\n" + temporary
                + "    include \"" + folder + "/nodes.conf\";\n}\n";
    }
}
