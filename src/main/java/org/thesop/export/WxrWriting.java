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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    static final String OURS = "_thesop_";
    private static final int ROWS_AT_ONCE = 50;

    private final Connection database;
    private final WxrText text;
    private final Messages messages;
    private final PaperZone zone;
    private final ExportProgress progress;
    private final LocalDate today;
    private final WxrLetters letters;
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
        this.letters = new WxrLetters(text, zone.id());
        this.progress = progress;
    }

    void write() throws IOException, SQLException {
        Instant newest;
        try (var begin = database.createStatement()) {
            begin.execute("set transaction isolation level repeatable read, read only");
            try (var row = begin.executeQuery(WxrSql.COUNT)) {
                row.next();
                progress.of(row.getLong(1));
                newest = Optional.ofNullable(moment(row, 2)).orElse(Instant.EPOCH);
            }
        }
        text.begin("channel");
        head(newest);
        each(query(WxrSql.AUTHORS), this::author);
        each(query(WxrSql.SECTIONS), this::category);
        each(query(WxrSql.TAGS), this::tag);
        var pictures = query(WxrSql.PICTURES + " order by number");
        pictures.setObject(1, today);
        each(pictures, this::picture);
        var stories = query(WxrSql.STORIES);
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
        text.put("dc:creator", row.getString("creator"));
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
                        Set.of(row.getString("shown_pictures").split(" "))::contains,
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
        for (var former : array(row.getString("former_addresses"))) {
            text.meta(OURS + "former_address", ((JsonString) former).getString());
        }
        text.meta(OURS + "translation_of", whole(row.getString("translation_of_id")));
        text.meta(OURS + "follow_up_of", whole(row.getString("follow_up_of_id")));
        var main = whole(row.getString("main_story_id"));
        text.meta(OURS + "sidebar_of", main);
        text.meta(OURS + "sidebar_place", main == null ? null : row.getString("package_place"));
        for (var letter : objects(row.getString("letters"))) {
            letters.write(letter, path);
        }
        text.end();
        progress.another();
    }

    /** As the other story is called in its own guid; null for null. */
    private static String whole(String path) {
        return path == null ? null : Settings.paperUrl() + path;
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
