package org.thesop.deliveries;

import java.util.Optional;

/** Packs deliveries that were written without anything in them: their contents take longer than an act should wait. */
public interface Packer {

    /** What goes into it as things stand now; empty when there is nothing any more that it should bring. */
    Optional<Content> pack(Delivery delivery);
}
