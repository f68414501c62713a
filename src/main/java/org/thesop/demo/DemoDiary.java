package org.thesop.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.thesop.mentoring.DaysAway;
import org.thesop.mentoring.MentorHours;
import org.thesop.mentoring.MentorKind;
import org.thesop.mentoring.Mentors;
import org.thesop.people.Person;
import org.thesop.planning.Diary;
import org.thesop.planning.DiaryEntry;
import org.thesop.planning.DiaryEvent;
import org.thesop.planning.Origin;
import org.thesop.planning.Repeat;
import org.thesop.story.Stories;

/** What the demo's newsroom knows of the days ahead: events, and who reads how much. */
class DemoDiary {

    private final DemoTime time;
    private final Map<String, Person> people;
    private final Stories stories;
    private final Map<String, DiaryEvent> events = new HashMap<>();

    DemoDiary(DemoTime time, Map<String, Person> people, Stories stories) {
        this.time = time;
        this.people = people;
        this.stories = stories;
    }

    void happens(DemoFile file, Diary diary) {
        var entry = new DiaryEntry(
                null,
                file.get("title"),
                file.get("place"),
                file.body(),
                false,
                time.at(file.get("at")),
                file.find("minutes")
                        .map(each -> Duration.ofMinutes(Long.parseLong(each)))
                        .orElse(null),
                file.find("repeats")
                        .flatMap(rule -> Repeat.of(rule, time.zone()))
                        .orElse(null),
                Set.of());
        var section = stories.section(file.get("section")).orElseThrow();
        events.put(entry.title(), diary.add(entry, section, people.get(file.get("by"))));
    }

    /** What an assignment comes of: a pitch, an event, or nothing. */
    Origin origin(DemoFile file, Long pitch) {
        return file.find("event")
                .map(events::get)
                .map(event -> Origin.ofEvent(event.id(), event.entry().at()))
                .orElseGet(() -> Origin.ofPitch(pitch));
    }

    /** How much an editor reads for others; nothing where the file does not say. */
    void reads(DemoFile file, Mentors mentors) {
        file.find("reads").ifPresent(line -> {
            var parts = List.of(line.split("\\s*\\|\\s*", -1));
            var hours = new MentorHours(
                    Integer.parseInt(parts.get(0)),
                    ZoneId.of(parts.get(1)),
                    List.of(parts.get(2).split("\\s*,\\s*", -1)).stream().collect(Collectors.toSet()),
                    Set.of(MentorKind.values()),
                    file.find("away").stream().map(this::away).toList());
            mentors.says(hours, people.get(file.get("handle")));
        });
    }

    private DaysAway away(String line) {
        var parts = line.split("\\s*\\|\\s*", 2);
        return new DaysAway(day(time.at(parts[0])), day(time.at(parts[1])));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(time.zone()).toLocalDate();
    }
}
