package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.thesop.people.People;
import org.thesop.story.Byline;

/**
 * Bylines as the rooms send them: a JSON array in the order of print, of objects with {@code name}, {@code handle}
 * (null for an outside name), {@code title} (may be null), {@code credit} and {@code place}.
 */
@ApplicationScoped
public class TypedBylines {

    /** The most that a story names: a class project, not a telephone book. */
    static final int MOST = 40;

    @Inject
    People people;

    /** What a form begins with. */
    static String of(List<Byline> bylines) {
        var array = Json.createArrayBuilder();
        for (var byline : bylines) {
            array.add(Json.createObjectBuilder()
                    .add("name", byline.name())
                    .add(
                            "handle",
                            byline.person() == null
                                    ? JsonValue.NULL
                                    : Json.createValue(byline.person().handle()))
                    .add("title", byline.title() == null ? JsonValue.NULL : Json.createValue(byline.title()))
                    .add("credit", byline.credit().name())
                    .add("place", byline.place().name()));
        }
        return array.build().toString();
    }

    /**
     * The bylines that somebody typed. Lines without a name are left out, a handle that nobody has makes an outside name,
     * and the same credit twice counts once.
     *
     * @throws UnreadableBylinesException when it is not what {@link #of} writes
     */
    List<Byline> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var lines = reader.readArray().getValuesAs(JsonObject.class);
            if (lines.size() > MOST) {
                throw new UnreadableBylinesException("more than " + MOST + " bylines");
            }
            var bylines = new ArrayList<Byline>();
            var said = new HashSet<Byline>();
            for (var line : lines) {
                line(line).filter(said::add).ifPresent(bylines::add);
            }
            return bylines;
        } catch (JsonException | ClassCastException | IllegalArgumentException | NullPointerException unreadable) {
            throw new UnreadableBylinesException(unreadable.getMessage());
        }
    }

    private Optional<Byline> line(JsonObject line) {
        var name = oneLine(line.getString("name", ""));
        var title = oneLine(line.getString("title", ""));
        var credit = Byline.Credit.valueOf(line.getString("credit"));
        var place = Byline.Place.valueOf(line.getString("place"));
        var handle = oneLine(line.getString("handle", ""));
        var person = handle.isEmpty() ? Optional.<org.thesop.people.Person>empty() : people.withHandle(handle);
        if (person.isPresent()) {
            return Optional.of(Byline.of(person.get(), title, credit, place));
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(Byline.outside(name, title, credit, place));
    }

    private static String oneLine(String typed) {
        var line = typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
