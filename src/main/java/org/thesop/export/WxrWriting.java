package org.thesop.export;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.thesop.media.Picture;
import org.thesop.platform.Markup;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperName;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.platform.Spoken;
import org.thesop.story.StoryAddress;

/**
 * Writes what readers can see as WXR: authors, sections as categories, tags, pictures as attachments, stories as posts. Numbers
 * in it follow the order of what is written and not the database's, so that the same paper gives the same file wherever it
 * stands. What WordPress has no place for stands beside its post under keys that begin with {@code _thesop_}.
 */
final class WxrWriting {

    private static final String OURS = "_thesop_";
    private static final int ROWS_AT_ONCE = 50;

    /** A name without a person is known by its words. */
    private static final String AUTHORS = """
            select login, min(name) as name from (
                select coalesce(p.handle, tag_slug(b.name)) as login, coalesce(p.name, b.name) as name
                from byline b join edition e on e.id = b.edition_id and e.state = 'PUBLISHED'
                    left join person p on p.id = b.person_id) named
            where login <> '' group by login order by login collate "C"
            """;

    private static final String SECTIONS = """
            select s.slug, s.name, above.slug from section s left join section above on above.id = s.parent_id
            order by above.slug is not null, s.slug collate "C"
            """;

    private static final String TAGS = """
            select t.slug, t.name from tag t where t.into_id is null and exists (select 1 from edition e
                where e.state = 'PUBLISHED' and tag_slugs(e.tags) && (select array_agg(each.slug) from tag each
                    where each.id = t.id or each.into_id = t.id))
            order by t.slug collate "C"
            """;

    /** Those that readers can have now. */
    private static final String PICTURES = """
            select p.id, p.width, p.caption, p.credit, p.alt, p.place, p.licence, p.licence_ends,
                min(s.first_published_at) as shown_at, row_number() over (order by p.id collate "C") as number
            from picture p join edition_picture u on u.picture_id = p.id join edition e on e.id = u.edition_id
                join story s on s.id = e.story_id
            where
            """ + Picture.MAY_BE_SHOWN.replace(":today", "?") + """
                and e.state = 'PUBLISHED' and position('data-media="' || p.id || '"' in e.body) > 0
            group by p.id
            """;

    private static final String STORIES = """
            select filed.slug as filed, s.day, s.slug, e.headline, e.search_headline, e.deck, e.dateline, e.body, e.summary,
                e.language, coalesce(e.genre, '') as genre, shown.slug as section, shown.name as section_name,
                s.first_published_at, coalesce(s.updated_at, s.first_published_at) as updated_at,
                coalesce(tags_shown(e.id), '') as tags, s.history_since is not null as history,
                coalesce((select json_agg(json_build_object('name', b.name, 'title', coalesce(b.title, ''),
                        'credit', b.credit, 'place', b.place, 'login', coalesce(p.handle, tag_slug(b.name))) order by b.position)
                    from byline b left join person p on p.id = b.person_id where b.edition_id = e.id), '[]')::text as bylines,
                coalesce((select json_agg(json_build_object('kind', n.kind, 'at',
                        to_char(n.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'note', n.public_note)
                        order by n.published_at, n.id)
                    from edition n where n.story_id = s.id and n.kind in ('CORRECTION', 'CLARIFICATION')
                        and n.state in ('PUBLISHED', 'SUPERSEDED') and n.public_note is not null), '[]')::text as notes,
                coalesce((select json_agg(o.path order by o.path collate "C") from old_address o where o.story_id = s.id),
                    '[]')::text as old_addresses,
                coalesce(leads.number, 0) as lead
            from edition e join story s on s.id = e.story_id join section filed on filed.id = s.section_id
                join section shown on shown.id = e.section_id left join shown_pictures leads on leads.id = e.lead_picture
            where e.state = 'PUBLISHED'
            order by s.first_published_at, filed.slug collate "C", s.slug collate "C"
            """;

    private static final String COUNT = "select count(*), max(published_at) from edition where state = 'PUBLISHED'";

    private final Connection database;
    private final WxrText text;
    private final Messages messages;
    private final PaperZone zone;
    private final ExportProgress progress;
    private final LocalDate today;
    private final Set<String> shown = new HashSet<>();
    private long named;

    /** Posts and attachments are numbered together; authors and terms have numbers of their own. */
    private long posts;

