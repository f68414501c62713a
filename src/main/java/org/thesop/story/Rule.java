package org.thesop.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One line of the table. */
record Rule(Set<EditionState> from, EditionState to, Allowed allowed, List<Need> needs) {

    /** Somebody who may, and what this somebody has to bring along beyond the rule's own needs. */
    record Grant(Who who, List<Need> needs) {}

    /** Everybody who may; {@code unbarred} keeps those out whose own copy it is. */
    record Allowed(List<Grant> grants, boolean unbarred) {

        /** The same for somebody else, who has to bring something along. */
        Allowed or(Who who, Need... needs) {
            var more = new ArrayList<>(grants);
            more.add(new Grant(who, List.of(needs)));
            return new Allowed(List.copyOf(more), unbarred);
        }
    }

    static Set<EditionState> from(EditionState first, EditionState... more) {
        return EnumSet.of(first, more);
    }

    static Set<EditionState> fromNothing() {
        return EnumSet.noneOf(EditionState.class);
    }

    static Allowed by(Who... anyOf) {
        return new Allowed(
                List.of(anyOf).stream().map(who -> new Grant(who, List.of())).toList(), false);
    }

    static Allowed unbarred(Who who) {
        return new Allowed(List.of(new Grant(who, List.of())), true);
    }

    List<Refusal> refusals(Edition edition, Ask ask, Circumstances now) {
        if (from.isEmpty() ? edition.state() != null : !from.contains(edition.state())) {
            return List.of(new Refusal.NotFrom(edition.state()));
        }
        var granted = allowed.grants().stream()
                .filter(grant -> grant.who().allows(edition, ask.by()))
                .toList();
        if (granted.isEmpty()) {
            return List.of(new Refusal.NotYours(
                    allowed.grants().stream().map(Grant::who).toList()));
        }
        if (ask.by().person() != null && !Permissions.mayKnow(edition, ask.by().person())) {
            return List.of(new Refusal.ForThoseNamed());
        }
        if (ask.seen() != null && ask.seen() != edition.revision()) {
            return List.of(new Refusal.MovedOn());
        }
        var refusals = new ArrayList<Refusal>();
        if (allowed.unbarred()) {
            now.barred().because(ask.by().person()).map(Refusal.NotYourOwn::new).ifPresent(refusals::add);
        }
        missing(needs, edition, ask, now).forEach(refusals::add);
        // Somebody allowed in two ways may take the easier one.
        granted.stream()
                .map(grant -> missing(grant.needs(), edition, ask, now))
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .ifPresent(refusals::addAll);
        return List.copyOf(refusals);
    }

    private static List<Refusal> missing(List<Need> needs, Edition edition, Ask ask, Circumstances now) {
        return needs.stream()
                .filter(need -> !need.isMet(edition, ask, now))
                .<Refusal>map(Refusal.Missing::new)
                .toList();
    }
}
