package org.thesop.export;

import jakarta.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.thesop.media.PictureStore;
import org.thesop.media.StoredFile;
import org.thesop.story.PackedRevision;

/**
 * Writes the paper's own archive: each table as lines of JSON, the files of the pictures, and what it says of itself. All of one
 * moment, and never more than a few hundred rows in memory.
 */
final class ArchiveWriting {

    private static final int ROWS_AT_ONCE = 200;
    private static final String REVISIONS = "revision";

    /** How the same value is written the same everywhere. */
    private static final List<String> SETTINGS = List.of(
            "set transaction isolation level repeatable read, read only",
            "set local time zone 'UTC'",
            "set local datestyle = 'ISO, YMD'",
            "set local intervalstyle = 'iso_8601'",
            "set local bytea_output = 'hex'",
            "set local extra_float_digits = 1");

    private final Connection database;
    private final PictureStore pictures;
    private final String paper;
    private final String readme;
    private final ExportProgress progress;

    /**
     * @param database with a transaction that has not begun
     * @param pictures where the files of the pictures are
     * @param readme what an archive says to whoever opens it
     */
    ArchiveWriting(Connection database, PictureStore pictures, String paper, String readme, ExportProgress progress) {
        this.database = database;
        this.pictures = pictures;
        this.paper = paper;
        this.readme = readme;
        this.progress = progress;
    }

    void to(Path file) throws IOException, SQLException {
        try (var statement = database.createStatement()) {
            for (var setting : SETTINGS) {
                statement.execute(setting);
            }
        }
        var catalogue = Catalogue.read(database);
        progress.of(count(catalogue));
        try (var zip = new SteadyZip(file)) {
            zip.put("readme.txt", out -> out.write(readme.getBytes(StandardCharsets.UTF_8)));
            var tables = new TreeMap<String, Manifest.Rows>();
            for (var table : catalogue.carried()) {
                var text = new TableText(table);
                zip.put(path(table.name()), out -> tables.put(table.name(), rows(text, out)));
            }
            var files = pictures(zip);
            var manifest =
                    new Manifest(Manifest.VERSION, catalogue.schema(), paper, tables, catalogue.counters(), files);
            zip.put(Manifest.NAME, manifest::write);
            zip.putSums();
        }
    }

    static String path(String table) {
        return "data/" + table + ".jsonl";
    }

    private long count(Catalogue catalogue) throws SQLException {
        var all = 0L;
        try (var query = database.createStatement()) {
            for (var table : catalogue.carried()) {
                try (var row = query.executeQuery("select count(*) from " + Catalogue.quoted(table.name()))) {
                    row.next();
                    all += table.name().equals("picture") ? 2 * row.getLong(1) : row.getLong(1);
                }
            }
        }
        return all;
    }

    private Manifest.Rows rows(TableText text, OutputStream out) throws IOException, SQLException {
        var readable = text.table().name().equals(REVISIONS);
        var count = 0L;
        try (var query = query(readable ? withWords(text) : text.select());
                var row = query.executeQuery()) {
            while (row.next()) {
                var line = row.getString(1);
                out.write((readable ? readable(line, row) : line).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                count++;
                progress.another();
            }
        }
        return new Manifest.Rows(count, text.names());
    }

    private PreparedStatement query(String sql) throws SQLException {
        var query = database.prepareStatement(sql);
        query.setFetchSize(ROWS_AT_ONCE);
        return query;
    }

    /** With each revision the whole one that it is packed beside. */
    private static String withWords(TableText text) {
        return "select row_to_json(r)::text, p.packed, w.body, w.bylines, w.authorship from (" + text.rows()
                + ") r join revision p on p.id = r.id left join revision w on w.id = p.keyframe_id order by "
                + text.order();
    }

    /** A revision that is packed has its words beside it, for whoever reads without this program. */
    private static String readable(String line, ResultSet row) throws SQLException {
        var packed = row.getBytes(2);
        if (packed == null) {
            return line;
        }
        var words = PackedRevision.unpack(packed, row.getString(3), row.getString(4), row.getString(5));
        var said = Json.createObjectBuilder()
                .add("body", words.body())
                .add("bylines", words.bylines())
                .add("authorship", words.authorship())
                .build();
        return line.substring(0, line.length() - 1) + ",\"reads\":" + said + "}";
    }

    private long pictures(SteadyZip zip) throws IOException, SQLException {
        var files = 0L;
        try (var query = query("select id from picture order by id collate \"C\"");
                var row = query.executeQuery()) {
            while (row.next()) {
                var id = row.getString(1);
                for (var file : pictures.all(id)) {
                    zip.putPacked("pictures/" + id + "/" + file.name(), out -> copy(file, out));
                    files++;
                    progress.stillAtIt();
                }
                progress.another();
            }
        }
        return files;
    }

    private void copy(StoredFile file, OutputStream out) throws IOException {
        try (var content = pictures.open(file, 0, file.bytes())) {
            content.transferTo(out);
        }
    }
}