    /**
     * @param database with a transaction that has not begun
     * @param today on the paper's calendar, by which licences end
     */
    WxrWriting(
            Connection database,
            WxrText text,
            Messages messages,
            PaperZone zone,
            LocalDate today,
            ExportProgress progress) {
        this.today = today;
        this.database = database;
        this.text = text;
        this.messages = messages;
        this.zone = zone;
        this.progress = progress;
    }

    void write() throws IOException, SQLException {
        Instant newest;
        try (var begin = database.createStatement()) {
            begin.execute("set transaction isolation level repeatable read, read only");
            try (var row = begin.executeQuery(COUNT)) {
                row.next();
                progress.of(row.getLong(1));
                newest = Optional.ofNullable(moment(row, 2)).orElse(Instant.EPOCH);
            }
        }
        text.begin("channel");
        head(newest);
        each(query(AUTHORS), this::author);
        each(query(SECTIONS), this::category);
        each(query(TAGS), this::tag);
        var pictures = query(PICTURES + " order by number");
        pictures.setObject(1, today);
        each(pictures, this::picture);
        var stories = query("with shown_pictures as (" + PICTURES + ") " + STORIES);
        stories.setObject(1, today);
        each(stories, this::story);
        text.end();
    }

    private void head(Instant newest) throws IOException {
        var address = Settings.paperUrl();
        text.put("title", PaperName.name());
        text.put("link", address);
        text.put("description", PaperName.fullName());
        text.put("pubDate", WxrText.mail(newest));
        text.put("language", messages.language());
        text.put("wp:wxr_version", "1.2");
        text.put("wp:base_site_url", address);
        text.put("wp:base_blog_url", address);
    }

    private void author(ResultSet row) throws IOException, SQLException {
        text.begin("wp:author");
        text.put("wp:author_id", next());
        text.put("wp:author_login", row.getString(1));
        // Nobody's address is given away.
        text.put("wp:author_email", "");
        text.put("wp:author_display_name", row.getString(2));
        text.put("wp:author_first_name", "");
        text.put("wp:author_last_name", "");
        text.end();
    }

    private void category(ResultSet row) throws IOException, SQLException {
        text.begin("wp:category");
        text.put("wp:term_id", next());
        text.put("wp:category_nicename", row.getString(1));
        text.put("wp:category_parent", row.getString(3));
        text.put("wp:cat_name", row.getString(2));
        text.end();
    }

    private void tag(ResultSet row) throws IOException, SQLException {
        text.begin("wp:tag");
        text.put("wp:term_id", next());
        text.put("wp:tag_slug", row.getString(1));
        text.put("wp:tag_name", row.getString(2));
        text.end();
    }

    private void picture(ResultSet row) throws IOException, SQLException {
        var id = row.getString("id");
        // With an ending: WordPress takes no file in whose name has none.
        var address = Settings.paperUrl() + "/media/" + id + "/" + row.getInt("width") + ".webp";
        var at = moment(row, "shown_at");
        text.begin("item");
        // Not the name of its file: readers see titles of pictures there, and what somebody called a file was for the
        // desk.
        text.put("title", id);
        text.put("link", address);
        text.put("pubDate", WxrText.mail(at));
        text.put("dc:creator", "");
        text.put("guid", address, "isPermaLink", "false");
        text.put("description", "");
        text.put("content:encoded", row.getString("credit"));
        text.put("excerpt:encoded", row.getString("caption"));
        post(at, at, "picture-" + id.toLowerCase(Locale.ROOT), "inherit", "attachment");
        text.put("wp:attachment_url", address);
        text.meta("_wp_attachment_image_alt", row.getString("alt"));
        text.meta(OURS + "picture", id);
        text.meta(OURS + "credit", row.getString("credit"));
        text.meta(OURS + "place", row.getString("place"));
        text.meta(OURS + "licence", row.getString("licence"));
        text.meta(OURS + "licence_ends", row.getString("licence_ends"));
        text.end();
        shown.add(id);
        progress.stillAtIt();
    }

