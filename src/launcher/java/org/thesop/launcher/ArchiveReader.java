package org.thesop.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads a backup; what does not agree with the manifest is refused. */
final class ArchiveReader implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final JsonObject manifest;

    /** @throws CannotRunException when the file is not a whole backup */
    ArchiveReader(Path file) throws IOException {
        this.file = file;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged("it is not a whole zip file", e);
        }
        try {
            manifest = readManifest();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    int postgresqlMajor() {
        return manifest.getInt("postgresql");
    }

    int format() {
        return manifest.getInt("format");
    }

    /** Unpacks everything and compares it with the manifest: each entry as it was, none missing, none beside. */
    void unpack(Path folder) throws IOException {
        Map<String, String> expected = expectedHashes();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw damaged(entry.getName() + " points outside of it", null);
            }
            if (entry.isDirectory()) {
                Folders.createPrivate(target);
            } else if (!entry.getName().equals(ArchiveWriter.MANIFEST)) {
                Files.createDirectories(target.getParent());
                if (!hashOf(entry, target).equals(expected.remove(entry.getName()))) {
                    throw damaged(entry.getName() + " is not what was written", null);
                }
            }
        }
        if (!expected.isEmpty()) {
            throw damaged(expected.keySet().iterator().next() + " is missing", null);
        }
    }

    private Map<String, String> expectedHashes() {
        Map<String, String> hashes = new HashMap<>();
        for (JsonObject entry : manifest.getJsonArray("entries").getValuesAs(JsonObject.class)) {
            hashes.put(entry.getString("path"), entry.getString("sha256"));
        }
        return hashes;
    }

    private String hashOf(ZipEntry entry, Path target) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            Digests.copy(in, out, digest);
        } catch (ZipException e) {
            throw damaged(entry.getName() + " cannot be unpacked", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private JsonObject readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(ArchiveWriter.MANIFEST);
        if (entry == null) {
            throw damaged("it has no " + ArchiveWriter.MANIFEST, null);
        }
        try (JsonReader reader = Json.createReader(zip.getInputStream(entry))) {
            return reader.readObject();
        } catch (JsonException | ZipException e) {
            throw damaged("its " + ArchiveWriter.MANIFEST + " cannot be read", e);
        }
    }

    private CannotRunException damaged(String how, Exception cause) {
        return new CannotRunException(
                file + " is not a whole backup (" + how + "): take another one. Nothing was restored.", cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
