package org.thesop.newsroom;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine that tests need. */
public final class Programs {

    private Programs() {}

    /** The first of these names that is installed. */
    static Optional<Path> installed(List<String> names) {
        var folders =
                Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)), Stream.of("/usr/sbin"));
        return folders.flatMap(folder -> names.stream().map(name -> folder + "/" + name))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * A program; when it is not there, as root on Debian or Ubuntu its package is installed from the system's own sources.
     *
     * @throws IllegalStateException when there is none then
     */
    public static Path demand(String name, String debianPackage) {
        return installed(List.of(name))
                .or(() -> fromDebian(debianPackage, List.of(name)))
                .orElseThrow(() -> new IllegalStateException("No " + name
                        + " for the tests: install it (Debian, Ubuntu: apt-get install " + debianPackage + ")"));
    }

    /** As root on Debian or Ubuntu a package from the system's own sources. */
    static Optional<Path> fromDebian(String debianPackage, List<String> names) {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.out.println("None of " + names + " is installed: installing the package " + debianPackage);
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", debianPackage);
        return installed(names);
    }

    private static void run(String... command) {
        try {
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
