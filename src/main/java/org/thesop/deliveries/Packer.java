package org.thesop.deliveries;

import java.util.Optional;

/** Packs deliveries that were written without anything in them: their contents take longer than an act should wait. */
public interface Packer {

    /**
     * Holds a story still until the transaction that runs is over: whatever happens to it now waits until it is packed and known
     * to have gone, and whatever has just happened to it is seen. Asked before the delivery itself is held, as whoever moves a
     * story holds that first too.
     */
    void hold(long story);

    /** What goes into it as things stand now; empty when there is nothing any more that it should bring. */
    Optional<Content> pack(Delivery delivery);
}
