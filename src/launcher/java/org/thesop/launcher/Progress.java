package org.thesop.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** What the person at the terminal sees: short lines, each with the seconds since the beginning. */
final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        synchronized (out) {
            out.printf("%5d s  %s%n", elapsed().toSeconds(), line);
            out.flush();
        }
    }

    /** Lines between two rules, for what should be found again when one scrolls back. */
    void box(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0) + 4;
        synchronized (out) {
            out.println();
            out.println("  " + "-".repeat(width));
            lines.forEach(line -> out.println("    " + line));
            out.println("  " + "-".repeat(width));
            out.println();
            out.flush();
        }
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
