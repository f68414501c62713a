package org.thesop.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that is the same whenever and wherever the same is put into it: nothing in it has a time. The sum of each file is kept on
 * the disk until the end, and stands in {@code SHA256SUMS} as {@code sha256sum -c} reads it.
 */
final class SteadyZip implements Closeable {

    static final String SUMS = "SHA256SUMS";

    /** The first that a ZIP can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int BUFFER = 64 * 1024;

    /** Writes a file's content. */
    interface Content {
        void to(OutputStream out) throws IOException, SQLException;
    }

    private final ZipOutputStream zip;
    private final Path sumsFile;
    private final OutputStream sums;

    /** @param file is written over */
    SteadyZip(Path file) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        try {
            sumsFile = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".sums");
            sums = new BufferedOutputStream(Files.newOutputStream(sumsFile), BUFFER);
        } catch (IOException unwritable) {
            zip.close();
            throw unwritable;
        }
    }

    /** Puts in something that can be packed. */
    void put(String path, Content content) throws IOException, SQLException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        add(path, content);
    }

    /** Puts in something that is packed already. */
    void putPacked(String path, Content content) throws IOException, SQLException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        add(path, content);
    }

    private void add(String path, Content content) throws IOException, SQLException {
        var digest = sha256();
        begin(path);
        // What is put in has its own buffers, and would close the zip with them.
        var out = new DigestOutputStream(new Open(zip), digest);
        content.to(out);
        out.flush();
        zip.closeEntry();
        sums.write((HexFormat.of().formatHex(digest.digest()) + "  " + path + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void begin(String path) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** Puts in the sums of all that was put in so far. */
    void putSums() throws IOException {
        sums.flush();
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        begin(SUMS);
        Files.copy(sumsFile, zip);
        zip.closeEntry();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }

    @Override
    public void close() throws IOException {
        try (zip;
                sums) {
            Files.deleteIfExists(sumsFile);
        }
    }

    private static final class Open extends FilterOutputStream {

        private Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
