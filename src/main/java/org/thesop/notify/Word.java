package org.thesop.notify;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a node tells the others; fired where it is heard.
 *
 * @param node who says it
 * @param id of the edition or the person; null when it is of everybody, and of a sighting, which has its own
 * @param topic what has changed; null where nobody asks
 * @param sighting null for all but one
 */
record Word(String node, Of of, Long id, Topic topic, Sighting sighting) {

    // Made once: each Json.create... looks for an implementation anew, which costs more than the word.
    private static final JsonBuilderFactory WRITING = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READING = Json.createReaderFactory(Map.of());

    /** Whose matter it is. */
    enum Of {
        EDITION,
        PERSON,
        EVERYBODY,
        /** Who may read an edition. */
        READERS,
        /** What a person may do. */
        RIGHTS,
        SIGHTING
    }

    static Word of(String node, Of of, Long id, Topic topic) {
        return new Word(node, of, id, topic, null);
    }

    static Word seen(String node, Sighting sighting) {
        return new Word(node, Of.SIGHTING, null, null, sighting);
    }

    /** Whether the node has said it itself and knows it already: a change is told by what was committed, whoever did it. */
    boolean isOwn(String self) {
        return sighting != null && node.equals(self);
    }

    /** As it goes over the wire; far below the 8,000 bytes that PostgreSQL carries. */
    String text() {
        var said = WRITING.createObjectBuilder().add("node", node).add("of", of.name());
        if (id != null) {
            said.add("id", id);
        }
        if (topic != null) {
            said.add("topic", topic.name());
        }
        if (sighting != null) {
            said.add("edition", sighting.edition()).add("page", sighting.page());
            if (sighting.who() != null) {
                said.add("handle", sighting.who().handle())
                        .add("name", sighting.who().name())
                        .add("doing", sighting.who().doing().name());
            }
        }
        return said.build().toString();
    }

    /** Reads it again; empty for what is none, as a newer version may say it. */
    static Optional<Word> read(String text) {
        try (var reader = READING.createReader(new StringReader(text))) {
            return Optional.of(read(reader.readObject()));
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Word read(JsonObject said) {
        var node = said.getString("node");
        var of = Of.valueOf(said.getString("of"));
        return switch (of) {
            case SIGHTING -> seen(node, sighting(said));
            case EVERYBODY -> of(node, of, null, Topic.valueOf(said.getString("topic")));
            case EDITION, PERSON -> of(node, of, number(said, "id"), Topic.valueOf(said.getString("topic")));
            case READERS, RIGHTS -> of(node, of, number(said, "id"), null);
        };
    }

    private static Sighting sighting(JsonObject said) {
        var who = said.containsKey("handle")
                ? new Presence.Present(
                        said.getString("handle"),
                        said.getString("name"),
                        Presence.Doing.valueOf(said.getString("doing")))
                : null;
        return new Sighting(number(said, "edition"), said.getString("page"), who);
    }

    private static long number(JsonObject said, String key) {
        return said.getJsonNumber(key).longValueExact();
    }
}
