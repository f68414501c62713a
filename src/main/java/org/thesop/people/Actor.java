package org.thesop.people;

/** Who moves a story: a person, or the clock that publishes when a moment has come. */
public interface Actor {

    /** The clock of the paper. */
    Actor CLOCK = new Actor() {
        @Override
        public boolean has(Role role) {
            return false;
        }

        @Override
        public String toString() {
            return "the clock";
        }
    };

    /** Whether the actor's role includes this one; never for the clock. */
    boolean has(Role role);

    /** The person, or null for the clock. */
    default Person person() {
        return null;
    }
}
