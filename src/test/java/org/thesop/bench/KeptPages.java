package org.thesop.bench;

import static org.awaitility.Awaitility.await;

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
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.thesop.newsroom.TheNewsroom;

/**
 * A kept story page against nginx, which has the same bytes in a file: {@code wrk} asks both for it in turn, packed by gzip,
 * over 32 connections that stay open. Needs wrk and nginx, as Debian has them.
 */
final class KeptPages {

    private static final int RUNS = 5;
    private static final int SECONDS = 5;

    /** A paper runs for days: until then its code is still being compiled on the processors that are to answer. */
    private static final int SECONDS_TO_WARM_UP = 30;

    private static final int CONNECTIONS = 32;
    private static final Pattern STORY = Pattern.compile("/story/[a-z0-9/-]+");
    private final URI paper;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private KeptPages(URI paper) {
        this.paper = paper;
    }

    /** Prints medians and ratios. */
    static void measure() throws IOException, InterruptedException {
        try (var newsroom = TheNewsroom.builder(TheNewsroom.temporaryHome())
                .environment("THESOP_LOG_REQUESTS", "false")
                .progress(System.out)
                .build()) {
            newsroom.start();
            newsroom.waitForPaper();
            // Its start-up would take the processor from what is measured.
            newsroom.waitForLogin();
            new KeptPages(newsroom.paper()).compare();
        }
    }

    private void compare() throws IOException, InterruptedException {
        var path = aStory();
        var page = http.send(
                HttpRequest.newBuilder(paper.resolve(path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        var folder = Files.createTempDirectory("kept-pages");
        var port = free();
        var nginx = nginx(folder, port, page.body());
        try {
            var file = URI.create("http://127.0.0.1:" + port + "/page.html");
            System.out.printf(
                    "%nKept story page, %,d bytes packed by gzip, against nginx; wrk -t1 -c32, medians of %d runs of %d s%n",
                    page.body().length, RUNS, SECONDS);
            Wrk.packed(file, CONNECTIONS, SECONDS);
            Wrk.packed(paper.resolve(path), CONNECTIONS, SECONDS_TO_WARM_UP);
            var theirs = new ArrayList<Wrk.Figures>();
            var ours = new ArrayList<Wrk.Figures>();
            for (var run = 0; run < RUNS; run++) {
                theirs.add(wrk(file));
                ours.add(wrk(paper.resolve(path)));
            }
            print("nginx", theirs);
            print("theSOP", ours);
            System.out.printf(
                    Locale.US,
                    "%-12s %9.2f %9.2f%n",
                    "ratio",
                    median(ours, Wrk.Figures::perSecond) / median(theirs, Wrk.Figures::perSecond),
                    median(ours, Wrk.Figures::p99Millis) / median(theirs, Wrk.Figures::p99Millis));
        } finally {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    private static void print(String who, List<Wrk.Figures> runs) {
        System.out.printf(
                Locale.US,
                "%-12s %9.0f a second, p99 %.2f ms%n",
                who,
                median(runs, Wrk.Figures::perSecond),
                median(runs, Wrk.Figures::p99Millis));
    }

    private static double median(List<Wrk.Figures> runs, ToDoubleFunction<Wrk.Figures> what) {
        return runs.stream().mapToDouble(what).sorted().toArray()[runs.size() / 2];
    }

    /** As the bar says: a process for each processor, no log, connections that stay open, a file packed beforehand. */
    private static Process nginx(Path folder, int port, byte[] packed) throws IOException, InterruptedException {
        Files.write(folder.resolve("page.html.gz"), packed);
        Files.writeString(folder.resolve("page.html"), "never sent");
        var temporary = new StringBuilder();
        for (var kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary.append("%s_temp_path %s/%s;%n".formatted(kind, folder, kind));
        }
        Files.writeString(
                folder.resolve("nginx.conf"),
                "user root;\nworker_processes auto;\ndaemon off;\npid %s/nginx.pid;\nerror_log stderr warn;\nevents { worker_connections 1024; }\nhttp {\n"
                                .formatted(folder)
                        + "types { text/html html; }\naccess_log off;\nsendfile on;\nkeepalive_requests 100000000;\n"
                        + temporary
                        + "server { listen 127.0.0.1:%d; root %s; gzip_static always; }\n}\n".formatted(port, folder));
        var nginx = new ProcessBuilder("nginx", "-p", folder + "/", "-c", folder + "/nginx.conf")
                .inheritIO()
                .start();
        await().until(() -> Files.exists(folder.resolve("nginx.pid")));
        return nginx;
    }

    private static Wrk.Figures wrk(URI address) throws IOException, InterruptedException {
        return Wrk.packed(address, CONNECTIONS, SECONDS);
    }

    private static int free() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String aStory() throws IOException, InterruptedException {
        var front = http.send(HttpRequest.newBuilder(paper.resolve("/")).build(), BodyHandlers.ofString());
        var story = STORY.matcher(front.body());
        if (!story.find()) {
            throw new IllegalStateException("no story on the front page");
        }
        return story.group();
    }
}
