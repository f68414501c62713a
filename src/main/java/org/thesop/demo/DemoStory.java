package org.thesop.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thesop.people.Actor;
import org.thesop.people.Person;
import org.thesop.review.Criterion;
import org.thesop.review.Feedback;
import org.thesop.review.Feedbacks;
import org.thesop.review.Marks;
import org.thesop.story.Ask;
import org.thesop.story.BodyHtml;
import org.thesop.story.Byline;
import org.thesop.story.Copy;
import org.thesop.story.Decision;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionKind;
import org.thesop.story.Revision;
import org.thesop.story.Revisions;
import org.thesop.story.Section;
import org.thesop.story.Writing;

/** Lives one story of the demo from its first word to the state its file names, through the newsroom's own doors. */
class DemoStory {

    private static final Duration READING = Duration.ofMinutes(25);
    private static final String UPDATE = "=== update";

    private final DemoFile file;
    private final DemoTime time;
    private final Map<String, Person> people;
    private final Section section;
    private final Person managingEditor;
    private final Writing writing;
    private final Revisions revisions;
    private final Decisions decisions;
    private final Feedbacks feedbacks;

    private Edition edition;

    DemoStory(
            DemoFile file,
            DemoTime time,
            Map<String, Person> people,
            Section section,
            Person managingEditor,
            Writing writing,
            Revisions revisions,
            Decisions decisions,
            Feedbacks feedbacks) {
        this.file = file;
        this.time = time;
        this.people = people;
        this.section = section;
        this.managingEditor = managingEditor;
        this.writing = writing;
        this.revisions = revisions;
        this.decisions = decisions;
        this.feedbacks = feedbacks;
    }

    /** @return its newest edition */
    Edition live() {
        begin();
        switch (file.get("state")) {
            case "draft" -> {}
            case "submitted" -> submitted();
            case "in review" -> {
                submitted();
                take(EditionAction.CLAIM, editor(), at("reviewed"), "");
            }
            case "changes requested" -> {
                submitted();
                sentBack(at("reviewed"));
            }
            case "approved" -> approved();
            case "scheduled" -> {
                approved();
                schedule(at("reviewed").plus(READING), at("scheduled"));
            }
            case "published" -> published();
            case "published+correction" -> {
                published();
                corrected();
            }
            case "published+update" -> {
                published();
                updated();
            }
            case "spiked" -> spiked();
            case "withdrawn" -> {
                published();
                take(EditionAction.WITHDRAW, managingEditor, at("withdrawn"), file.get("public-note"));
            }
            default -> throw new IllegalArgumentException("no state: " + file.get("state"));
        }
        return edition;
    }

    private void begin() {
        var started = at("started");
        var first = writers().get(0);
        var blank = new Copy(file.get("headline"), "", "", BodyHtml.EMPTY, "", file.get("language"), section);
        edition = writing.start(blank, writers(), bylines(), Ask.by(first, started));
        edition.story().wish(file.get("slug"));
        write(firstBody(), first, started.plus(READING));
    }

    private void write(String body, Person by, Instant when) {
        var copy = new Copy(
                        file.get("headline"),
                        file.get("deck", ""),
                        file.get("dateline", ""),
                        BodyHtml.of(body),
                        file.get("summary", ""),
                        file.get("language"),
                        section)
                .tagged(file.list("tags"));
        revisions.keep(edition, copy, bylines(), by, Revision.Why.SAVE, when);
    }

    /** Handed in; where it ends beyond the queue and has a note, once before, and sent back. */
    private void submitted() {
        var endsSentBack = file.get("state").equals("changes requested")
                || file.get("state").equals("spiked");
        if (!file.all("note").isEmpty() && !endsSentBack) {
            var half = Duration.between(at("started"), at("submitted")).dividedBy(2);
            take(EditionAction.SUBMIT, writers().get(0), at("started").plus(half), "");
            sentBack(at("started").plus(half.multipliedBy(3).dividedBy(2)));
        }
        take(EditionAction.SUBMIT, writers().get(0), at("submitted"), String.join("\n", file.all("answer")));
    }

    private void sentBack(Instant when) {
        take(EditionAction.CLAIM, editor(), when.minus(READING), "");
        var decision = take(EditionAction.REQUEST_CHANGES, editor(), when, String.join("\n", file.all("note")));
        feedbacks.give(decision, said("marks-back", "told-back"));
    }

