package org.thesop.people;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

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

    private final List<One> people = new ArrayList<>();

    public void add(String name, boolean desk, boolean mail) {
        people.add(new One(name, desk, mail));
    }

    /** Those told since this was last asked. */
    public List<One> take() {
        var all = List.copyOf(people);
        people.clear();
        return all;
    }
}
