package org.thesop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One running process of the newsroom, with its name for people, its log and its pid file. */
final class Part {
    /**
     * Ctrl-C reaches every process of the terminal at once. The parts ignore it, which programs inherit, so that the
     * launcher can end them one after the other.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final String name;
    private final ProcessHandle process;
    private final Path log;
    private final Path pidFile;

    /** Null for a process that is not our own child; its exit value nobody can know. */
    private final Process child;

    private Part(String name, ProcessHandle process, Process child, Path log, Path pidFile) {
        this.name = name;
        this.child = child;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /**
     * @param environment beside what the launcher itself was given; secrets go here, never into {@code command}
     * @param niceness 0 for the usual share of the processor, up to 19 for what should leave it to the others
     */
    static Part start(Home home, String name, List<String> command, Map<String, String> environment, int niceness)
            throws IOException {
        Path log = freshLog(home, name);
        List<String> words = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        if (niceness > 0) {
            words.addAll(List.of("nice", "-n", String.valueOf(niceness)));
        }
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(home.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // What someone has set for another Keycloak or WildFly on this computer must not change ours.
        builder.environment().keySet().removeIf(Part::steersAnotherServer);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return of(home, name, process.toHandle(), process, log);
    }

    /** A process that was started by other means. */
    static Part of(Home home, String name, ProcessHandle process, Path log) throws IOException {
        return of(home, name, process, null, log);
    }

    private static Part of(Home home, String name, ProcessHandle process, Process child, Path log) throws IOException {
        Path pidFile = Files.createDirectories(home.pids()).resolve(fileName(name) + ".pid");
        Files.writeString(pidFile, String.valueOf(process.pid()));
        return new Part(name, process, child, log, pidFile);
    }

    /** The last start's log is kept beside the new one: it tells why somebody had to start again. */
    static Path freshLog(Home home, String name) throws IOException {
        Path log = Files.createDirectories(home.logs()).resolve(fileName(name) + ".log");
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(fileName(name) + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private static String fileName(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Runs something when the process ends, however that comes about. */
    void whenEnded(Runnable told) {
        // Nobody waits for the telling itself.
        CompletableFuture<Void> unused = process.onExit().thenRun(told);
    }

    /** Waits for a process that ends by itself when its work is done. */
    int awaitExitValue() throws IOException, InterruptedException {
        int value = child.waitFor();
        Files.deleteIfExists(pidFile);
        return value;
    }

    /** Ends it at once, without a word. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks the process to end, and ends it when it does not within the time. */
    void stop(Duration patience) throws IOException {
        end(process, patience);
        Files.deleteIfExists(pidFile);
    }

    /**
     * The living process of that number, if it is the one that is meant: the number may have gone to another program
     * since it was written down.
     *
     * @param mentioned what the command line of the right one contains
     */
    static Optional<ProcessHandle> find(String pid, String mentioned) {
        if (!pid.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info().commandLine().orElse("").contains(mentioned));
    }

    /** Asks a process to end, ends it when it does not within the time, and leaves no child of it either. */
    static void end(ProcessHandle process, Duration patience) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!hasEnded(process, patience)) {
            process.destroyForcibly();
            hasEnded(process, patience);
        }
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> hasEnded(child, patience));
    }

    private static boolean hasEnded(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Waiting for process " + process.pid() + " failed", e);
        }
    }

    private static boolean steersAnotherServer(String variable) {
        return variable.startsWith("KC_")
                || variable.startsWith("QUARKUS_")
                || variable.startsWith("JBOSS_")
                || variable.startsWith("SOP_")
                || variable.startsWith("THESOP_")
                || variable.equals("JAVA_OPTS");
    }
}
