package org.thesop.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The instructions of a Dockerfile in their order, each on one line, comments left out. */
record Dockerfile(List<Instruction> instructions) {

    /** One instruction: its word in capitals, and the rest as written. */
    record Instruction(String word, String rest) {}

    static Dockerfile at(String path) throws IOException {
        return of(Files.readString(Path.of(path)));
    }

    static Dockerfile of(String text) {
        var instructions = new ArrayList<Instruction>();
        for (var line : text.replaceAll("(?m)^\\s*#.*\\R?", "")
                .replaceAll("\\\\\\R", " ")
                .lines()
                .toList()) {
            if (!line.isBlank()) {
                var parts = line.strip().split("\\s+", 2);
                instructions.add(new Instruction(parts[0].toUpperCase(Locale.ROOT), parts.length > 1 ? parts[1] : ""));
            }
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    /** What follows each instruction of this word, in all stages. */
    List<String> all(String word) {
        return instructions.stream()
                .filter(each -> each.word().equals(word))
                .map(Instruction::rest)
                .toList();
    }

    /** The last stage: what becomes the image. */
    Dockerfile image() {
        var words = instructions.stream().map(Instruction::word).toList();
        return new Dockerfile(instructions.subList(Math.max(words.lastIndexOf("FROM"), 0), instructions.size()));
    }

    /** The images that stages begin with, as name and tag. */
    List<String> bases() {
        return all("FROM").stream().map(rest -> rest.split("\\s+")[0]).toList();
    }

    /** What is copied out of the checkout, in all stages; copies between stages are not among them. */
    List<String> copied() {
        return all("COPY").stream()
                .filter(rest -> !rest.contains("--from="))
                .map(rest -> Arrays.stream(rest.split("\\s+"))
                        .filter(word -> !word.startsWith("--"))
                        .toList())
                .flatMap(words -> words.subList(0, words.size() - 1).stream())
                .toList();
    }

    /** What a reviewer would send back, one sentence each; empty when nothing. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var base : bases()) {
            if (!base.matches("[a-z0-9/-]+:\\d[\\w.-]*")) {
                faults.add(base + " has no tag that begins with a version");
            }
        }
        var image = image();
        if (image.userAtTheEnd().matches("(root|0)?(:.*)?")) {
            faults.add("it runs as root");
        }
        if (image.all("HEALTHCHECK").stream().allMatch(check -> check.startsWith("NONE"))) {
            faults.add("nobody asks whether it is well");
        }
        if (!image.all("CMD").stream().reduce("", (earlier, later) -> later).startsWith("[")) {
            faults.add("a shell stands between it and the signal to stop");
        }
        for (var copy : all("COPY")) {
            var stage = copy.replaceAll(".*--from=(\\S+).*", "$1");
            if (copy.contains("--from=") && all("FROM").stream().noneMatch(from -> from.endsWith(" AS " + stage))) {
                faults.add("there is no stage " + stage);
            }
        }
        return faults;
    }

    private String userAtTheEnd() {
        return all("USER").stream().reduce("", (earlier, later) -> later);
    }
}
