package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thesop.newsstand.PagesChanged;

/** The paper's sections in their order. Every page shows them, so they are asked for once in ten seconds, and in between no transaction begins. */
@ApplicationScoped
public class Navigation {

    private static final Duration FRESH = Duration.ofSeconds(10);

    /** What was seen, until when that is good enough, and what it looks like from each section that somebody has been in since. */
    private record Seen(List<SectionLink> sections, Instant until, Map<String, List<SectionLink>> from) {

        Seen(List<SectionLink> sections, Instant until) {
            this(sections, until, new ConcurrentHashMap<>());
        }
    }

    private static final String NOWHERE = "";

    private volatile Seen seen = new Seen(List.of(), Instant.MIN);

    @Inject
    SectionLinks links;

    @Inject
    Clock clock;

    /** All sections; a new one shows as soon as this node has heard of it, and within ten seconds in any case. */
    public List<SectionLink> sections() {
        return seen().sections;
    }

    private Seen seen() {
        var known = seen;
        return clock.instant().isBefore(known.until) ? known : read();
    }

    private synchronized Seen read() {
        var now = clock.instant();
        if (!now.isBefore(seen.until)) {
            seen = new Seen(links.all(), now.plus(FRESH));
        }
        return seen;
    }

    /** What somebody is reading just now may be from before the change, and is forgotten after that. */
    synchronized void forget(@Observes PagesChanged event) {
        if (event.ofThePaper()) {
            seen = new Seen(seen.sections, Instant.MIN);
        }
    }

    /** The sections that are no part of another, the one that the reader is in marked; null when in none. */
    public List<SectionLink> from(String section) {
        var now = seen();
        return now.from.computeIfAbsent(section == null ? NOWHERE : section, slug -> from(slug, now.sections));
    }

    private static List<SectionLink> from(String section, List<SectionLink> all) {
        var whole = whole(section, all);
        return all.stream()
                .filter(link -> link.parent() == null)
                .map(link -> link.seenFrom(whole))
                .toList();
    }

    /** Of a part, the section that it is a part of. */
    private static String whole(String section, List<SectionLink> all) {
        return all.stream()
                .filter(link -> link.slug().equals(section) && link.parent() != null)
                .map(SectionLink::parent)
                .findFirst()
                .orElse(section);
    }
}
