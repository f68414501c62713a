package org.thesop.partners;

import org.thesop.deliveries.Carried;

/**
 * What a managing editor says of a partner.
 *
 * @param trusted whether it may be sent copy ahead, under its embargo
 */
public record PartnerDetails(String name, Carried carried, String address, Format format, boolean trusted, Wish wish) {

    public PartnerDetails {
        var typed = new Destination(name, carried, address);
        name = typed.name();
        address = typed.address();
    }

    Destination destination() {
        return new Destination(name, carried, address);
    }
}
