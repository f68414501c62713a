package org.thesop.api.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody sent as JSON, read member by member: whatever is missing or something else is named. */
record Wanted(JsonObject sent) {

    /** No text of ours has one, and no database takes it. */
    private static final char NUL = 0;

    Wanted {
        if (sent == null) {
            throw OddParameterException.member("", "api.odd.body");
        }
    }

    /** A text that has to be there; it may be empty. */
    String text(String name) {
        return textOr(name).orElseThrow(() -> OddParameterException.member(name, "api.odd.text"));
    }

    /** A text, empty where it is not there. */
    Optional<String> textOr(String name) {
        return there(name, ValueType.STRING, "api.odd.text")
                .map(value -> sent.getString(name))
                .map(text -> {
                    if (text.indexOf(NUL) >= 0) {
                        throw OddParameterException.member(name, "api.odd.text");
                    }
                    return text;
                });
    }

    /** A whole number that has to be there. */
    int number(String name) {
        return numberOr(name).orElseThrow(() -> OddParameterException.member(name, "api.odd.number"));
    }

    /** A whole number, empty where it is not there. */
    Optional<Integer> numberOr(String name) {
        return there(name, ValueType.NUMBER, "api.odd.number").map(value -> exactly(name));
    }

    /** A number that is larger than any of ours is none of them, and not what is left of it. */
    private int exactly(String name) {
        try {
            return sent.getJsonNumber(name).intValueExact();
        } catch (ArithmeticException noNumberOfOurs) {
            throw OddParameterException.member(name, "api.odd.number");
        }
    }

    boolean flag(String name) {
        return flagOr(name).orElse(false);
    }

    /** Yes or no, empty where neither is said. */
    Optional<Boolean> flagOr(String name) {
        var value = sent.getOrDefault(name, JsonValue.NULL);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE && value != JsonValue.NULL) {
            throw OddParameterException.member(name, "api.odd.flag");
        }
        return value == JsonValue.NULL ? Optional.empty() : Optional.of(value == JsonValue.TRUE);
    }

    /** A moment with its offset, null where it is not there. */
    Instant moment(String name) {
        return textOr(name)
                .map(value -> {
                    try {
                        return Moments.moment(value);
                    } catch (DateTimeException none) {
                        throw OddParameterException.member(name, "api.odd.moment");
                    }
                })
                .orElse(null);
    }

    /** One of these words, empty where it is not there. */
    <E extends Enum<E>> Optional<E> one(Class<E> of, String name) {
        return textOr(name).map(value -> Stream.of(of.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> OddParameterException.member(name, "api.odd.choice")));
    }

    Optional<JsonArray> list(String name) {
        return there(name, ValueType.ARRAY, "api.odd.list").map(JsonValue::asJsonArray);
    }

    Optional<Wanted> object(String name) {
        return there(name, ValueType.OBJECT, "api.odd.object").map(value -> new Wanted(value.asJsonObject()));
    }

    private Optional<JsonValue> there(String name, ValueType type, String key) {
        var value = sent.get(name);
        if (value == null || value.getValueType() == ValueType.NULL) {
            return Optional.empty();
        }
        if (value.getValueType() != type) {
            throw OddParameterException.member(name, key);
        }
        return Optional.of(value);
    }
}
