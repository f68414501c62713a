package org.thesop.facts.web;

import java.util.Optional;
import java.util.stream.Stream;

/** Parameters as a browser sent them, which may be anything. */
final class Sent {

    private Sent() {}

    static Optional<Long> number(String typed) {
        return Optional.ofNullable(typed)
                .filter(each -> each.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    static <E extends Enum<E>> Optional<E> of(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }
}
