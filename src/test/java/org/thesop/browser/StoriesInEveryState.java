package org.thesop.browser;

import jakarta.json.Json;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.thesop.newsroom.TheNewsroom;

/**
 * Brings stories of one writer into every state, as programs of her, an editor and a managing editor would with their tokens;
 * only who was once named on one, and when, is written into the database.
 */
record StoriesInEveryState(ApiOfEverybody api) {

    static final String WRITER = "petra";
    static final String EDITOR = "pia";
    static final String MANAGING_EDITOR = "pascal";

    private static final String HEADLINE = "Who may do what";

    /** As a form's field takes a moment. */
    static String inAWeek() {
        return LocalDateTime.now(ZoneId.of("America/New_York"))
                .plusDays(7)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** A new story in this state, with which the person has to do what the column says. */
    long in(String state, String column, String person) throws SQLException {
        var edition = started(state.endsWith("two") ? "politics" : "campus");
        name(edition, column, person);
        if (!state.equals("first draft")) {
            take(WRITER, edition, "SUBMIT");
            bring(edition, state, column, person);
        }
        if (column.endsWith("-barred") || column.endsWith("-cl-bar")) {
            named(edition, person, "WRITER", true);
        }
        change("delete from lease where edition_id = ?", edition);
        return edition;
    }

    private void bring(long edition, String state, String column, String person) throws SQLException {
        var claims = column.endsWith("-claim") || column.endsWith("-cl-bar") ? person : EDITOR;
        switch (state) {
            case "submitted" -> {}
            case "draft" -> take(WRITER, edition, "RECALL");
            case "limited draft" -> {
                take(WRITER, edition, "RECALL");
                change(
                        "update story set limited = true where id = (select story_id from edition where id = ?)",
                        edition);
            }
            case "published without review" -> take(MANAGING_EDITOR, edition, "PUBLISH_WITHOUT_REVIEW");
            case "spiked" -> take(EDITOR, edition, "SPIKE");
            default -> review(edition, state, claims);
        }
    }

    private void review(long edition, String state, String claims) {
        take(claims, edition, "CLAIM");
        switch (state) {
            case "in review", "in review, needs two" -> {}
            case "changes requested" -> take(EDITOR, edition, "REQUEST_CHANGES");
            default -> {
                take(EDITOR, edition, "APPROVE");
                publish(edition, state);
            }
        }
    }

    private void publish(long edition, String state) {
        switch (state) {
            case "approved" -> {}
            case "scheduled" -> take(MANAGING_EDITOR, edition, "SCHEDULE");
            case "published" -> take(MANAGING_EDITOR, edition, "PUBLISH");
            case "withdrawn" -> {
                take(MANAGING_EDITOR, edition, "PUBLISH");
                take(MANAGING_EDITOR, edition, "WITHDRAW");
            }
            case "superseded" -> {
                take(MANAGING_EDITOR, edition, "PUBLISH");
                var next = take(MANAGING_EDITOR, edition, "START_UPDATE");
                take(MANAGING_EDITOR, next, "PUBLISH_WITHOUT_REVIEW");
            }
            default -> throw new IllegalArgumentException(state);
        }
    }

    private long started(String section) {
        var edition = api.start(WRITER, HEADLINE);
        api.type(
                WRITER,
                edition,
                HEADLINE,
                section,
                "<p>The night buses run again from Monday, the city said on Friday.</p>");
        return edition;
    }

    private static void name(long edition, String column, String person) throws SQLException {
        if (column.equals("guest")) {
            named(edition, person, "INVITED", false);
        } else if (column.endsWith("-its") && !person.equals(WRITER)) {
            named(edition, person, "WRITER", false);
        }
    }

    private static void named(long edition, String person, String as, boolean isOver) throws SQLException {
        change(
                "insert into story_person (story_id, person_id, named_as, since, ended_at) select e.story_id, p.id, '"
                        + as
                        + "', now(), " + (isOver ? "now()" : "null") + " from edition e, person p where p.handle = '"
                        + person
                        + "' and e.id = ?",
                edition);
    }

    /** @return the edition that it brought about */
    private long take(String handle, long edition, String action) {
        return api.brings(handle, edition, action);
    }

    static String typed(int base, String body, String tab) {
        return Json.createObjectBuilder()
                .add("base", base)
                .add("why", "AUTOSAVE")
                .add("tab", tab)
                .add("headline", HEADLINE)
                .add("section", "campus")
                .add("body", body)
                .add("language", "en")
                .build()
                .toString();
    }

    /** All that was made and is in work. */
    static List<Long> inWork() throws SQLException {
        return editions("state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'SCHEDULED')");
    }

    /** All that was made and readers have. */
    static List<Long> out() throws SQLException {
        return editions("state = 'PUBLISHED'");
    }

    void drop(long edition) {
        take(MANAGING_EDITOR, edition, "SPIKE");
    }

    void takeDown(long edition) {
        take(MANAGING_EDITOR, edition, "WITHDRAW");
    }

    private static List<Long> editions(String which) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement("select id from edition where headline = ? and " + which)) {
            query.setString(1, HEADLINE);
            var found = new ArrayList<Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        }
    }

    /** What was decided about the story of this edition, in order. */
    static List<String> decisions(long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement("""
                        select d.action from decision d join edition e on e.id = d.edition_id
                        where e.story_id = (select story_id from edition where id = ?) order by d.id""")) {
            query.setLong(1, edition);
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    static int revision(long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement("select revision from edition where id = ?")) {
            query.setLong(1, edition);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void change(String statement, long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var change = database.prepareStatement(statement)) {
            change.setLong(1, edition);
            change.executeUpdate();
        }
    }
}
