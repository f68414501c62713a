package org.thesop.export;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.thesop.export.ArchiveRefusedException.Why;
import org.thesop.media.PictureStore;

/** An archive that was written before, opened to be read. */
final class ArchiveFile implements Closeable {

    /** Folders and names as {@link ArchiveWriting} gives them: nothing that is unpacked can lie anywhere else. */
    private static final Pattern PICTURE =
            Pattern.compile("pictures/([A-Za-z0-9_-]{16,64})/([A-Za-z0-9][A-Za-z0-9.-]{0,99})");

    /** In bytes. What is kept of a picture is a few thousand pixels wide. */
    private static final int LARGEST_PICTURE = 64 << 20;

    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) {2}(.+)");

    private final ZipFile zip;
    private final Manifest manifest;

    /** @throws ArchiveRefusedException when it is no archive, or of another form */
    ArchiveFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ArchiveRefusedException(Why.NO_FILE, file.getFileName().toString());
        }
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException none) {
            throw new ArchiveRefusedException(Why.NO_ARCHIVE, "", none);
        }
        try (var in = open(Manifest.NAME)) {
            manifest = Manifest.read(in);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads all of it once, and compares it with the sums that it was written with.
     *
     * @throws ArchiveRefusedException when a part is missing, is another, or is one too many
     */
    void check() throws IOException {
        var seen = new HashSet<String>();
        try (var sums = lines(SteadyZip.SUMS)) {
            for (var line = sums.readLine(); line != null; line = sums.readLine()) {
                var sum = SUM.matcher(line);
                if (!sum.matches() || !sum.group(1).equals(sumOf(sum.group(2)))) {
                    throw new ArchiveRefusedException(Why.DAMAGED, line.replaceFirst("^\\S+\\s+", ""));
                }
                seen.add(sum.group(2));
            }
        } catch (ZipException damaged) {
            throw new ArchiveRefusedException(Why.DAMAGED, "", damaged);
        }
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(SteadyZip.SUMS) && !seen.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ArchiveRefusedException(Why.DAMAGED, name);
                });
    }

    private String sumOf(String path) throws IOException {
        var digest = SteadyZip.sha256();
        try (var in = new DigestInputStream(open(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException damaged) {
            throw new ArchiveRefusedException(Why.DAMAGED, path, damaged);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private InputStream open(String path) throws IOException {
        var entry = zip.getEntry(path);
        if (entry == null) {
            throw new ArchiveRefusedException(path.equals(Manifest.NAME) ? Why.NO_ARCHIVE : Why.DAMAGED, path);
        }
        return zip.getInputStream(entry);
    }

    /** One of its texts, line by line. */
    BufferedReader lines(String path) throws IOException {
        return new BufferedReader(new InputStreamReader(open(path), StandardCharsets.UTF_8));
    }

    /** Puts the files of the pictures where the newsroom has them; those of an earlier try are written over. */
    void unpackPictures(PictureStore store) throws IOException {
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var picture = PICTURE.matcher(entry.getName());
            if (picture.matches()) {
                store.keep(picture.group(1), picture.group(2), content(entry));
            }
        }
    }

    private byte[] content(ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            var content = in.readNBytes(LARGEST_PICTURE + 1);
            if (content.length > LARGEST_PICTURE) {
                throw new ArchiveRefusedException(Why.DAMAGED, entry.getName());
            }
            return content;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
