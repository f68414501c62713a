package org.thesop.launcher;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * {@code mvn -Pexport}: has a running newsroom write the whole paper, in the name of a managing editor, and fetches the file. It
 * is the same that the desk makes.
 */
public final class Export {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final RunningPaper paper;

    Export(RunningPaper paper) {
        this.paper = paper;
    }

    public static void main(String[] arguments) {
        Command.run(settings -> {
            if (!settings.has("thesop.file")) {
                throw new CannotRunException("Say where it is to be written: -Dthesop.file=FILE.");
            }
            Path file = settings.folder("thesop.file");
            new Export(RunningPaper.of(settings))
                    .to(file, settings.text("thesop.export"), settings.text("thesop.account"));
            System.out.println("The paper is in " + file + " (" + (Files.size(file) >> 10)
                    + " KB). Keep it as you keep the newsroom's own secrets.");
        });
    }

    /**
     * Waits until it is written, and fetches it.
     *
     * @param kind {@code archive}, {@code wxr} or {@code site}
     * @throws CannotRunException when it cannot be written, or the file exists
     */
    void to(Path file, String kind, String account) throws IOException {
        if (Files.exists(file)) {
            throw new CannotRunException(file + " exists already: choose another name with -Dthesop.file=...");
        }
        String id = ask(kind, account);
        String address = "/api/archive/exports/" + id;
        String inTheName = "?account=" + RunningPaper.encoded(account);
        int told = -1;
        String state = "";
        while (!state.equals("READY")) {
            pause();
            // Each time with a new token: one lives for minutes only.
            HttpResponse<String> answer = understood(paper.send(paper.request(address + inTheName, paper.token())));
            state = RunningPaper.said(answer, "state");
            if (state.equals("REPLACED")) {
                throw new CannotRunException("A newer one has taken its place meanwhile: run the command again.");
            }
            if (state.equals("FAILED")) {
                throw new CannotRunException(
                        RunningPaper.said(answer, "problem").equals("DISK_FULL")
                                ? "There is no room for it on the newsroom's disk: make some and run the command again."
                                : "It could not be written: the newsroom's log says why.");
            }
            int percent = number(answer, "percent");
            if (percent / 10 > told / 10 || told < 0) {
                told = percent;
                System.out.println(percent + " %");
            }
        }
        fetch(address + "/file" + inTheName, file);
    }

    private String ask(String kind, String account) throws IOException {
        HttpResponse<String> answer = understood(paper.send(paper.request(
                        "/api/archive/exports?kind=" + RunningPaper.encoded(kind) + "&account="
                                + RunningPaper.encoded(account),
                        paper.token())
                .POST(BodyPublishers.noBody())));
        return String.valueOf(number(answer, "id"));
    }

    private void fetch(String address, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            int status = paper.fetch(paper.request(address, paper.token()), unfinished);
            if (status != 200) {
                throw new CannotRunException("The newsroom answered " + status + ": its log says why.");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static HttpResponse<String> understood(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            return answer;
        }
        String message = answer.statusCode() / 100 == 4 ? RunningPaper.said(answer, "message") : "";
        throw new CannotRunException(
                message.isEmpty() ? "The newsroom answered " + answer.statusCode() + ": its log says why." : message);
    }

    private static int number(HttpResponse<String> answer, String key) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getInt(key);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRunException(
                    "Stopped. The newsroom goes on writing; the desk has the file when it is ready.");
        }
    }
}
