package org.thesop.deliveries;

/** A way out of the house. */
public interface Carrier {

    /** Which way it is. */
    Carried carries();

    /** Hands it over, and says what came of it; throws nothing that could be said. */
    Reply carry(Parcel parcel);
}
