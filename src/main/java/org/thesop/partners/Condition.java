package org.thesop.partners;

import org.thesop.deliveries.Receiver;

/** How a receiver is doing. */
public enum Condition {
    WORKING("published"),
    /** What was sent last has not arrived; it is tried again. */
    FAILING("changes"),
    PAUSED("superseded"),
    /** Nothing arrived for so long that nothing is sent any more. */
    PAUSED_BY_ITSELF("spiked");

    private final String style;

    Condition(String style) {
        this.style = style;
    }

    static Condition of(Receiver receiver) {
        if (receiver.paused()) {
            return receiver.pausedByItself() ? PAUSED_BY_ITSELF : PAUSED;
        }
        return receiver.failingSince() == null ? WORKING : FAILING;
    }

    /** The style of its chip. */
    public String style() {
        return style;
    }

    public boolean paused() {
        return this == PAUSED || this == PAUSED_BY_ITSELF;
    }
}
