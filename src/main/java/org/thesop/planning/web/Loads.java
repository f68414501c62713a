package org.thesop.planning.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thesop.mentoring.Mentor;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.planning.OpenWork;
import org.thesop.planning.ResponseTimes;
import org.thesop.planning.Workload;
import org.thesop.story.EditionState;

/**
 * Everybody's share of the open work. The work is walked through once and dealt out: counted anew for each person, two
 * thousand pieces and five hundred people would be a million looks.
 */
final class Loads {

    private final Instant now;
    private final Map<String, List<OpenWork>> byEditor = new HashMap<>();
    private final Map<String, List<OpenWork>> byWriter = new HashMap<>();
    private final Map<String, List<Workload.Answer>> answersBy;

    Loads(List<OpenWork> open, List<Workload.Answer> answers, Instant now) {
        this.now = now;
        for (var work : open) {
            if (work.editorHandle() != null) {
                deal(byEditor, work.editorHandle(), work);
            }
            work.writers().forEach(writer -> deal(byWriter, writer, work));
        }
        answersBy = answers.stream().collect(Collectors.groupingBy(Workload.Answer::handle));
    }

    private static void deal(Map<String, List<OpenWork>> hands, String handle, OpenWork work) {
        hands.computeIfAbsent(handle, none -> new ArrayList<>()).add(work);
    }

    /** The handles of all who have something to write. */
    Set<String> writing() {
        return byWriter.keySet();
    }

    /** The handles of all who have something to edit. */
    Set<String> editing() {
        return byEditor.keySet();
    }

    /** Every editor, also those with nothing to do: who is late first, then who has most. */
    List<EditorLoad> editors(Collection<Person> people, Map<Long, Mentor> saidBy, int goalHours) {
        return people.stream()
                .filter(each -> each.has(Role.EDITOR) || byEditor.containsKey(each.handle()))
                .map(each -> editor(each, saidBy.get(each.id()), goalHours))
                .sorted(Comparator.comparingInt(EditorLoad::late)
                        .thenComparingInt(EditorLoad::open)
                        .reversed()
                        .thenComparing(each -> each.person().name())
                        .thenComparing(each -> each.person().handle()))
                .toList();
    }

    private EditorLoad editor(Person person, Mentor said, int goalHours) {
        var theirs = byEditor.getOrDefault(person.handle(), List.of());
        var times = ResponseTimes.of(answersBy.getOrDefault(person.handle(), List.of()), now);
        return new EditorLoad(
                person,
                count(theirs, each -> each.state() == EditionState.IN_REVIEW),
                count(theirs, each -> each.state() == EditionState.SUBMITTED),
                count(theirs, each -> !each.withEditors()),
                count(theirs, each -> each.lateForEditor(now)),
                times,
                ResponsePlot.of(times, goalHours),
                said);
    }

    /** Everybody who has something to write: who is late first, then who has most. */
    List<WriterLoad> writers(Collection<Person> people) {
        return people.stream()
                .filter(each -> byWriter.containsKey(each.handle()))
                .map(this::writer)
                .sorted(Comparator.comparingInt(WriterLoad::late)
                        .thenComparingInt(WriterLoad::open)
                        .reversed()
                        .thenComparing(each -> each.person().name())
                        .thenComparing(each -> each.person().handle()))
                .toList();
    }

    private WriterLoad writer(Person person) {
        var theirs = byWriter.get(person.handle());
        return new WriterLoad(
                person,
                count(theirs, each -> each.state() == null),
                count(theirs, each -> each.state() == EditionState.DRAFT),
                count(theirs, each -> each.state() == EditionState.CHANGES_REQUESTED),
                count(theirs, OpenWork::withEditors),
                count(theirs, each -> each.lateForWriters(now)));
    }

    static int count(List<OpenWork> work, Predicate<OpenWork> which) {
        return (int) work.stream().filter(which).count();
    }
}
