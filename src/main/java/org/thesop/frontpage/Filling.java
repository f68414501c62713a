package org.thesop.frontpage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thesop.frontpage.Filled.FilledRow;
import org.thesop.frontpage.Filled.FilledSlot;
import org.thesop.frontpage.Filled.How;

/**
 * Finds a story for each slot of a page, once: first what was chosen, wherever it stands on the page, then the sidebars of
 * packages, and then from the top what rules ask for and the newest that is left.
 */
final class Filling {

    private static final Comparator<Candidate> NEWEST_FIRST =
            Comparator.comparing(Candidate::at).thenComparing(Candidate::story).reversed();

    /** Of two that are read as often the newer goes first. */
    private static final Comparator<Candidate> MOST_READ_LAST =
            Comparator.comparing(Candidate::reads).thenComparing(NEWEST_FIRST.reversed());

    private final Arrangement arrangement;
    private final Instant moment;
    private final Map<Long, Candidate> known = new LinkedHashMap<>();
    private final Set<Long> used = new HashSet<>();
    private final Map<Spot, FilledSlot> slots = new HashMap<>();

    private Filling(Arrangement arrangement, Instant moment, List<Candidate> candidates) {
        this.arrangement = arrangement;
        this.moment = moment;
        candidates.stream().sorted(NEWEST_FIRST).forEach(this::know);
    }

    /** One may be there several times: as new, as chosen, as read. */
    private void know(Candidate candidate) {
        known.merge(candidate.story(), candidate, Candidate::and);
    }

    /**
     * Fills a page.
     *
     * @param candidates each story that is out at the moment and is new or chosen, in any order
     */
    static Filled fill(Arrangement arrangement, Instant moment, List<Candidate> candidates) {
        return new Filling(arrangement, moment, candidates).filled();
    }

    private Filled filled() {
        eachSlot(this::chosen);
        eachSlot(this::sidebars);
        eachSlot(this::newest);
        var rows = new ArrayList<FilledRow>();
        for (var row = 0; row < arrangement.rows().size(); row++) {
            var from = arrangement.rows().get(row);
            var there = new ArrayList<FilledSlot>();
            for (var slot = 0; slot < from.slots().size(); slot++) {
                there.add(slots.get(new Spot(row, slot)));
            }
            rows.add(new FilledRow(from.template(), from.section(), there));
        }
        return new Filled(rows, known.values().stream().filter(this::isFree).toList());
    }

    private void eachSlot(Consumer<Spot> act) {
        for (var row = 0; row < arrangement.rows().size(); row++) {
            for (var slot = 0; slot < arrangement.rows().get(row).slots().size(); slot++) {
                act.accept(new Spot(row, slot));
            }
        }
    }

    private Row row(Spot at) {
        return arrangement.rows().get(at.row());
    }

    /** The first choice that is out and stands nowhere else; a rule is left for later, and what is below it too. */
    private void chosen(Spot at) {
        for (var pick : arrangement.slot(at).at(moment)) {
            if (pick.isRule()) {
                return;
            }
            var story = known.get(pick.story());
            if (story != null && used.add(story.story())) {
                slots.put(at, new FilledSlot(story, How.CHOSEN, List.of()));
                return;
            }
        }
    }

    private void sidebars(Spot at) {
        if (row(at).template() == Template.PACKAGE && slots.containsKey(at)) {
            var main = slots.get(at);
            slots.put(at, new FilledSlot(main.story(), main.how(), takeSidebars(main.story())));
        }
    }

    private List<Candidate> takeSidebars(Candidate main) {
        var beside = sidebarsOf(main);
        beside.forEach(each -> used.add(each.story()));
        return beside;
    }

    private List<Candidate> sidebarsOf(Candidate main) {
        return known.values().stream()
                .filter(each -> each.main() != null && each.main() == main.story() && !used.contains(each.story()))
                .sorted(Comparator.comparing(Candidate::place))
                .toList();
    }

    private void newest(Spot at) {
        if (slots.containsKey(at)) {
            return;
        }
        var row = row(at);
        var rule = arrangement.slot(at).at(moment).stream().filter(Pick::isRule).findFirst();
        Predicate<Candidate> wanted = row.section() == null ? any -> true : story -> story.section() == row.section();
        var found = rule.flatMap(this::ruled);
        var how = found.isPresent() || row.section() != null ? How.BY_RULE : How.BY_ITSELF;
        if (found.isEmpty() && row.template() == Template.PACKAGE) {
            var leads = known.values().stream()
                    .filter(each -> each.main() != null && !used.contains(each.story()))
                    .map(Candidate::main)
                    .collect(Collectors.toSet());
            found = first(wanted.and(story -> leads.contains(story.story())));
        }
        var story = found.or(() -> first(wanted)).orElse(null);
        if (story == null) {
            slots.put(at, new FilledSlot(null, how, List.of()));
            return;
        }
        used.add(story.story());
        var beside = row.template() == Template.PACKAGE ? takeSidebars(story) : List.<Candidate>of();
        slots.put(at, new FilledSlot(story, how, beside));
    }

    private Optional<Candidate> ruled(Pick rule) {
        return rule.kind() == Pick.Kind.MOST_READ
                ? known.values().stream()
                        .filter(each ->
                                each.reads() > 0 && rule.takesFrom(each.section()) && !used.contains(each.story()))
                        .max(MOST_READ_LAST)
                : first(each -> rule.takesFrom(each.section()));
    }

    private Optional<Candidate> first(Predicate<Candidate> wanted) {
        return known.values().stream().filter(this::isFree).filter(wanted).findFirst();
    }

    private boolean isFree(Candidate candidate) {
        return candidate.newest() && !used.contains(candidate.story());
    }
}
