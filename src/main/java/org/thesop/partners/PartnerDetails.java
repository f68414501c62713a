package org.thesop.partners;

import org.thesop.deliveries.Carried;
import org.thesop.deliveries.Receiver;
import org.thesop.partners.PartnerRefusedException.Why;
import org.thesop.platform.MailAddress;
import org.thesop.platform.Outgoing;

/**
 * What a managing editor says of a partner.
 *
 * @param trusted whether it may be sent copy ahead, under its embargo
 */
public record PartnerDetails(String name, Carried carried, String address, Format format, boolean trusted, Wish wish) {

    public PartnerDetails {
        name = name == null ? "" : name.strip();
        address = address == null ? "" : address.strip();
    }

    /** @throws PartnerRefusedException when it could not be sent anything like this */
    void demand() {
        if (name.isEmpty() || name.length() > Webhooks.LONGEST_NAME) {
            throw new PartnerRefusedException(Why.NO_NAME, name);
        }
        var odd = carried == Carried.MAIL ? !MailAddress.isOne(address) : !Outgoing.isAddress(address);
        if (odd || address.length() > Webhooks.LONGEST_ADDRESS) {
            throw new PartnerRefusedException(
                    carried == Carried.MAIL ? Why.MAIL_ADDRESS_ODD : Why.ADDRESS_ODD, address);
        }
    }

    void on(Receiver receiver) {
        receiver.change(name, carried, address);
    }
}
