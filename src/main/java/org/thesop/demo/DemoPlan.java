package org.thesop.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.thesop.people.Person;
import org.thesop.planning.Assigning;
import org.thesop.planning.AssignmentDetails;
import org.thesop.planning.Coverage;
import org.thesop.planning.Pitching;
import org.thesop.story.Stories;

/** Puts one pitch of the demo forward, or gives one piece of work, and answers it as its file says. */
class DemoPlan {

    private static final Duration THINKING = Duration.ofHours(3);

    private final DemoFile file;
    private final DemoTime time;
    private final Map<String, Person> people;
    private final Stories stories;
    private final Pitching pitching;
    private final Assigning assigning;
    private final DemoDiary diary;

    DemoPlan(
            DemoFile file,
            DemoTime time,
            Map<String, Person> people,
            Stories stories,
            Pitching pitching,
            Assigning assigning,
            DemoDiary diary) {
        this.file = file;
        this.time = time;
        this.people = people;
        this.stories = stories;
        this.pitching = pitching;
        this.assigning = assigning;
        this.diary = diary;
    }

    void live() {
        var pitch = file.find("pitched").map(this::pitch).orElse(null);
        if (file.find("offered").isPresent()) {
            offer(pitch);
        }
    }

    private Long pitch(String moment) {
        var at = time.at(moment);
        var pitch = pitching.propose(file.get("headline"), file.body(), people.get(file.get("by")), at);
        for (var comment : file.all("comment")) {
            var parts = comment.split("\\s*\\|\\s*", 2);
            pitching.comment(pitch.id(), parts[1], people.get(parts[0]), at.plus(THINKING));
        }
        file.find("declined").ifPresent(why -> {
            var parts = why.split("\\s*\\|\\s*", 2);
            pitching.decline(pitch.id(), parts[1], people.get(parts[0]), at.plus(THINKING));
        });
        return pitch.id();
    }

    private void offer(Long pitch) {
        var at = time.at(file.get("offered"));
        var writers = file.list("writers").stream().map(people::get).toList();
        var assignment = assigning.offer(
                new AssignmentDetails(
                        file.get("headline"),
                        writers,
                        people.get(file.get("editor")),
                        stories.section(file.get("section")).orElseThrow(),
                        null,
                        file.find("words").map(Integer::valueOf).orElse(null),
                        moment("deadline"),
                        moment("embargo"),
                        file.get("notes", file.body()),
                        file.get("picture", ""),
                        file.get("for", "").equals("pictures") ? Coverage.PICTURES : Coverage.WORDS),
                diary.origin(file, pitch),
                people.get(file.get("editor")),
                at);
        file.find("accepted").ifPresent(said -> assigning.accept(assignment.id(), writers.get(0), at.plus(THINKING)));
        file.find("given-back")
                .ifPresent(why -> assigning.decline(assignment.id(), why, writers.get(0), at.plus(THINKING)));
    }

    private Instant moment(String key) {
        return file.find(key).map(time::at).orElse(null);
    }
}
