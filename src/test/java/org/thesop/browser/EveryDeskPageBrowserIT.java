package org.thesop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.TheNewsroom;

/** No page of the desks has a barrier that axe-core knows, and each fits on a phone; a new page cannot be forgotten here. */
class EveryDeskPageBrowserIT {

    private static final Path DESKS = Path.of("src", "main", "webapp", "desk");

    /** Looked at with a story in them, by {@link RoomsForEverybodyBrowserIT} and the journeys named here. */
    private static final Set<String> ELSEWHERE = Set.of(
            "review/review",
            "story/write",
            "story/history",
            "story/compare",
            "story/restore",
            "story/authors",
            "story/merge", // needs a text that came too late: TakeOverBrowserIT
            "pictures/picture", // needs a picture: PicturesBrowserIT
            "partners/partner", // needs one: PartnersIT
            "partners/webhook", // needs one: WebhooksBrowserIT
            "schedule/together"); // needs stories that go out together: TogetherIT

    private static final int PHONE = 390;

    /** Each page's file without its ending, and what to ask for; more than one where a page has several faces. */
    private static Map<String, List<String>> pages() throws SQLException {
        var approved = "edition=" + edition("APPROVED");
        var published = "edition=" + edition("PUBLISHED");
        var pages = new LinkedHashMap<String, List<String>>();
        for (var plain : List.of(
                "home/home",
                "story/my-stories",
                "story/growth",
                "story/templates",
                "planning/pitches",
                "notices/notices",
                "notices/preferences",
                "style/guide",
                "style/edit-guide",
                "people/profile",
                "people/bylines",
                "review/my-reviews",
                "review/published",
                "review/without-review",
                "review/wire",
                "planning/assign",
                "planning/diary",
                "planning/diary-import",
                "planning/diary-event",
                "planning/workload",
                "planning/untouched",
                "mentoring/hours",
                "schedule/publishing",
                "schedule/to-everybody",
                "archive/export",
                "archive/import",
                "archive/imports",
                "archive/wire-sources",
                "archive/leads",
                "archive/missed",
                "archive/old-addresses",
                "record/record",
                "rules/review-rules",
                "letters/letters",
                "accounts/accounts",
                "house/machines",
                "house/pages",
                "house/privacy",
                "house/sections",
                "house/settings",
                "house/tags",
                "partners/partners",
                "partners/webhooks",
                "pictures/pictures",
                "readers/readers",
                "newsletter/newsletter",
                "staff/people",
                "staff/claims")) {
            pages.put(plain, List.of(""));
        }
        pages.put("archive/run", List.of("id=" + imported("READY"), "id=" + imported("DONE")));
        pages.put("search/search", List.of("", "q=bus", "q=colour:red"));
        pages.put("review/queue", List.of("show=waiting", "show=in-review"));
        pages.put("planning/budget", List.of("as=table", "as=board", "as=calendar"));
        pages.put("planning/pitch", List.of("pitch=2"));
        pages.put("planning/reassign", List.of("person=erin"));
        pages.put("planning/assignment", List.of("assignment=1"));
        pages.put("story/record", List.of("edition=1"));
        pages.put("story/after", List.of(published));
        pages.put("story/source", List.of(published));
        pages.put("story/preview", List.of(approved));
        pages.put("schedule/schedule", List.of(approved));
        pages.put("letters/letter", List.of("letter=1"));
        pages.put("accounts/account", List.of("handle=walt"));
        pages.put("house/page", List.of("page=about"));
        pages.put("house/page-compare", List.of("page=about&version=0"));
        pages.put("house/section", List.of("section=campus"));
        pages.put("staff/double", List.of("person=walt"));
        pages.put("staff/leave", List.of("person=walt"));
        pages.put("newsletter/breaking", List.of(published));
        pages.put("frontpage/arrange", List.of("", "page=campus"));
        pages.put("frontpage/slot", List.of("slot=0"));
        pages.put("frontpage/preview", List.of(""));
        return pages;
    }

    /** An import as people come to see it. */
    private static long imported(String state) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement()) {
            try (var row = statement.executeQuery("insert into import_run"
                    + " (kind, source, file, state, person_id, made_at, begun_at, total, position, imported, refused)"
                    + " select 'WORDPRESS', 'lantern.xml', gen_random_uuid(), '" + state
                    + "', id, now(), now(), 2, 2, 1, 1"
                    + " from person where handle = 'maggie' returning id")) {
                row.next();
                var id = row.getLong(1);
                statement.execute("insert into import_name (run_id, sort, key, label, times) values (" + id
                        + ", 'CATEGORY', 'lighthouse', 'The Lighthouse', 2), (" + id
                        + ", 'AUTHOR', 'orla', 'Orla Brandt', 2)");
                statement.execute(
                        "insert into import_item (run_id, number, what, identity, name, outcome, reason, remarks)"
                                + " values (" + id + ", 1, 'STORY', 'a', 'A choir finds a roof', 'IMPORTED', '',"
                                + " E'ImportRemark.MARKUP_LOST\\t[contact-form]'), (" + id
                                + ", 2, 'STORY', 'b', 'A headline and nothing else', 'REFUSED', 'Need.BODY', '')");
                return id;
            }
        }
    }

    @Test
    void no_page_has_a_barrier_and_each_fits_on_a_phone() throws SQLException {
        var maggie = Desk.of("maggie");
        var found = new ArrayList<String>();
        for (var page : pages().entrySet()) {
            for (var query : page.getValue()) {
                var path = "/desk/" + page.getKey() + (query.isEmpty() ? "" : "?" + query);
                maggie.page.setViewportSize(1440, 900);
                var answer = maggie.page.navigate(TheNewsroom.at(path).toString());
                if (answer.status() != 200) {
                    found.add(path + " answers " + answer.status());
                    continue;
                }
                found.addAll(Axe.violations(maggie.page, path));
                maggie.page.setViewportSize(PHONE, 900);
                var width = (Integer) maggie.page.evaluate("document.documentElement.scrollWidth");
                if (width > PHONE) {
                    found.add(path + " is " + width + " wide on a phone of " + PHONE);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_page_of_the_desks_is_looked_at() throws IOException, SQLException {
        try (var files = Files.walk(DESKS)) {
            var there = files.map(file -> DESKS.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".xhtml"))
                    .map(name -> name.replace(".xhtml", ""))
                    .filter(name -> !ELSEWHERE.contains(name))
                    .collect(Collectors.toSet());
            assertThat(pages().keySet()).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    private static long edition(String state) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement(
                        "select max(e.id) from edition e join story s on s.id = e.story_id"
                                + " where e.state = ? and not s.limited and e.kind = 'FIRST' and e.release_id is null")) {
            query.setString(1, state);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
