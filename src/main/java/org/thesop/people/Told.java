package org.thesop.people;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who was told of what this request did, for the screen to say. Whoever tells people adds to it. */
@RequestScoped
public class Told {

    /** Somebody, and how. */
    public record One(String name, boolean desk, boolean mail) {

        /** {@code desk}, {@code mail} or {@code both}. */
        public String how() {
            return desk && mail ? "both" : mail ? "mail" : "desk";
        }
    }

    private final Map<String, One> people = new LinkedHashMap<>();

    /** Somebody who is told of two things at once, of an answer and of an offer, say, is named once. */
    public void add(String name, boolean desk, boolean mail) {
        people.merge(
                name,
                new One(name, desk, mail),
                (one, other) -> new One(name, one.desk() || other.desk(), one.mail() || other.mail()));
    }

    /** Those told since this was last asked. */
    public List<One> take() {
        var all = List.copyOf(people.values());
        people.clear();
        return all;
    }
}
