package org.thesop.review;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The marks of one feedback, 1 to {@link #BEST}; a criterion that was skipped has none. */
public record Marks(Map<Criterion, Integer> given) {

    public static final int BEST = 5;

    public static final Marks NONE = new Marks(Map.of());

    /** @throws IllegalArgumentException for a mark out of bounds */
    public Marks {
        var ordered = new EnumMap<Criterion, Integer>(Criterion.class);
        given.forEach((criterion, mark) -> {
            if (mark < 1 || mark > BEST) {
                throw new IllegalArgumentException("a mark of " + mark);
            }
            ordered.put(criterion, mark);
        });
        given = ordered;
    }

    public Optional<Integer> of(Criterion criterion) {
        return Optional.ofNullable(given.get(criterion));
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** Keeps them as {@code SOURCING=4 CLARITY=3}. */
    @Converter
    static class AsText implements AttributeConverter<Marks, String> {

        @Override
        public String convertToDatabaseColumn(Marks marks) {
            return marks.given().entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining(" "));
        }

        @Override
        public Marks convertToEntityAttribute(String text) {
            var given = new EnumMap<Criterion, Integer>(Criterion.class);
            for (var part : text.split(" ", -1)) {
                var equals = part.indexOf('=');
                if (equals > 0) {
                    given.put(
                            Criterion.valueOf(part.substring(0, equals)), Integer.valueOf(part.substring(equals + 1)));
                }
            }
            return new Marks(given);
        }
    }
}
