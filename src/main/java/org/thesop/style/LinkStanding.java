package org.thesop.style;

/**
 * What is known of where a link leads.
 *
 * @param to where it sends readers on to for good; null unless {@link State#MOVED}
 */
record LinkStanding(State state, String to) {

    /** How a link stands; its words are {@code LinkStanding.State.…} of the messages. */
    enum State {
        /** It is being asked. */
        PENDING,
        FINE,
        /** The page is there, elsewhere, for good. */
        MOVED,
        /** There is no such page, or no such host. */
        DEAD,
        /** Nobody can have meant this. */
        NO_ADDRESS,
        /** It leads into a network that is not public; readers cannot follow it. */
        PRIVATE,
        /** Too many wait to be asked; it is asked again with the next look. */
        BUSY,
        /** It did not answer, or lets only people in; somebody should look. */
        UNSURE
    }

    static final LinkStanding PENDING = new LinkStanding(State.PENDING, null);

    static LinkStanding of(State state) {
        return new LinkStanding(state, null);
    }
}
