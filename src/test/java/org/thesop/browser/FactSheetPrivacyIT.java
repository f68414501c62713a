package org.thesop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** What a story's fact sheet holds stays at the desks that it is for, also when everybody reads the story. */
class FactSheetPrivacyIT {

    private static final String WHO = "Somebody Whom Nobody May Know";
    private static final String CONTACT = "555-0177-secret";
    private static final String NOTE = "She would lose her post.";

    private static final String PUBLISHED = """
            select e.id, e.story_id, s.day, s.slug, x.slug as section from edition e
            join story s on s.id = e.story_id join section x on x.id = s.section_id
            where e.state = 'PUBLISHED' and x.slug = 'politics' and not s.from_archive order by e.id limit 1
            """;

    private static final String SOURCE = """
            insert into source (story_id, entered_by_id, entered_at, who, reached, terms, contact, kept_where, minor,
                consent, confidential, keep_until)
            values (?, (select id from person where handle = 'eddie'), now(), ?, 'PHONE', 'BACKGROUND', ?, '', false, '',
                true, current_date + 30) returning id
            """;

    private static final String FACT = """
            insert into fact (edition_id, passage_field, passage_revision, passage_start, passage_end, passage_quote,
                passage_before, passage_after, kind, source_id, state, note, entered_by_id, entered_at)
            select e.id, 'HEADLINE', e.revision, 0, 5, substr(e.headline, 1, 5), '', '', 'CLAIM', ?, 'OPEN', ?,
                (select id from person where handle = 'eddie'), now()
            from edition e where e.id = ?
            """;

    private record Story(long edition, String address) {}

    @Test
    void nothing_of_a_sheet_is_in_what_readers_and_machines_get_nor_before_another_writer() throws SQLException {
        var story = withSheet();
        for (var path : List.of(
                story.address(),
                "/",
                "/section/politics",
                "/feed.atom",
                "/feed.rss",
                "/feed.json",
                "/sitemap.xml",
                "/search?q=Somebody",
                "/openapi",
                "/api/editions/" + story.edition(),
                "/api/editions/" + story.edition() + "/copy")) {
            assertThat(Reader.get(path).body()).as(path).doesNotContain(WHO, CONTACT, NOTE);
        }
        assertThat(seenBy("walt", story)).doesNotContain(WHO, CONTACT, NOTE, "fact-sheet");
    }

    @Test
    void an_editor_sees_the_sheet_and_only_managing_editors_how_a_confidential_source_is_reached() throws SQLException {
        var story = withSheet();
        assertThat(seenBy("erin", story)).contains(WHO, NOTE).doesNotContain(CONTACT);
        assertThat(seenBy("maggie", story)).contains(WHO, NOTE, CONTACT);
    }

    @Test
    void a_contact_whose_last_day_is_over_is_shown_to_nobody() throws SQLException {
        var story = withSheet();
        try (var database = TheNewsroom.database();
                var update = database.prepareStatement("update source set keep_until = current_date - 2")) {
            update.executeUpdate();
        }
        assertThat(seenBy("maggie", story)).contains(WHO).doesNotContain(CONTACT);
    }

    private static String seenBy(String handle, Story story) {
        var page = Browsers.signedIn(handle);
        page.navigate(
                TheNewsroom.at("/desk/story/write?edition=" + story.edition()).toString());
        return page.content();
    }

    private static Story withSheet() throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement(PUBLISHED);
                var row = query.executeQuery()) {
            row.next();
            var day = row.getObject("day", java.time.LocalDate.class);
            var address = "/story/%s/%04d/%02d/%02d/%s"
                    .formatted(
                            row.getString("section"),
                            day.getYear(),
                            day.getMonthValue(),
                            day.getDayOfMonth(),
                            row.getString("slug"));
            var story = new Story(row.getLong("id"), address);
            enter(database, row.getLong("story_id"), story.edition());
            return story;
        }
    }

    private static void enter(Connection database, long story, long edition) throws SQLException {
        try (var clear = database.prepareStatement("delete from fact where edition_id = ?");
                var source = database.prepareStatement(SOURCE);
                var fact = database.prepareStatement(FACT)) {
            clear.setLong(1, edition);
            clear.executeUpdate();
            source.setLong(1, story);
            source.setString(2, WHO);
            source.setString(3, CONTACT);
            try (var id = source.executeQuery()) {
                id.next();
                fact.setLong(1, id.getLong(1));
            }
            fact.setString(2, NOTE);
            fact.setLong(3, edition);
            fact.executeUpdate();
        }
    }
}
