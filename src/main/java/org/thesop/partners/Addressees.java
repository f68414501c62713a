package org.thesop.partners;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.thesop.deliveries.Deliveries;
import org.thesop.deliveries.DeliveryRow;
import org.thesop.partners.PartnerRefusedException.Why;
import org.thesop.partners.PartnersChanged.What;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/**
 * What managing editors do with everybody outside to whom we send, whatever it is that they get. Each method is a transaction of
 * the class that says what.
 *
 * @param <E> whom
 */
public abstract class Addressees<E extends Addressee> {

    private static final int SHOWN_LOG = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Deliveries deliveries;

    @Inject
    Event<PartnersChanged> changed;

    @Inject
    Clock clock;

    private final Class<E> kind;
    private final Told told;

    /** How the record calls what is done with them. */
    record Told(What made, What changed, What paused, What resumed, What rotated, What deleted) {}

    /** One that was just made, and the secret that nobody is shown again. */
    public record Made(long id, String secret) {}

    Addressees(Class<E> kind, Told told) {
        this.kind = kind;
        this.told = told;
    }

    /** What the record says of it, never a secret. */
    abstract String details(E one);

    /** Whether what is sent again is packed anew, or is what it was. */
    abstract boolean packsAnew();

    /** @throws PartnerRefusedException when it cannot be deleted */
    void demandFree(E one, Person by) {}

    /** The newest that were on their way to it, each with its attempts. */
    public List<DeliveryRow> log(long id, Person by) {
        demand(by);
        return deliveries.log(find(id).receiver().id(), SHOWN_LOG, by);
    }

    /** Sends it nothing for now, beside what it has to be told. */
    public void pause(long id, Person by) {
        demand(by);
        var one = find(id);
        one.receiver().pause(by, clock.instant());
        tell(told.paused(), one, by);
    }

    /** Sends to it again. */
    public void resume(long id, Person by) {
        demand(by);
        var one = find(id);
        one.receiver().resume();
        tell(told.resumed(), one, by);
    }

    /** Gives it another secret, which nobody is shown again; the one before is good for a day more. */
    public String rotate(long id, Person by) {
        demand(by);
        var one = find(id);
        one.receiver().rotate(clock.instant());
        tell(told.rotated(), one, by);
        return one.receiver().secret();
    }

    /**
     * Ends it, with its log.
     *
     * @throws PartnerRefusedException when it has what it may have to be told about
     */
    public void delete(long id, Person by) {
        demand(by);
        var one = find(id);
        demandFree(one, by);
        tell(told.deleted(), one, by);
        em.remove(one);
        em.flush();
        em.remove(one.receiver());
    }

    /** Lets a delivery of it go out again. @return whether it goes */
    public boolean sendAgain(long id, long delivery, Person by) {
        demand(by);
        return deliveries.sendAgain(find(id).receiver(), delivery, packsAnew(), by);
    }

    /** Keeps a new one. */
    Made made(E one, Person by) {
        em.persist(one.receiver());
        em.persist(one);
        tell(told.made(), one, by);
        return new Made(one.id(), one.receiver().secret());
    }

    /** The record says that it is another now. */
    void tellChanged(E one, Person by) {
        tell(told.changed(), one, by);
    }

    E find(long id) {
        return found(id, em.find(kind, id));
    }

    /**
     * The one that somebody changes, held still until the transaction ends: of two one waits, and is told then.
     *
     * @throws OvertakenException when it is not any more as they saw it
     */
    E findToChange(long id, int seen) {
        var one = found(id, em.find(kind, id, LockModeType.PESSIMISTIC_WRITE));
        one.demand(seen);
        return one;
    }

    private E found(long id, E found) {
        if (found == null) {
            throw new PartnerRefusedException(Why.GONE, kind.getSimpleName() + " " + id);
        }
        return found;
    }

    static void demand(Person by) {
        if (!Permissions.mayServePartners(by)) {
            throw new ForbiddenException("partners and webhooks by " + by);
        }
    }

    private void tell(What what, E one, Person by) {
        changed.fire(new PartnersChanged(what, details(one), by.id(), clock.instant()));
    }
}
