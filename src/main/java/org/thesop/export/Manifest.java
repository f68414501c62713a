package org.thesop.export;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an archive says of itself in {@code manifest.json}.
 *
 * @param version of the archive's form
 * @param schema of the tables, see {@link Catalogue#schema}
 * @param tables with their columns and rows, by name
 * @param counters see {@link Catalogue#counters}
 * @param pictures files of pictures
 */
record Manifest(
        int version,
        String schema,
        String paper,
        Map<String, Rows> tables,
        SortedMap<String, Long> counters,
        long pictures) {

    static final String NAME = "manifest.json";
    static final int VERSION = 1;
    private static final String FORMAT = "theSOP archive";

    record Rows(long count, List<String> columns) {}

    void write(OutputStream out) throws IOException {
        var all = Json.createObjectBuilder();
        tables.forEach((name, rows) -> all.add(
                name,
                Json.createObjectBuilder()
                        .add("rows", rows.count())
                        .add("columns", Json.createArrayBuilder(rows.columns()))));
        var numbers = Json.createObjectBuilder();
        counters.forEach((name, last) -> {
            if (last == null) {
                numbers.addNull(name);
            } else {
                numbers.add(name, last);
            }
        });
        var leftOut = Json.createObjectBuilder();
        Arrays.stream(LeftOut.values())
                .forEach(why -> leftOut.add(
                        why.name(), Json.createArrayBuilder(why.names().toList())));
        var manifest = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("version", version)
                .add("paper", paper)
                .add("schema", schema)
                .add("tables", all)
                .add("pictures", pictures)
                .add("lastNumbers", numbers)
                .add("leftOut", leftOut)
                .build();
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(manifest);
        }
        out.write((text.toString().strip() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ArchiveRefusedException when it is none, or of another form */
    static Manifest read(InputStream in) {
        try (var reader = Json.createReader(in)) {
            var manifest = reader.readObject();
            if (!FORMAT.equals(manifest.getString("format", ""))) {
                throw new ArchiveRefusedException(ArchiveRefusedException.Why.NO_ARCHIVE, "");
            }
            if (manifest.getInt("version", 0) != VERSION) {
                throw new ArchiveRefusedException(
                        ArchiveRefusedException.Why.OTHER_FORM, String.valueOf(manifest.getInt("version", 0)));
            }
            return new Manifest(
                    VERSION,
                    manifest.getString("schema"),
                    manifest.getString("paper"),
                    tables(manifest.getJsonObject("tables")),
                    counters(manifest.getJsonObject("lastNumbers")),
                    manifest.getJsonNumber("pictures").longValue());
        } catch (JsonException | NullPointerException | ClassCastException odd) {
            throw new ArchiveRefusedException(ArchiveRefusedException.Why.NO_ARCHIVE, "", odd);
        }
    }

    private static Map<String, Rows> tables(JsonObject said) {
        var tables = new LinkedHashMap<String, Rows>();
        said.forEach((name, value) -> {
            var table = value.asJsonObject();
            tables.put(
                    name,
                    new Rows(
                            table.getJsonNumber("rows").longValue(),
                            table.getJsonArray("columns").getValuesAs(JsonString::getString)));
        });
        return tables;
    }

    private static SortedMap<String, Long> counters(JsonObject said) {
        var counters = new TreeMap<String, Long>();
        said.forEach((name, value) ->
                counters.put(name, value == JsonValue.NULL ? null : Long.valueOf(((JsonNumber) value).longValue())));
        return counters;
    }
}
