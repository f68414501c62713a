package org.thesop.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of imports for tests. */
final class Held {

    private Held() {}

    static String text(String name) throws IOException {
        try (var file = Held.class.getResourceAsStream("/imports/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Path zip(Path folder, Map<String, byte[]> files) throws IOException {
        var zip = folder.resolve("files.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return zip;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<Found> all(ItemSource source) {
        try (source) {
            var all = new ArrayList<Found>();
            for (var next = source.next(); next.isPresent(); next = source.next()) {
                all.add(next.get());
            }
            return all;
        }
    }
}
