package org.thesop.platform;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether this node has its hands full with what is due to the second. What is in no hurry waits for the end of that: of many
 * stories that are due at once all are out before anybody is mailed of them or finds them.
 */
@ApplicationScoped
public class Rush {

    private volatile boolean on;

    /** From now on. Whoever says so ends it, whatever happens. */
    public void begin() {
        on = true;
    }

    public void end() {
        on = false;
    }

    public boolean isOn() {
        return on;
    }
}
