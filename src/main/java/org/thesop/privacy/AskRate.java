package org.thesop.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.thesop.platform.MailedLinkRate;

/** How often one connection may ask what is kept of an address, and try secrets; counted apart from the newsletter. */
@ApplicationScoped
public class AskRate extends MailedLinkRate {

    @Inject
    public AskRate(Clock clock) {
        super(clock);
    }

    /** For the container, which makes a proxy of this class. */
    protected AskRate() {}
}
