package org.thesop.story;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;

/** Writes the bylines of a revision as a JSON array, and reads them back. */
final class BylinesAsJson {

    /** Looked up once: the shortcuts of {@code Json} look through the class path each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private BylinesAsJson() {}

    static String write(List<KeptByline> lines) {
        var array = JSON.createArrayBuilder();
        for (var line : lines) {
            array.add(JSON.createObjectBuilder()
                    .add("name", line.name())
                    .add("handle", text(line.handle()))
                    .add("title", text(line.title()))
                    .add("credit", line.credit().name())
                    .add("place", line.place().name()));
        }
        return array.build().toString();
    }

    static List<KeptByline> read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(line -> new KeptByline(
                            line.getString("name"),
                            line.getString("handle", null),
                            line.getString("title", null),
                            Byline.Credit.valueOf(line.getString("credit")),
                            Byline.Place.valueOf(line.getString("place"))))
                    .toList();
        }
    }

    private static JsonValue text(String value) {
        return value == null ? JsonValue.NULL : JSON.createValue(value);
    }
}
