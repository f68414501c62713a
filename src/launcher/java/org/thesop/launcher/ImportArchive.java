package org.thesop.launcher;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code mvn -Pimport-archive}: fills a running, empty newsroom from the archive of another, in the name of a managing editor of
 * the empty one. It is all there afterwards, or nothing is.
 */
public final class ImportArchive {
    /** A paper of a hundred thousand stories takes some minutes. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    private final RunningPaper paper;
    private final Home home;

    ImportArchive(RunningPaper paper, Path home) {
        this.paper = paper;
        this.home = new Home(home);
    }

    public static void main(String[] arguments) {
        Command.run(settings -> {
            if (!settings.has("thesop.file")) {
                throw new CannotRunException("Say which archive to read: -Dthesop.file=FILE.");
            }
            ImportArchive command = new ImportArchive(RunningPaper.of(settings), settings.folder("thesop.home"));
            System.out.println(command.read(settings.folder("thesop.file"), settings.text("thesop.account")));
        });
    }

    /**
     * Has it read, and the record of decisions in it walked.
     *
     * @return what the newsroom says of both
     * @throws CannotRunException when it cannot be read there, and then nothing was changed
     */
    String read(Path file, String account) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CannotRunException("There is no archive " + file + ".");
        }
        Path incoming = Files.createDirectories(home.files().resolve("incoming"));
        Path there = Files.createTempFile(incoming, "archive", ".zip");
        try {
            Files.delete(there);
            laidReady(file, there);
            HttpResponse<String> answer = paper.send(
                    paper.request(
                                    "/api/archive/paper?file="
                                            + RunningPaper.encoded(
                                                    there.getFileName().toString()) + "&account="
                                            + RunningPaper.encoded(account),
                                    paper.token())
                            .POST(BodyPublishers.noBody()),
                    PATIENCE);
            if (answer.statusCode() != 200) {
                throw new CannotRunException(
                        answer.statusCode() == 409 || answer.statusCode() == 403
                                ? RunningPaper.said(answer, "message")
                                : "The newsroom answered " + answer.statusCode() + ": its log says why.");
            }
            return RunningPaper.said(answer, "message") + System.lineSeparator() + new VerifyRecord(paper).verify("");
        } finally {
            Files.deleteIfExists(there);
        }
    }

    /** A second name where that is possible, else a copy. */
    private static void laidReady(Path file, Path there) throws IOException {
        try {
            Files.createLink(there, file);
        } catch (IOException | UnsupportedOperationException anotherDisk) {
            Files.copy(file, there);
        }
    }
}