    private void approved() {
        submitted();
        var reviewed = at("reviewed");
        if (file.find("second-editor").isPresent()) {
            take(EditionAction.CLAIM, editor(), reviewed.minus(READING.multipliedBy(3)), "");
            take(EditionAction.APPROVE_AND_PASS, editor(), reviewed.minus(READING.multipliedBy(2)), "");
            var second = person(file.get("second-editor"));
            take(EditionAction.CLAIM, second, reviewed.minus(READING), "");
            tellAfter(take(EditionAction.APPROVE, second, reviewed, ""));
        } else {
            take(EditionAction.CLAIM, editor(), reviewed.minus(READING), "");
            tellAfter(take(EditionAction.APPROVE, editor(), reviewed, ""));
        }
    }

    private void tellAfter(Decision approval) {
        feedbacks.give(approval, said("marks", "told"));
    }

    /** What the editor gave the writers to learn from: {@code sourcing 4, news judgement 3}, and a sentence. */
    private Feedback.Said said(String marks, String sentence) {
        var given = new EnumMap<Criterion, Integer>(Criterion.class);
        for (var each : file.list(marks)) {
            var space = each.lastIndexOf(' ');
            var criterion = each.substring(0, space).toUpperCase(Locale.ROOT).replace(' ', '_');
            given.put(Criterion.valueOf(criterion), Integer.valueOf(each.substring(space + 1)));
        }
        return new Feedback.Said(new Marks(given), file.get(sentence, ""));
    }

    private void schedule(Instant when, Instant moment) {
        decisions.take(
                EditionAction.SCHEDULE, edition, Ask.by(managingEditor, when).forMoment(moment));
    }

    private void published() {
        approved();
        var published = at("published");
        schedule(at("reviewed").plusSeconds(60), published);
        decisions.take(EditionAction.PUBLISH, edition, Ask.by(Actor.CLOCK, published));
    }

    private void corrected() {
        var writer = writers().get(0);
        var corrected = at("corrected");
        var started = corrected.minus(READING.multipliedBy(2));
        edition = writing.startNext(edition.id(), EditionKind.CORRECTION, Ask.by(writer, started));
        write(newBody(), writer, started.plusSeconds(300));
        edition.note(file.get("public-note"));
        take(EditionAction.SUBMIT, writer, started.plusSeconds(360), "");
        take(EditionAction.CLAIM, editor(), started.plusSeconds(600), "");
        take(EditionAction.APPROVE, editor(), started.plusSeconds(1200), "");
        take(EditionAction.PUBLISH, managingEditor, corrected, "");
    }

    private void updated() {
        var writer = writers().get(0);
        edition = writing.startNext(
                edition.id(), EditionKind.UPDATE, Ask.by(writer, at("updated").minus(READING)));
        write(newBody(), writer, at("updated"));
    }

    private void spiked() {
        if (file.find("submitted").isPresent()) {
            submitted();
        }
        take(EditionAction.SPIKE, editor(), at("reviewed"), file.get("reason"));
    }

    private Decision take(EditionAction action, Person by, Instant when, String reason) {
        return decisions.take(action, edition, Ask.by(by, when).because(reason));
    }

    private List<Byline> bylines() {
        var bylines = new ArrayList<Byline>();
        writers().forEach(writer -> bylines.add(Byline.of(writer)));
        file.all("byline").forEach(line -> bylines.add(credit(line.split("\\s*\\|\\s*", -1))));
        return bylines;
    }

    private Byline credit(String[] parts) {
        var credit = Byline.Credit.valueOf(parts[2].toUpperCase(Locale.ROOT).replace(' ', '_'));
        var place = parts[3].equals("end") ? Byline.Place.AT_END : Byline.Place.UNDER_HEADLINE;
        return parts[0].startsWith("@")
                ? Byline.of(person(parts[0].substring(1)), parts[1], credit, place)
                : Byline.outside(parts[0], parts[1], credit, place);
    }

    private String firstBody() {
        var update = file.body().indexOf(UPDATE);
        return update < 0 ? file.body() : file.body().substring(0, update);
    }

    private String newBody() {
        return file.body().substring(file.body().indexOf(UPDATE) + UPDATE.length());
    }

    private List<Person> writers() {
        return file.list("writers").stream().map(this::person).toList();
    }

    /** Who read it; where the file names nobody, it was the editor who had time. */
    private Person editor() {
        return person(file.get("editor", "erin"));
    }

    private Person person(String handle) {
        var person = people.get(handle);
        if (person == null) {
            throw new IllegalArgumentException("nobody is called " + handle);
        }
        return person;
    }

    private Instant at(String key) {
        return time.at(file.get(key));
    }
}
