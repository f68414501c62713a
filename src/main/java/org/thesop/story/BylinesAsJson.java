package org.thesop.story;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/** Writes the bylines of a revision as a JSON array, and reads them back. */
final class BylinesAsJson {

    private BylinesAsJson() {}

    static String write(List<KeptByline> lines) {
        var array = Json.createArrayBuilder();
        for (var line : lines) {
            array.add(Json.createObjectBuilder()
                    .add("name", line.name())
                    .add("handle", text(line.handle()))
                    .add("title", text(line.title()))
                    .add("credit", line.credit().name())
                    .add("place", line.place().name()));
        }
        return array.build().toString();
    }

    static List<KeptByline> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
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
        return value == null ? JsonValue.NULL : Json.createValue(value);
    }
}
