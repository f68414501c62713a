package org.thesop.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.thesop.house.HouseChanged.What;
import org.thesop.house.HouseRefusedException.Why;
import org.thesop.people.Person;
import org.thesop.platform.PaperZone;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** What managing editors have the paper declare to machines. */
@ApplicationScoped
@Transactional
public class Declarations {

    /** RFC 9116 advises less than a year: who was asked longer ago may be gone. */
    public static final int LONGEST_DAYS = 366;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<HouseChanged> changed;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** What holds. */
    public Declaration now() {
        var row = (Object[]) em.createNativeQuery(
                        "select ads, security_contact, security_policy, security_until, hub from paper where id = 1")
                .getSingleResult();
        return new Declaration(
                (String) row[0], (String) row[1], (String) row[2], row[3] == null ? null : day(row[3]), (String)
                        row[4]);
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    /**
     * Lets all of it hold from now on.
     *
     * @throws HouseRefusedException when a line of it would not be understood
     * @throws ForbiddenException when the person is no managing editor
     */
    public void set(Declaration wanted, Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException("declarations by " + by);
        }
        demand(wanted);
        var before = now();
        if (wanted.equals(before)) {
            return;
        }
        em.createNativeQuery("update paper set ads = nullif(:ads, ''), security_contact = nullif(:contact, ''),"
                        + " security_policy = nullif(:policy, ''), security_until = cast(nullif(:until, '') as date), hub = nullif(:hub, '')"
                        + " where id = 1")
                .setParameter("ads", wanted.ads())
                .setParameter("contact", wanted.contact())
                .setParameter("policy", wanted.policy())
                .setParameter("hub", wanted.hub())
                .setParameter("until", Objects.toString(wanted.until(), ""))
                .executeUpdate();
        changed.fire(new HouseChanged(What.PAPER, said(before, wanted), by.id(), clock.instant()));
    }

    private void demand(Declaration wanted) {
        wanted.oddLine().ifPresent(line -> refuse(Why.ADS_ODD, line));
        wanted.oddContact().ifPresent(line -> refuse(Why.CONTACT_ODD, line));
        if (wanted.oddPolicy()) {
            refuse(Why.POLICY_ODD, wanted.policy());
        }
        if (wanted.oddHub()) {
            refuse(Why.HUB_ODD, wanted.hub());
        }
        if (!wanted.contact().isEmpty()) {
            var today = zone.day(clock.instant());
            if (wanted.until() == null
                    || wanted.until().isBefore(today)
                    || wanted.until().isAfter(today.plusDays(LONGEST_DAYS))) {
                refuse(Why.UNTIL_ODD, Objects.toString(wanted.until()));
            }
        }
    }

    private static void refuse(Why why, String details) {
        throw new HouseRefusedException(why, details);
    }

    private static String said(Declaration before, Declaration wanted) {
        var security = wanted.contact().isEmpty()
                ? "no security contact"
                : "security contact " + String.join(", ", wanted.contacts()) + " until " + wanted.until();
        var hub = wanted.hub().isEmpty() ? "no hub" : "hub " + wanted.hub();
        return (before.ads().equals(wanted.ads()) ? "" : "another ads.txt; ") + security + "; " + hub;
    }
}
