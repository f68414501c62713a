package org.thesop.newsstand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.thesop.platform.Settings;

/** Where this node keeps its pages. */
@ApplicationScoped
public class Newsstand {

    private final Trust trust;
    private final Rack rack;

    @Inject
    Newsstand(Clock clock) {
        trust = new Trust(System::nanoTime);
        rack = new Rack(Settings.keptPagesBytes(), trust, clock);
    }

    /** For the container, which makes a proxy of this class. */
    protected Newsstand() {
        trust = null;
        rack = null;
    }

    public Rack rack() {
        return rack;
    }

    /** Drops every page: what stands on all of them is seen to be another by now. */
    public void dropThePaper() {
        rack.drop(Set.of(Shows.PAPER));
    }

    Trust trust() {
        return trust;
    }
}
