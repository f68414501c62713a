package org.thesop.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files that were sent as one: a ZIP of any number, or a single file by itself. No more of a file is unpacked than was
 * asked for, so that a small ZIP of a huge file costs nothing.
 */
final class Bundle implements AutoCloseable {

    /** One file. */
    interface Entry {
        /** Its name, with its folders, as it stands in the ZIP. */
        String name();

        /** Its content, to be closed. */
        InputStream open() throws IOException;

        /** Its first bytes, at most so many. */
        default byte[] read(int most) throws IOException {
            try (var in = open()) {
                return in.readNBytes(most);
            }
        }
    }

    /** More is no archive of a paper. */
    private static final int MOST_FILES = 500_000;

    /** What Windows wrote names in before they were UTF-8. */
    private static final Charset OLD_NAMES = Charset.forName("windows-1252");

    private final ZipFile zip;
    private final Entry single;

    private Bundle(ZipFile zip, Entry single) {
        this.zip = zip;
        this.single = single;
    }

    /**
     * Opens it.
     *
     * @param name how the file was called when it was sent
     * @throws UnreadableSourceException when it begins like a ZIP and is none, or is not there any more
     */
    static Bundle open(Path file, String name) {
        if (!Files.isReadable(file)) {
            throw new UnreadableSourceException(Because.of(ImportReason.FILE_GONE));
        }
        try {
            return isZip(file) ? new Bundle(zip(file), null) : new Bundle(null, single(file, name));
        } catch (ZipException broken) {
            throw new UnreadableSourceException(Because.of(ImportReason.NO_ZIP), broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        var zip = new ZipFile(file.toFile(), OLD_NAMES);
        if (zip.size() > MOST_FILES) {
            zip.close();
            throw new UnreadableSourceException(Because.of(ImportReason.NO_ZIP));
        }
        return zip;
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(4);
            return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        }
    }

    /** The files in the order of the ZIP; without folders, and without what systems leave beside files. */
    Iterator<Entry> entries() {
        return zip == null
                ? List.of(single).iterator()
                : zip.stream().filter(Bundle::isOfPeople).map(this::entry).iterator();
    }

    /** How many there are. */
    int size() {
        return zip == null
                ? 1
                : (int) zip.stream()
                        .filter(Bundle::isOfPeople)
                        .limit(MOST_FILES)
                        .count();
    }

    /** The file with this whole name. */
    Optional<Entry> entry(String name) {
        return zip == null
                ? Optional.empty()
                : Optional.ofNullable(zip.getEntry(name)).map(this::entry);
    }

    private static boolean isOfPeople(ZipEntry each) {
        var name = each.getName();
        var last = name.substring(name.lastIndexOf('/') + 1);
        return !each.isDirectory()
                && !name.startsWith("__MACOSX/")
                && !last.startsWith(".")
                && !last.equals("Thumbs.db")
                && !last.equals("desktop.ini");
    }

    private Entry entry(ZipEntry each) {
        return new Entry() {
            @Override
            public String name() {
                return each.getName();
            }

            @Override
            public InputStream open() throws IOException {
                return zip.getInputStream(each);
            }
        };
    }

    private static Entry single(Path file, String name) {
        return new Entry() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
