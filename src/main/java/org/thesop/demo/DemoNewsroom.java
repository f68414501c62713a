package org.thesop.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.thesop.archive.Archive;
import org.thesop.archive.CapturedPageParser;
import org.thesop.facts.FactSheet;
import org.thesop.frontpage.Arrangements;
import org.thesop.frontpage.Arranging;
import org.thesop.letters.Correspondence;
import org.thesop.letters.Letter;
import org.thesop.letters.LetterAction;
import org.thesop.letters.LetterForm;
import org.thesop.letters.Letters;
import org.thesop.media.Darkroom;
import org.thesop.mentoring.Mentors;
import org.thesop.people.Introduction;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.pictures.Describing;
import org.thesop.planning.Assigning;
import org.thesop.planning.Diary;
import org.thesop.planning.Pitching;
import org.thesop.platform.PaperZone;
import org.thesop.review.Feedbacks;
import org.thesop.staff.Claims;
import org.thesop.staff.PrintedStory;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.Limiting;
import org.thesop.story.OldStories;
import org.thesop.story.Packages;
import org.thesop.story.Revisions;
import org.thesop.story.Stories;
import org.thesop.story.Writing;

/** Fills an empty paper with the demo's people, stories and old pages, in one transaction. */
@ApplicationScoped
@Transactional
public class DemoNewsroom {

    /** As the demo's accounts have it in Keycloak. */
    private static final String MAIL = "@thesop.example";

    /** All that the old site printed before this day is history. */
    private static final LocalDate OLD_SITE = LocalDate.of(2015, 1, 1);

    private static final int CONTACTS_KEPT_MONTHS = 6;

    @Inject
    People people;

    @Inject
    Stories stories;

    @Inject
    Writing writing;

    @Inject
    Revisions revisions;

    @Inject
    Decisions decisions;

    @Inject
    Feedbacks feedbacks;

    @Inject
    FactSheet factSheet;

    @Inject
    Darkroom darkroom;

    @Inject
    Describing describing;

    @Inject
    Pitching pitching;

    @Inject
    Assigning assigning;

    @Inject
    Diary diary;

    @Inject
    Mentors mentors;

    @Inject
    Packages packages;

    @Inject
    Arranging arranging;

    @Inject
    Arrangements arrangements;

    @Inject
    OldStories oldStories;

    @Inject
    Archive archive;

    @Inject
    Claims claims;

    @Inject
    Limiting limiting;

    @Inject
    Letters letters;

    @Inject
    Correspondence correspondence;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** Does nothing when somebody was here before. */
    public boolean fill(DemoTexts texts) {
        if (!people.isEmpty()) {
            return false;
        }
        var cast = new HashMap<String, Person>();
        texts.people().forEach(file -> cast.put(file.get("handle"), arrive(file)));
        var time = new DemoTime(zone.day(clock.instant()), zone.id());
        var pictures = new DemoPictures(darkroom, describing);
        texts.pictures()
                .forEach(file -> pictures.takeIn(file, texts.picture(file.get("name")), cast.get(file.get("by"))));
        var told = new HashMap<String, Edition>();
        texts.stories().forEach(file -> told.put(file.get("slug"), tell(pictures.placed(file), time, cast)));
        // What is told of politics was checked in the old way; from now on its fact sheets have to be settled.
        var politics = stories.section("politics").orElseThrow();
        politics.review(politics.approvals(), true);
        var importer = cast.get("maggie");
        texts.oldPages()
                .forEach((name, page) -> archive.add(
                        new CapturedPageParser(zone.id()).parse(page),
                        new Archive.Details(name, stories.section("campus").orElseThrow(), null, null),
                        importer));
        var ahead = new DemoDiary(time, cast, stories);
        texts.diary().forEach(file -> ahead.happens(file, diary));
        texts.plans().forEach(file -> new DemoPlan(file, time, cast, stories, pitching, assigning, ahead).live());
        texts.people().forEach(file -> ahead.reads(file, mentors));
        texts.people().forEach(file -> lookBack(file, cast.get(file.get("handle")), importer));
        texts.stories().forEach(file -> standTogether(file, told, importer));
        texts.pages().forEach(file -> new DemoPage(file, time, cast, told, stories, arranging, arrangements).live());
        oldStories.keepAllAsHistory(OLD_SITE, importer);
        texts.letters().forEach(file -> write(file, time, cast));
        return true;
    }

    /** Follow-ups and packages need both stories. */
    private void standTogether(DemoFile file, Map<String, Edition> told, Person by) {
        var edition = told.get(file.get("slug"));
        file.find("follow-up-of")
                .ifPresent(
                        slug -> packages.followUp(edition.id(), told.get(slug).story(), by));
        file.find("sidebar-of")
                .ifPresent(slug -> packages.addSidebar(told.get(slug).id(), edition.story(), by));
    }

    private void write(DemoFile file, DemoTime time, Map<String, Person> cast) {
        var letter = letters.receive(letter(file), time.at(file.get("age")));
        file.find("taken-by").ifPresent(handle -> move(LetterAction.TAKE, letter, cast.get(handle)));
        file.find("answered-by").ifPresent(handle -> move(LetterAction.ANSWER_ELSEWHERE, letter, cast.get(handle)));
    }

    private void move(LetterAction action, Letter letter, Person by) {
        correspondence.move(action, letter.id(), 0, by);
    }

    private LetterForm letter(DemoFile file) {
        var about = file.find("story").flatMap(stories::addressOf).orElse(null);
        return new LetterForm(
                file.get("name"), file.get("email"), file.get("subject"), file.body(), about, file.get("trap", null));
    }

    /** Who wrote for the old site under a name has claimed it since; some have left. */
    private void lookBack(DemoFile file, Person person, Person by) {
        file.find("wrote-as").ifPresent(name -> {
            var stories = claims.under(name).stream().map(PrintedStory::id).toList();
            claims.claim(name, stories, person).ifPresent(claim -> claims.confirm(claim.id(), by));
        });
        file.find("left").ifPresent(day -> person.leave(zone.start(LocalDate.parse(day))));
    }

    private Person arrive(DemoFile file) {
        var role = file.find("role")
                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(null);
        var person = new Person(file.get("handle"), file.get("name"), role, LocalDate.parse(file.get("joined")));
        person.mailTo(file.get("handle") + MAIL);
        person.introduce(new Introduction(
                null,
                file.get("title", null),
                file.get("school", null),
                file.get("bio", null),
                file.find("link").map(URI::create).stream().toList(),
                file.get("language", null),
                file.find("zone").map(ZoneId::of).orElse(null),
                file.find("unlisted").isEmpty()));
        return people.add(person);
    }

    private Edition tell(DemoFile file, DemoTime time, Map<String, Person> cast) {
        var section = stories.section(file.get("section")).orElseThrow();
        var manager = file.list("editor").contains("maggie") ? cast.get("miles") : cast.get("maggie");
        var edition =
                new DemoStory(file, time, cast, section, manager, writing, revisions, decisions, feedbacks).live();
        var today = zone.day(clock.instant());
        new DemoFacts(file, edition, factSheet)
                .enter(
                        cast.get(file.list("writers").get(0)),
                        cast.get(file.get("editor", "erin")),
                        today.plusMonths(CONTACTS_KEPT_MONTHS));
        file.find("limited")
                .ifPresent(yes -> limiting.limit(
                        edition.id(), true, cast.get(file.list("writers").get(0))));
        return edition;
    }
}
