package org.thesop.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import org.thesop.house.HouseChanged.What;
import org.thesop.house.HouseRefusedException.Why;
import org.thesop.people.Person;
import org.thesop.platform.Language;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** What the paper is called, by which clocks it lives and which language it speaks, where managing editors have said so. */
@ApplicationScoped
@Transactional
public class Paper {

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<HouseChanged> changed;

    @Inject
    Event<Setting> set;

    @Inject
    Provider<PaperSettings> here;

    @Inject
    Clock clock;

    /**
     * The setting that holds.
     *
     * @param name null for the one of the texts; so is the full name
     * @param zone an IANA name, null for the one that the environment names
     * @param language in which pages are printed that have no other of their own
     */
    public record Setting(String name, String fullName, String zone, Language language) {}

    public Setting now() {
        var row = (Object[]) em.createNativeQuery("select name, full_name, zone, language from paper where id = 1")
                .getSingleResult();
        return new Setting((String) row[0], (String) row[1], (String) row[2], Language.valueOf((String) row[3]));
    }

    /**
     * Sets all of it; nulls and blanks go back to what was there without a setting.
     *
     * @throws HouseRefusedException when there is no such zone
     * @throws ForbiddenException when the person is no managing editor
     */
    public void set(Setting typed, Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException("the paper by " + by);
        }
        var wanted = new Setting(
                orNull(typed.name()), orNull(typed.fullName()), zone(orNull(typed.zone())), typed.language());
        var before = now();
        if (wanted.equals(before)) {
            return;
        }
        em.createNativeQuery(
                        "update paper set name = nullif(:name, ''),"
                                + " full_name = nullif(:fullName, ''), zone = nullif(:zone, ''), language = :language where id = 1")
                .setParameter("name", Objects.toString(wanted.name(), ""))
                .setParameter("fullName", Objects.toString(wanted.fullName(), ""))
                .setParameter("zone", Objects.toString(wanted.zone(), ""))
                .setParameter("language", wanted.language().name())
                .executeUpdate();
        changed.fire(new HouseChanged(What.PAPER, said(before) + " to " + said(wanted), by.id(), clock.instant()));
        set.fire(wanted);
    }

    /** Whoever set it sees it on the next page. */
    void done(@Observes(during = TransactionPhase.AFTER_SUCCESS) Setting now) {
        here.get().follow(now);
    }

    private static String said(Setting setting) {
        return Objects.toString(setting.name(), "its own name") + " (" + Objects.toString(setting.fullName(), "in full")
                + "), " + Objects.toString(setting.zone(), "the usual zone") + ", "
                + setting.language().tag();
    }

    private static String orNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static String zone(String name) {
        try {
            return name == null ? null : ZoneId.of(name).getId();
        } catch (DateTimeException none) {
            throw new HouseRefusedException(Why.NO_ZONE, name);
        }
    }
}
