package org.thesop.site;

import jakarta.json.Json;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the database tells together with a story, in one column, as a JSON array of rows; null for no row. */
final class Rows {

    private static final JsonReaderFactory READING = Json.createReaderFactory(Map.of());

    private Rows() {}

    static <V extends JsonValue, T> List<T> read(String json, Class<V> rows, Function<V, T> row) {
        if (json == null) {
            return List.of();
        }
        try (var reader = READING.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(rows).stream().map(row).toList();
        }
    }
}
