package org.thesop.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup: a zip with the paths of a home, and at its end a manifest with the SHA-256 of every entry. */
final class ArchiveWriter implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final int FORMAT = 1;

    private final ZipOutputStream zip;
    private final JsonArrayBuilder entries = Json.createArrayBuilder();

    /** @param file exists and is empty, readable by its owner alone */
    ArchiveWriter(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /**
     * Adds what lies under a folder that is in use: a file that disappears meanwhile is left out, folders stay even
     * when nothing of them is wanted.
     */
    void addTree(Path folder, String under, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                if (!wanted.test(dir)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                zip.putNextEntry(new ZipEntry(inside(dir) + "/"));
                zip.closeEntry();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (wanted.test(file)) {
                    addFile(file, inside(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            private String inside(Path path) {
                String rest = folder.relativize(path).toString();
                return rest.isEmpty() ? under : under + "/" + rest;
            }
        });
    }

    void addFile(Path file, String path) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            add(in, path);
        } catch (NoSuchFileException e) {
            // Dropped by the database since its folder was read: the WAL knows about it.
            return;
        }
    }

    void addBytes(byte[] content, String path) throws IOException {
        add(new ByteArrayInputStream(content), path);
    }

    /** Writes the manifest; nothing can be added after it. */
    void finish(Instant time) throws IOException {
        JsonObject manifest = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("time", time.toString())
                .add("postgresql", Postgres.major())
                .add("entries", entries)
                .build();
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void add(InputStream in, String path) throws IOException {
        MessageDigest digest = Digests.sha256();
        zip.putNextEntry(new ZipEntry(path));
        long bytes = Digests.copy(in, zip, digest);
        zip.closeEntry();
        entries.add(Json.createObjectBuilder()
                .add("path", path)
                .add("bytes", bytes)
                .add("sha256", HexFormat.of().formatHex(digest.digest())));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
