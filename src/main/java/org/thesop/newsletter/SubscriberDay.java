package org.thesop.newsletter;

import java.time.LocalDate;

/** How many subscribers there were on a day: all, and how they get it. */
public record SubscriberDay(LocalDate day, int all, int daily, int atOnce, int breaking) {

    SubscriberDay on(LocalDate other) {
        return new SubscriberDay(other, all, daily, atOnce, breaking);
    }
}
