package org.thesop.story;

import java.util.Optional;
import java.util.function.Function;
import org.thesop.people.Person;

/** A byline as a revision keeps it: what was said then, whatever becomes of the person. Handle and title may be null. */
public record KeptByline(String name, String handle, String title, Byline.Credit credit, Byline.Place place) {

    static KeptByline of(Byline byline) {
        return new KeptByline(
                byline.name(),
                byline.person() == null ? null : byline.person().handle(),
                byline.title(),
                byline.credit(),
                byline.place());
    }

    /** The byline again; who is not here any more is named without being linked. */
    Byline byline(Function<String, Optional<Person>> withHandle) {
        return Optional.ofNullable(handle)
                .flatMap(withHandle)
                .map(person -> Byline.of(person, title, credit, place))
                .orElseGet(() -> Byline.outside(name, title, credit, place));
    }
}
