package org.thesop.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the one clock that everything asks, so that tests and the demo can stop or turn it. */
public class Clocks {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new ProxyableClock();
    }

    /** The system's clock; a class of its own because a normal-scoped CDI bean needs one that can be proxied. */
    static class ProxyableClock extends Clock {

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return Clock.system(zone);
        }

        @Override
        public java.time.Instant instant() {
            return Clock.systemUTC().instant();
        }
    }
}
