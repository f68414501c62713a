package org.thesop.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.thesop.platform.MailedLinkRate;

/**
 * How often one connection may ask for the newsletter, and try secrets. How often one address gets such mail is
 * {@link Subscribing}'s to count.
 */
@ApplicationScoped
public class SignUpRate extends MailedLinkRate {

    @Inject
    public SignUpRate(Clock clock) {
        super(clock);
    }

    /** For the container, which makes a proxy of this class. */
    protected SignUpRate() {}
}
