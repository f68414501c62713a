package org.thesop.site;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.thesop.story.EditionKind;

/** A correction or clarification as it was told to readers. */
record Note(EditionKind kind, Instant at, String text) {

    /** Several of them, as the database's {@code notes_shown} writes them; null for none. */
    static List<Note> read(String json) {
        if (json == null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(note -> new Note(
                            EditionKind.valueOf(note.getString("kind")),
                            Instant.parse(note.getString("at")),
                            note.getString("text")))
                    .toList();
        }
    }
}
