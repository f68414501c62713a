package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** What a notice says, in one sentence. */
@ApplicationScoped
public class Sentences {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /**
     * The sentence of a notice.
     *
     * @param by who did it, null for the clock
     * @param headline blank when there is none yet
     */
    public String of(String wording, String by, String headline, List<String> arguments) {
        var all = new ArrayList<Object>();
        all.add(by == null ? messages.text("record.clock") : by);
        all.add(headline.isBlank() ? messages.text("row.untitled") : headline);
        arguments.forEach(each -> all.add(said(each)));
        return messages.text("notice." + wording, all.toArray());
    }

    /** A moment or a day was kept as such, so that everybody reads it as their language writes it; all else is words already. */
    private String said(String argument) {
        if (MOMENT.matcher(argument).matches()) {
            return zone.full(Instant.parse(argument));
        }
        return DAY.matcher(argument).matches() ? day(argument) : argument;
    }

    private String day(String argument) {
        try {
            return zone.shortDay(zone.start(LocalDate.parse(argument)));
        } catch (DateTimeParseException somebodysOwnWords) {
            return argument;
        }
    }
}
