package org.thesop.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * {@code mvn -Pimport}: sends a file, or a folder of them, to a running newsroom, in the name of a managing editor. It uses
 * the same importer as the desk: what is there already is passed over, so it can be run again, and an import goes on in the
 * newsroom when this command is stopped.
 */
public final class Import {

    /** As much as a newsroom takes in one request without trouble. */
    private static final int PART = 4 * 1024 * 1024;

    private static final long LOOK_AGAIN_MS = 500;

    private static final Duration TOKEN_KEPT = Duration.ofSeconds(30);

    private final RunningPaper paper;
    private String token;
    private long tokenAt;

    /**
     * How what is asked of the newsroom is to be understood.
     *
     * @param kind of file
     * @param dry whether it is only tried
     * @param pictures the hosts from where they may be fetched, {@code none} for nowhere; empty for the site's own
     */
    record Wish(String kind, boolean dry, String account, String section, String pictures) {}

    Import(RunningPaper paper) {
        this.paper = paper;
    }

    public static void main(String[] arguments) {
        Command.run(settings -> {
            Import command = new Import(RunningPaper.of(settings));
            Path place = settings.folder("thesop.import");
            if (!Files.isReadable(place)) {
                throw new CannotRunException(place + " is no file or folder: name one with -Dthesop.import=...");
            }
            Wish wish = new Wish(
                    settings.text("thesop.kind"),
                    Boolean.parseBoolean(settings.text("thesop.dry")),
                    settings.text("thesop.account"),
                    settings.text("thesop.section"),
                    settings.has("thesop.pictures") ? settings.text("thesop.pictures") : "");
            if (Files.isDirectory(place)) {
                command.sendFolder(place, wish);
            } else {
                command.sendFile(place, place.getFileName().toString(), wish);
            }
        });
    }

    /** Sends these captured pages as one file and prints what became of each. */
    void send(List<Path> files, String account, String section) throws IOException {
        Path zip = Files.createTempFile("thesop-import", ".zip");
        try {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (Path file : files) {
                    put(file, file.getFileName().toString(), out);
                }
            }
            sendFile(zip, "pages.zip", new Wish("CAPTURED_PAGES", false, account, section, ""));
        } finally {
            Files.delete(zip);
        }
    }

    private void sendFolder(Path folder, Wish wish) throws IOException {
        Path zip = Files.createTempFile("thesop-import", ".zip");
        try {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (Path file : Folders.all(folder)) {
                    put(file, folder.relativize(file).toString().replace('\\', '/'), out);
                }
            }
            sendFile(zip, folder.getFileName() + ".zip", wish);
        } finally {
            Files.delete(zip);
        }
    }

    private static void put(Path file, String name, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    /**
     * Sends one file, waits for its import and prints what became of each thing in it.
     *
     * @throws CannotRunException when something was refused; the rest is stored
     */
    void sendFile(Path file, String name, Wish wish) throws IOException {
        int id = begin(file, name, wish);
        System.out.println("The newsroom goes on with import " + id + " also without this command.");
        JsonObject end = waitFor(id);
        print(id);
        System.out.println(end.getInt("imported") + (wish.dry() ? " would be stored, " : " stored, ")
                + end.getInt("alreadyHere") + " known, " + end.getInt("refused") + " refused, " + end.getInt("skipped")
                + " skipped");
        if (!end.getString("state").equals("DONE")) {
            throw new CannotRunException("The import ended before its file did. " + end.getString("message", ""));
        }
        if (end.getInt("refused") > 0) {
            throw new CannotRunException("Not every file was taken: see above. What was stored stays in the paper.");
        }
    }

    /** Sends one file and lets its import begin; returns the import's number. */
    int begin(Path file, String name, Wish wish) throws IOException {
        String kept = upload(file);
        HttpResponse<String> begun = post("/api/archive/imports?kind=" + RunningPaper.encoded(wish.kind()) + "&file="
                + kept + "&source=" + RunningPaper.encoded(name) + "&section="
                + RunningPaper.encoded(wish.section())
                + (wish.pictures().isBlank() ? "" : "&pictures=" + RunningPaper.encoded(wish.pictures())) + "&dry="
                + wish.dry() + "&account="
                + RunningPaper.encoded(wish.account()));
        if (begun.statusCode() != 201) {
            throw new CannotRunException(RunningPaper.said(begun, "message"));
        }
        return read(begun).getInt("id");
    }

    private String upload(Path file) throws IOException {
        String kept = RunningPaper.said(post("/api/archive/imports/files"), "file");
        long at = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                HttpResponse<String> answer =
                        paper.send(paper.request("/api/archive/imports/files/" + kept + "?at=" + at, token())
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(part)));
                at += part.length;
                if (answer.statusCode() != 200
                        || read(answer).getJsonNumber("size").longValue() != at) {
                    throw new CannotRunException("The newsroom did not take the file whole (answer "
                            + answer.statusCode() + "). Run the command again.");
                }
            }
        }
        return kept;
    }

    private JsonObject waitFor(int id) throws IOException {
        int told = -1;
        while (true) {
            JsonObject now = get("/api/archive/imports/" + id);
            if (now.getInt("position") / 1000 > told) {
                told = now.getInt("position") / 1000;
                System.out.println(now.getInt("position") + " of " + now.getInt("total"));
            }
            if (!now.getBoolean("moves")) {
                return now;
            }
            try {
                Thread.sleep(LOOK_AGAIN_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotRunException("Stopped looking. The import goes on; see Many at once at the desk.");
            }
        }
    }

    private void print(int id) throws IOException {
        int after = 0;
        boolean more = true;
        while (more) {
            List<JsonObject> items = get("/api/archive/imports/" + id + "/items?after=" + after)
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class);
            for (JsonObject item : items) {
                after = item.getInt("number");
                System.out.println(word(item.getString("outcome")) + item.getString("name") + "  "
                        + item.getString("address") + item.getString("reason"));
            }
            more = !items.isEmpty();
        }
    }

    private static String word(String outcome) {
        switch (outcome) {
            case "IMPORTED":
                return "stored    ";
            case "ALREADY_HERE":
                return "known     ";
            case "REFUSED":
                return "refused   ";
            default:
                return "skipped   ";
        }
    }

    private JsonObject get(String path) throws IOException {
        HttpResponse<String> answer = paper.send(paper.request(path, token()));
        if (answer.statusCode() != 200) {
            throw new CannotRunException("The newsroom answered " + answer.statusCode()
                    + ": its log says why. The import goes on by itself.");
        }
        return read(answer);
    }

    private HttpResponse<String> post(String path) throws IOException {
        return paper.send(paper.request(path, token()).POST(BodyPublishers.noBody()));
    }

    /** The same for a while: an import of an hour asks thousands of times how it is. */
    private String token() throws IOException {
        long now = System.nanoTime();
        if (token == null || now - tokenAt > TOKEN_KEPT.toNanos()) {
            token = paper.token();
            tokenAt = now;
        }
        return token;
    }

    private static JsonObject read(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
