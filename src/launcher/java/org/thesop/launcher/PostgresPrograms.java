package org.thesop.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, which Maven brings as an archive for each system, unpacked once. We unpack and call them
 * ourselves: the test library that usually does it marks an archive as unpacked although the disk was full, starts the
 * server with fsync off and waits a minute for one that has long given up.
 */
final class PostgresPrograms {
    private static final Pattern VERSION_OF_JAR = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar!");
    private static final int OWNER_EXECUTES = 0100;

    private final Path folder;

    /** @param home keeps them in a folder named after their version */
    PostgresPrograms(Home home) {
        folder = home.postgresPrograms().resolve(version());
    }

    /** The version that Maven brings, as it stands in the name of the archive's jar: 18.3.0. */
    static String version() {
        URL found = PostgresPrograms.class.getResource(archive());
        if (found == null) {
            throw new CannotRunException("theSOP brings no PostgreSQL for this computer (" + archive()
                    + "): use Linux or macOS on x64 or arm64.");
        }
        Matcher version = VERSION_OF_JAR.matcher(found.toString());
        if (!version.find()) {
            throw new IllegalStateException("No version in " + found);
        }
        return version.group(1);
    }

    void prepare() throws IOException {
        if (!Files.isDirectory(folder)) {
            Path unfinished = folder.resolveSibling("unfinished");
            Folders.delete(unfinished);
            unpack(Files.createDirectories(unfinished));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        for (Path other : Folders.list(folder.getParent())) {
            if (!other.equals(folder)) {
                Folders.delete(other);
            }
        }
    }

    /**
     * Runs one of the programs and waits for it.
     *
     * @param log where it writes what it has to say
     * @throws CannotRunException when it fails
     */
    void run(Path log, String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(asOrdinaryUser());
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new CannotRunException("PostgreSQL's " + program + " failed: " + log + " says why.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("The start was interrupted.", e);
        }
    }

    /** PostgreSQL refuses to work for root; in a user namespace of its own it does not see that it does. */
    private static List<String> asOrdinaryUser() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && isLinux() ? List.of("unshare", "-U") : List.of();
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    private static String archive() {
        String system = isLinux() ? "linux" : "darwin";
        String processor = Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64", "arm64", "arm_64")
                .getOrDefault(System.getProperty("os.arch"), System.getProperty("os.arch"));
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    private static void unpack(Path to) throws IOException {
        try (InputStream in = PostgresPrograms.class.getResourceAsStream(archive());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, to.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
