package org.thesop.planning;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.DataModelConversionException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/**
 * When something happens again, as iCalendar says it (RFC 5545, 3.3.10): {@code FREQ=WEEKLY;INTERVAL=2}. It is counted by the
 * clocks of a zone, so that what begins at six begins at six also when daylight saving has changed.
 *
 * @param rule the text of the rule; what is none repeats nothing
 * @param zone by whose clocks
 */
public record Repeat(String rule, ZoneId zone) {

    /** More times than this nothing is looked for: a rule without an end goes on for ever. */
    private static final int MOST = 1_000;

    /** A rule that can be read; empty for anything else. */
    public static Optional<Repeat> of(String rule, ZoneId zone) {
        return parse(rule).map(known -> new Repeat(rule.strip(), zone));
    }

    private static Optional<RecurrenceRule> parse(String rule) {
        if (rule == null || !rule.contains("FREQ=")) {
            return Optional.empty();
        }
        var context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        try {
            var read = new RecurrenceRuleScribe()
                    .parseText(rule.strip(), ICalDataType.RECUR, new ICalParameters(), context);
            return Optional.ofNullable(read)
                    .filter(each -> each.getValue() != null && each.getValue().getFrequency() != null);
        } catch (CannotParseException | DataModelConversionException noRule) {
            return Optional.empty();
        }
    }

    /**
     * When it happens in a span of time, the first time included.
     *
     * @param first when it happened first
     * @param leftOut moments at which it does not happen
     */
    List<Instant> between(Instant first, Set<Instant> leftOut, Instant from, Instant to) {
        var moments = new ArrayList<Instant>();
        var rule = parse(this.rule);
        if (rule.isEmpty()) {
            return first.isBefore(from) || !first.isBefore(to) ? List.of() : List.of(first);
        }
        var each = rule.get().getDateIterator(new ICalDate(Date.from(first), true), TimeZone.getTimeZone(zone));
        each.advanceTo(Date.from(from));
        for (var count = 0; count < MOST && each.hasNext(); count++) {
            var at = each.next().toInstant();
            if (!at.isBefore(to)) {
                break;
            }
            if (!at.isBefore(from) && !leftOut.contains(at)) {
                moments.add(at);
            }
        }
        return moments;
    }

    /** When it happens for the last time; empty when it goes on for ever, or for so long that nobody counts. */
    public Optional<Instant> last(Instant first) {
        var rule = parse(this.rule);
        if (rule.isEmpty()) {
            return Optional.of(first);
        }
        if (rule.get().getValue().getUntil() == null && rule.get().getValue().getCount() == null) {
            return Optional.empty();
        }
        var each = rule.get().getDateIterator(new ICalDate(Date.from(first), true), TimeZone.getTimeZone(zone));
        var last = first;
        for (var count = 0; each.hasNext(); count++) {
            if (count == MOST) {
                return Optional.empty();
            }
            last = each.next().toInstant();
        }
        return Optional.of(last);
    }
}