    private void story(ResultSet row) throws IOException, SQLException {
        var path =
                StoryAddress.path(row.getString("filed"), row.getObject("day", LocalDate.class), row.getString("slug"));
        var address = Settings.paperUrl() + path;
        var at = moment(row, "first_published_at");
        var bylines = objects(row.getString("bylines"));
        var notes = objects(row.getString("notes"));
        text.begin("item");
        text.put("title", row.getString("headline"));
        text.put("link", address);
        text.put("pubDate", WxrText.mail(at));
        text.put("dc:creator", creator(bylines));
        text.put("guid", address, "isPermaLink", "true");
        text.put("description", "");
        text.put(
                "content:encoded",
                WxrBody.of(
                        row.getString("body"),
                        row.getString("dateline"),
                        Spoken.in(
                                row.getString("language"),
                                () -> notes.stream().map(this::note).toList()),
                        shown::contains,
                        Settings.paperUrl() + "/media/"));
        text.put("excerpt:encoded", row.getString("summary"));
        post(at, moment(row, "updated_at"), row.getString("slug"), "publish", "post");
        text.put("category", row.getString("section_name"), "domain", "category", "nicename", row.getString("section"));
        for (var tag : row.getString("tags").lines().toList()) {
            var parts = tag.split("\t", 2);
            text.put("category", parts[1], "domain", "post_tag", "nicename", parts[0]);
        }
        var lead = row.getLong("lead");
        text.meta("_thumbnail_id", lead == 0 ? "" : String.valueOf(lead));
        text.meta(OURS + "address", path);
        text.meta(OURS + "deck", row.getString("deck"));
        text.meta(OURS + "dateline", row.getString("dateline"));
        text.meta(OURS + "search_headline", row.getString("search_headline"));
        text.meta(OURS + "language", row.getString("language"));
        text.meta(OURS + "genre", row.getString("genre"));
        text.meta(OURS + "history", row.getBoolean("history") ? "yes" : "");
        for (var byline : bylines) {
            text.meta(OURS + "byline", byline.toString());
        }
        for (var note : notes) {
            text.meta(OURS + "note", note.toString());
        }
        for (var old : array(row.getString("old_addresses"))) {
            text.meta(OURS + "old_address", ((JsonString) old).getString());
        }
        text.end();
        progress.another();
    }

    private void post(Instant at, Instant changed, String name, String status, String type) throws IOException {
        posts++;
        text.put("wp:post_id", String.valueOf(posts));
        text.put("wp:post_date", WxrText.plain(at, zone.id()));
        text.put("wp:post_date_gmt", WxrText.plain(at, ZoneOffset.UTC));
        text.put("wp:post_modified", WxrText.plain(changed, zone.id()));
        text.put("wp:post_modified_gmt", WxrText.plain(changed, ZoneOffset.UTC));
        text.put("wp:comment_status", "closed");
        text.put("wp:ping_status", "closed");
        text.put("wp:post_name", name);
        text.put("wp:status", status);
        text.put("wp:post_parent", "0");
        text.put("wp:menu_order", "0");
        text.put("wp:post_type", type);
        text.put("wp:post_password", "");
        text.put("wp:is_sticky", "0");
    }

    /** WordPress has one author for a post: the first who wrote it, else the first who is named. */
    private static String creator(List<JsonObject> bylines) {
        return bylines.stream()
                .filter(byline -> byline.getString("credit").equals("WORDS"))
                .findFirst()
                .or(() -> bylines.stream().findFirst())
                .map(byline -> byline.getString("login"))
                .orElse("");
    }

    private WxrBody.Note note(JsonObject note) {
        var key = note.getString("kind").equals("CORRECTION") ? "export.wxr.correction" : "export.wxr.clarification";
        return new WxrBody.Note(messages.text(
                key, zone.publicationLine(Instant.parse(note.getString("at"))), Markup.text(note.getString("note"))));
    }

    private String next() {
        named++;
        return String.valueOf(named);
    }

    private interface Each {
        void row(ResultSet row) throws IOException, SQLException;
    }

    private PreparedStatement query(String sql) throws SQLException {
        var query = database.prepareStatement(sql);
        query.setFetchSize(ROWS_AT_ONCE);
        return query;
    }

    private static void each(PreparedStatement query, Each each) throws IOException, SQLException {
        try (query;
                var row = query.executeQuery()) {
            while (row.next()) {
                each.row(row);
            }
        }
    }

    private static List<JsonObject> objects(String json) {
        return array(json).stream().map(JsonValue::asJsonObject).toList();
    }

    private static List<JsonValue> array(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return List.copyOf(reader.readArray());
        }
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
