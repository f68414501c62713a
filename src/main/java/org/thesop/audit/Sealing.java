package org.thesop.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.thesop.notify.Circulars;
import org.thesop.platform.Days;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;

/**
 * Ends the days of the record: keeps the last hash of each, mails it to the managing editors and has the chain checked,
 * all in one transaction, so that it happens once however many nodes run. The database's clock says when a day is over.
 */
@ApplicationScoped
public class Sealing {

    /** Whether the oldest link that no day has yet is of a day before today; asked often, and so of one row. */
    private static final String DUE = """
            select l.linked_at < date_trunc('day', clock_timestamp() at time zone cast(:zone as text))
                at time zone cast(:zone as text)
            from record_link l where l.number > coalesce((select max(d.number) from record_day d), 0)
            order by l.number limit 1
            """;

    private static final String SEAL =
            "select day, decisions, hash from seal_days(cast(:zone as text), clock_timestamp())";

    @PersistenceContext
    EntityManager em;

    @Inject
    Circulars circulars;

    @Inject
    RecordChecks checks;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /** Seals what is over; nothing happens on most calls. */
    @Transactional(TxType.REQUIRES_NEW)
    void seal() {
        if (!due()) {
            return;
        }
        var days = days();
        if (!days.isEmpty()) {
            mail(days);
            checks.askForTheDay();
        }
    }

    private boolean due() {
        return em.createNativeQuery(DUE, Boolean.class)
                .setParameter("zone", zone.id().getId())
                .getResultList()
                .contains(true);
    }

    @SuppressWarnings("unchecked")
    private List<SealedDay> days() {
        List<Object[]> rows = em.createNativeQuery(SEAL)
                .setParameter("zone", zone.id().getId())
                .getResultList();
        return rows.stream()
                .map(row -> new SealedDay(
                        ((java.sql.Date) row[0]).toLocalDate(), ((Number) row[1]).longValue(), (String) row[2]))
                .sorted(Comparator.comparing(SealedDay::day))
                .toList();
    }

    /** One mail, also when the newsroom stood still for some days. */
    private void mail(List<SealedDay> days) {
        var last = days.get(days.size() - 1);
        circulars.toManagingEditors(
                () -> messages.text("record.mail.subject", printed(last.day())),
                () -> told(days) + "\n\n" + messages.text("record.mail.keep", last.hash()) + "\n\n"
                        + messages.text("record.mail.public", Settings.paperUrl() + "/record"));
    }

    private String told(List<SealedDay> days) {
        return days.stream()
                .map(each -> messages.text("record.mail.day", printed(each.day()), each.decisions(), each.hash()))
                .collect(Collectors.joining("\n\n"));
    }

    private static String printed(LocalDate day) {
        return Days.longDay(day);
    }
}
