package org.thesop.story;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Keeps the bylines of a revision as they were said then, whatever becomes of the people: as a JSON array. */
@Converter
class BylinesAsJson implements AttributeConverter<List<BylinesAsJson.Line>, String> {

    /** One byline; handle and title may be null. */
    record Line(String name, String handle, String title, String credit, String place) {

        static Line of(Byline byline) {
            return new Line(
                    byline.name(),
                    byline.person() == null ? null : byline.person().handle(),
                    byline.title(),
                    byline.credit().name(),
                    byline.place().name());
        }
    }

    @Override
    public String convertToDatabaseColumn(List<Line> lines) {
        var array = Json.createArrayBuilder();
        for (var line : lines) {
            array.add(Json.createObjectBuilder()
                    .add("name", line.name())
                    .add("handle", text(line.handle()))
                    .add("title", text(line.title()))
                    .add("credit", line.credit())
                    .add("place", line.place()));
        }
        return array.build().toString();
    }

    @Override
    public List<Line> convertToEntityAttribute(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(line -> new Line(
                            line.getString("name"),
                            line.getString("handle", null),
                            line.getString("title", null),
                            line.getString("credit"),
                            line.getString("place")))
                    .toList();
        }
    }

    private static JsonValue text(String value) {
        return value == null ? JsonValue.NULL : Json.createValue(value);
    }
}
