package org.thesop.launcher;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code mvn -Pimport}: sends a folder of captured pages to a running newsroom, in the name of a managing editor. It uses
 * the same importer as the desk; pages that are there already are passed over, so it can be run again.
 */
public final class Import {
    private final RunningPaper paper;

    Import(RunningPaper paper) {
        this.paper = paper;
    }

    public static void main(String[] arguments) {
        Command.run(settings -> {
            Import command = new Import(RunningPaper.of(settings));
            Path folder = settings.folder("thesop.import");
            if (!Files.isDirectory(folder)) {
                throw new CannotRunException(folder + " is no folder: name one with -Dthesop.import=...");
            }
            command.send(Folders.list(folder), settings.text("thesop.account"), settings.text("thesop.section"));
        });
    }

    /**
     * Sends these files one by one and prints what became of each.
     *
     * @throws CannotRunException when some were refused; the others are stored
     */
    void send(List<Path> files, String account, String section) throws IOException {
        String token = paper.token();
        int stored = 0;
        int known = 0;
        int refused = 0;
        for (Path file : files.stream().filter(Files::isRegularFile).sorted().toList()) {
            HttpResponse<String> answer = post(file, account, section, token);
            if (answer.statusCode() == 201) {
                stored++;
                System.out.println("stored    " + file.getFileName() + "  " + RunningPaper.said(answer, "address"));
            } else if (answer.statusCode() == 200) {
                known++;
                System.out.println("known     " + file.getFileName() + "  " + RunningPaper.said(answer, "address"));
            } else if (answer.statusCode() == 422 || answer.statusCode() == 403) {
                refused++;
                System.out.println("refused   " + file.getFileName() + "  " + RunningPaper.said(answer, "message"));
            } else {
                throw new CannotRunException("The newsroom answered " + answer.statusCode() + " to "
                        + file.getFileName() + ": its log says why. Run the command again when that is mended.");
            }
        }
        System.out.println(stored + " stored, " + known + " known, " + refused + " refused");
        if (refused > 0) {
            throw new CannotRunException("Not every file was taken: see above. What was stored stays in the paper.");
        }
    }

    private HttpResponse<String> post(Path file, String account, String section, String token) throws IOException {
        String path = "/api/archive/pages?file="
                + RunningPaper.encoded(file.getFileName().toString()) + "&section=" + RunningPaper.encoded(section)
                + "&account=" + RunningPaper.encoded(account);
        return paper.send(paper.request(path, token)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file)));
    }
}
