package org.thesop.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thesop.newsroom.TheNewsroom;

/**
 * What Lighthouse makes of readers' pages, as a phone on a slow line loads them: the medians of five visits, out of 100, and what
 * it would have otherwise. Needs Lighthouse (npm) and Chromium; the pages themselves need neither.
 */
final class Lighthouse {

    private static final int VISITS = 5;
    private static final List<String> CATEGORIES = List.of("performance", "accessibility", "best-practices", "seo");
    private static final Pattern STORY = Pattern.compile("href=\"(/story/[^\"]+)\"");

    /** Of one visit: the points of each category, and the checks that were not passed. */
    private record Visit(List<Integer> points, List<String> missed, double machine) {}

    private final List<String> command;
    private final URI paper;
    private final HttpClient http = HttpClient.newHttpClient();

    private Lighthouse(List<String> command, URI paper) {
        this.command = command;
        this.paper = paper;
    }

    /** Prints one line a page; without Lighthouse what to install. */
    static void measure() throws IOException, InterruptedException {
        var command = command();
        if (command.isEmpty()) {
            System.out.println("No Lighthouse here: npm install --global lighthouse (and Chromium, as Debian has it)");
            return;
        }
        try (var newsroom = TheNewsroom.builder(TheNewsroom.temporaryHome())
                .environment("THESOP_LOG_REQUESTS", "false")
                .progress(System.out)
                .build()) {
            newsroom.start();
            newsroom.waitForPaper();
            // Its start-up would take the processor from what is measured.
            newsroom.waitForLogin();
            new Lighthouse(command.get(), newsroom.paper()).visitAll();
        }
    }

    private static Optional<List<String>> command() throws InterruptedException {
        for (var each : List.of(List.of("lighthouse"), List.of("npx", "--no-install", "lighthouse"))) {
            try {
                var asked = Stream.concat(each.stream(), Stream.of("--version")).toList();
                var process = new ProcessBuilder(asked)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() == 0) {
                    return Optional.of(each);
                }
            } catch (IOException notThere) {
                // Then the next.
            }
        }
        return Optional.empty();
    }

    private void visitAll() throws IOException, InterruptedException {
        System.out.printf("%nLighthouse, medians of %d visits by a phone on a slow line, out of 100%n", VISITS);
        System.out.printf("%-12s %12s %14s %15s %5s%n", "", "performance", "accessibility", "best practices", "seo");
        visit("front page", "/");
        visit("story", first("/section/campus"));
        visit("section", "/section/campus");
        visit("in Spanish", first("/section/espanol"));
    }

    private void visit(String what, String path) throws IOException, InterruptedException {
        var visits = new ArrayList<Visit>();
        for (var tries = 0; visits.size() < VISITS; tries++) {
            if (tries == 2 * VISITS) {
                throw new IOException("Lighthouse does not finish; is Chromium installed?");
            }
            visit(path).ifPresent(visits::add);
        }
        var points = Stream.iterate(0, at -> at + 1)
                .limit(CATEGORIES.size())
                .map(at -> visits.stream()
                        .map(visit -> visit.points().get(at))
                        .sorted()
                        .toList()
                        .get(VISITS / 2))
                .toList();
        System.out.printf(
                Locale.US,
                "%-12s %12d %14d %15d %5d   machine %.0f%n",
                what,
                points.get(0),
                points.get(1),
                points.get(2),
                points.get(3),
                visits.stream().mapToDouble(Visit::machine).average().orElse(0));
        var missed = new TreeSet<String>();
        visits.forEach(visit -> missed.addAll(visit.missed()));
        if (!missed.isEmpty()) {
            System.out.println("             " + String.join(", ", missed));
        }
    }

    /** Nothing from a browser that did not get ready in time, as on a busy machine. */
    private Optional<Visit> visit(String path) throws IOException, InterruptedException {
        var report = Files.createTempFile("lighthouse", ".json");
        try {
            var asked = new ArrayList<>(command);
            asked.addAll(List.of(
                    paper.resolve(path).toString(),
                    "--quiet",
                    "--output=json",
                    "--output-path=" + report,
                    "--only-categories=" + String.join(",", CATEGORIES),
                    "--chrome-flags=--headless=new --no-sandbox --disable-gpu"));
            var process = new ProcessBuilder(asked)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0 ? Optional.of(read(report)) : Optional.empty();
        } finally {
            Files.delete(report);
        }
    }

    private static Visit read(Path report) throws IOException {
        try (var file = Files.newInputStream(report);
                var reader = Json.createReader(file)) {
            var result = reader.readObject();
            var points = new ArrayList<Integer>();
            var missed = new ArrayList<String>();
            for (var name : CATEGORIES) {
                var category = result.getJsonObject("categories").getJsonObject(name);
                points.add((int) Math.round(number(category, "score") * 100));
                for (var check : category.getJsonArray("auditRefs").getValuesAs(JsonObject.class)) {
                    var audit = result.getJsonObject("audits").getJsonObject(check.getString("id"));
                    if (number(check, "weight") > 0 && scored(audit) && number(audit, "score") < 1) {
                        missed.add(check.getString("id"));
                    }
                }
            }
            return new Visit(points, missed, number(result.getJsonObject("environment"), "benchmarkIndex"));
        }
    }

    /** Some checks have nothing to look at on a page. */
    private static boolean scored(JsonObject audit) {
        return audit.get("score").getValueType() == JsonValue.ValueType.NUMBER;
    }

    private static double number(JsonObject object, String name) {
        return object.getJsonNumber(name).doubleValue();
    }

    private String first(String list) throws IOException, InterruptedException {
        var page = http.send(HttpRequest.newBuilder(paper.resolve(list)).build(), BodyHandlers.ofString());
        var story = STORY.matcher(page.body());
        if (!story.find()) {
            throw new IllegalStateException("no story on " + list);
        }
        return story.group(1);
    }
}
