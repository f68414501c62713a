package org.thesop.site;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.thesop.story.EditionKind;

/** A correction or clarification as it was told to readers. */
record Note(EditionKind kind, Instant at, String text) {

    /** Several of them, as the database's {@code notes_shown} writes them; null for none. */
    static List<Note> read(String json) {
        return Rows.read(
                json,
                JsonObject.class,
                note -> new Note(
                        EditionKind.valueOf(note.getString("kind")),
                        Instant.parse(note.getString("at")),
                        note.getString("text")));
    }
}
