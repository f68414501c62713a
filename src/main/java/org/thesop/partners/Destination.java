package org.thesop.partners;

import java.time.Instant;
import org.thesop.deliveries.Carried;
import org.thesop.deliveries.Receiver;
import org.thesop.partners.PartnerRefusedException.Why;
import org.thesop.platform.MailAddress;
import org.thesop.platform.Outgoing;

/** What a receiver is called, and where it is, as somebody typed it. */
record Destination(String name, Carried carried, String address) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 500;

    Destination {
        name = name == null ? "" : name.strip();
        address = address == null ? "" : address.strip();
    }

    /** @throws PartnerRefusedException when nothing could be sent there */
    void demand() {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new PartnerRefusedException(Why.NO_NAME, name);
        }
        var byMail = carried == Carried.MAIL;
        var isOne = byMail ? MailAddress.isOne(address) : Outgoing.isAddress(address);
        if (!isOne || address.length() > LONGEST_ADDRESS) {
            throw new PartnerRefusedException(byMail ? Why.MAIL_ADDRESS_ODD : Why.ADDRESS_ODD, address);
        }
    }

    Receiver receiver(Instant now) {
        return new Receiver(name, carried, address, now);
    }

    void on(Receiver receiver) {
        receiver.change(name, carried, address);
    }
}
