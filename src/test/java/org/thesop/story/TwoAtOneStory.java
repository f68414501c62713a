package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.TheNewsroom;

/** A story of Wendy's on which she writes in two tabs and Eddie edits in one, and what should become of each step. */
final class TwoAtOneStory {

    private static final String HEADLINE = "Two at one story";
    private static final Pattern BODY =
            Pattern.compile("<textarea[^>]*data-copy=\"body\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);

    /** One page in somebody's browser. */
    private static final class Tab {
        final String name;
        final Caller who;
        final boolean isEddies;
        int base;
        String text = "";
        /** Sent, and the answer lost: goes again as it was. */
        String doubtful;

        int typed;

        Tab(String name, Caller who, boolean isEddies) {
            this.name = name;
            this.who = who;
            this.isEddies = isEddies;
        }
    }

    private final Caller wendy;
    private final Caller eddie;
    private final long edition;
    private final List<Tab> tabs;
    private final List<String> told = new ArrayList<>();

    private String state = "DRAFT";
    private int revision;
    private String text;
    private Tab holder;
    private boolean eddieSavedInDraft;
    /** The state of each revision, and all since: what decides whether text typed on it could be typed. */
    private final Map<Integer, List<String>> statesSince = new HashMap<>();

    private final List<String> acknowledged = new ArrayList<>();
    private final Map<String, Integer> strays = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    private TwoAtOneStory(Caller wendy, Caller eddie, long edition) {
        this.wendy = wendy;
        this.eddie = eddie;
        this.edition = edition;
        tabs = List.of(new Tab("w1", wendy, false), new Tab("w2", wendy, false), new Tab("e1", eddie, true));
    }

    /** A new draft that has been submitted once and recalled, so that Eddie may read it. */
    static TwoAtOneStory begin(Caller wendy, Caller eddie) throws SQLException {
        var page = wendy.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", HEADLINE, "start:template", ""));
        var edition = Long.parseLong(page.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
        var story = new TwoAtOneStory(wendy, eddie, edition);
        var opened = story.ask(story.tabs.get(0), "POST", "");
        story.revision = opened.getInt("revision");
        story.text = "";
        story.holder = story.tabs.get(0);
        story.statesSince.put(story.revision, new ArrayList<>(List.of("DRAFT")));
        story.put(story.tabs.get(0), story.revision, "<p>Begun.</p>", false);
        story.hand("SUBMIT");
        story.hand("RECALL");
        story.tabs.forEach(story::reload);
        return story;
    }

    /** What was done, for whoever has to find out why it went wrong. */
    String told() {
        return String.join("\n", told);
    }

    void play(Random random, int steps) throws SQLException {
        told.clear();
        for (var step = 0; step < steps; step++) {
            step(random);
        }
    }

    private void step(Random random) throws SQLException {
        var tab = tabs.get(random.nextInt(tabs.size()));
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> {
                type(tab);
                save(tab, false);
            }
            case 7 -> {
                type(tab);
                save(tab, true);
            }
            case 8 -> save(tab, false);
            case 9, 10 -> askFor(tab);
            case 11, 12 -> takeOver(tab);
            case 13 -> hide(tab);
            case 14 -> runOut();
            case 15 -> saveSignedOut(tab);
            case 16 -> {
                save(tab, false);
                reload(tab);
            }
            default -> move(random);
        }
        look(tabs.get(random.nextInt(tabs.size())));
    }

    private void type(Tab tab) {
        tab.text += "<p>" + tab.name + " wrote line " + tab.typed++ + ".</p>";
    }

    /** Who saved in a draft, or wrote more than a fifth of the words, does not review them. */
    boolean isEddieBarred() {
        var all = Pattern.compile("\\S+")
                .matcher(HEADLINE + " " + BodyHtml.of(text).text())
                .results()
                .count();
        var wordsALine = 4;
        var his =
                wordsALine * Pattern.compile("e1 wrote").matcher(text).results().count();
        return eddieSavedInDraft || (double) his / all > Editions.AUTHOR_BEYOND;
    }

    private boolean mayEdit(Tab tab) {
        return state.equals("DRAFT")
                || state.equals("CHANGES_REQUESTED")
                || (state.equals("IN_REVIEW") && tab.isEddies);
    }

    private boolean couldEdit(Tab tab, int base) {
        return statesSince.getOrDefault(base, List.of()).stream()
                .anyMatch(each -> each.equals("DRAFT")
                        || each.equals("CHANGES_REQUESTED")
                        || (each.equals("IN_REVIEW") && tab.isEddies));
    }

    private void save(Tab tab, boolean answerIsLost) {
        var sent = tab.doubtful == null ? tab.text : tab.doubtful;
        put(tab, tab.base, sent, answerIsLost);
        if (!answerIsLost && !sent.equals(tab.text)) {
            put(tab, tab.base, tab.text, false);
        }
    }

    private void put(Tab tab, int base, String sent, boolean answerIsLost) {
        told.add(tab.name + " saves on " + base + (answerIsLost ? ", its answer is lost" : "") + "; story at "
                + revision + " " + state + ", lease " + (holder == null ? "free" : holder.name));
        var answer = tab.who.rest("PUT", copy(), json(tab, base, sent));
        var same = sent.equals(text);
        var resent = acknowledged.contains(key(tab, base, sent));
        if (mayEdit(tab) && same) {
            assertThat(answer.statusCode()).as("a save that changes nothing").isEqualTo(200);
            assertThat(read(answer).getInt("revision")).isEqualTo(revision);
            settle(tab, revision, sent, answerIsLost);
        } else if (mayEdit(tab) && base == revision && (holder == null || holder == tab)) {
            assertThat(answer.statusCode())
                    .as("a save of whoever has the lease, " + answer.body())
                    .isEqualTo(200);
            var kept = read(answer).getInt("revision");
            assertThat(kept).as("a new revision").isGreaterThan(revision);
            revision = kept;
            text = sent;
            holder = tab;
            eddieSavedInDraft |= tab.isEddies && !state.equals("IN_REVIEW");
            statesSince.put(revision, new ArrayList<>(List.of(state)));
            acknowledged.add(key(tab, base, sent));
            settle(tab, kept, sent, answerIsLost);
        } else if (mayEdit(tab) || couldEdit(tab, base)) {
            if (resent && strays.get(key(tab, base, sent)) == null) {
                assertThat(answer.statusCode())
                        .as("a resend of what is in the story's history")
                        .isEqualTo(200);
                settle(tab, read(answer).getInt("revision"), sent, answerIsLost);
                return;
            }
            assertThat(answer.statusCode())
                    .as("a save without the lease or on an older text")
                    .isEqualTo(409);
            var number = read(answer).getInt("stray");
            var known = strays.put(key(tab, base, sent), number);
            assertThat(known == null || known == number).as("kept once").isTrue();
            acknowledged.add(key(tab, base, sent));
            if (answerIsLost) {
                tab.doubtful = sent;
            } else {
                reload(tab);
            }
        } else {
            assertThat(answer.statusCode())
                    .as("a save by somebody who could not edit")
                    .isEqualTo(403);
        }
    }

    private String key(Tab tab, int base, String sent) {
        return (tab.isEddies ? "eddie " : "wendy ") + base + " " + sent;
    }

    private static void settle(Tab tab, int kept, String sent, boolean answerIsLost) {
        if (answerIsLost) {
            tab.doubtful = sent;
        } else {
            tab.base = kept;
            tab.doubtful = null;
        }
    }

    private void saveSignedOut(Tab tab) {
        told.add(tab.name + " saves signed out");
        type(tab);
        var nobody = Caller.nobody(TheNewsroom.running().paper());
        assertThat(nobody.rest("PUT", copy(), json(tab, tab.base, tab.text)).statusCode())
                .isEqualTo(401);
    }

    private void askFor(Tab tab) {
        told.add(tab.name + " asks for the lease");
        var answer = ask(tab, "POST", "");
        if (mayEdit(tab) && (holder == null || holder == tab)) {
            holder = tab;
        }
        assertThat(answer.getBoolean("mine")).as("lease of " + tab.name).isEqualTo(mayEdit(tab) && holder == tab);
    }

    private void takeOver(Tab tab) {
        told.add(tab.name + " takes over from " + (holder == null ? "nobody" : holder.name));
        var may = mayEdit(tab) && (holder == null || holder.isEddies == tab.isEddies || tab.isEddies);
        var answer = tab.who.rest("POST", "/api/editions/" + edition + "/lease/taken-over?tab=" + tab.name, "");
        assertThat(answer.statusCode()).as("take-over by " + tab.name).isEqualTo(may ? 200 : 403);
        if (may) {
            holder = tab;
        }
    }

    private void hide(Tab tab) {
        told.add(tab.name + " is hidden");
        save(tab, false);
        ask(tab, "DELETE", "");
        if (holder == tab) {
            holder = null;
        }
    }

    private String stored(String column) throws SQLException {
        try (var database = TheNewsroom.database();
                var row = database.prepareStatement("select " + column + " from edition where id = ?")) {
            row.setLong(1, edition);
            try (var found = row.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    /** Nothing was heard of the browser that has the lease for a minute. */
    private void runOut() throws SQLException {
        told.add("the lease runs out");
        try (var database = TheNewsroom.database();
                var lease = database.prepareStatement(
                        "update lease set until = now() - interval '1 second' where edition_id = ? and until > now()")) {
            lease.setLong(1, edition);
            lease.executeUpdate();
        }
        holder = null;
    }

    private void look(Tab tab) {
        var answer = ask(tab, "GET", "");
        assertThat(answer.getBoolean("mine")).as(tab.name + " looks").isEqualTo(holder == tab);
        assertThat(answer.getBoolean("may")).isEqualTo(mayEdit(tab));
        assertThat(answer.getInt("revision")).isEqualTo(revision);
        assertThat(answer.isNull("holder")).isEqualTo(holder == null || holder == tab);
    }

    private void reload(Tab tab) {
        told.add(tab.name + " opens the newest text");
        tab.base = revision;
        tab.text = text;
        tab.doubtful = null;
    }

    private void move(Random random) throws SQLException {
        switch (state) {
            case "DRAFT", "CHANGES_REQUESTED" -> hand("SUBMIT");
            case "SUBMITTED" -> hand(random.nextBoolean() ? "RECALL" : "CLAIM");
            default -> hand("REQUEST_CHANGES");
        }
    }

    private void hand(String action) throws SQLException {
        told.add(action);
        var write = "/desk/story/write?edition=" + edition;
        var review = "/desk/review/review?edition=" + edition;
        switch (action) {
            case "SUBMIT" -> press(wendy, write, "writing:hand-in", "SUBMITTED");
            case "RECALL" -> press(wendy, write, "writing:recall", "DRAFT");
            case "CLAIM" -> press(eddie, review, "review:claim", isEddieBarred() ? "SUBMITTED" : "IN_REVIEW");
            default -> press(eddie, review, "review:request-changes", "CHANGES_REQUESTED");
        }
    }

    /** The form has no name of a tab, and its text is the newest: it changes nothing, then moves the edition. */
    private void press(Caller by, String page, String button, String next) throws SQLException {
        var form = button.substring(0, button.indexOf(':'));
        var fields = new HashMap<String, String>();
        fields.put(form + ":note", "Once more, please.");
        fields.put(form + ":reason", "Ready.");
        by.press(page, button, fields);
        assertThat(stored("state")).as("where " + button + " leads to").isEqualTo(next);
        if (state.equals(next)) {
            return;
        }
        state = next;
        statesSince.values().forEach(states -> states.add(next));
        if (holder != null && !mayEdit(holder)) {
            holder = null;
        }
    }

    /** All that was acknowledged as the story's is in it, and each stray is kept beside it. */
    void settle() {
        var page = wendy.get("/desk/story/write?edition=" + edition).body();
        var body = BODY.matcher(page);
        assertThat(body.find()).isTrue();
        assertThat(BodyHtml.of(unescaped(body.group(1))).html())
                .isEqualTo(BodyHtml.of(text).html());
        assertThat(page).contains(">" + words(state) + "<");
        var wendys =
                strays.keySet().stream().filter(key -> key.startsWith("wendy")).toList();
        assertThat(ask(tabs.get(0), "GET", "").getInt("strays"))
                .as("Wendy's strays")
                .isEqualTo(wendys.size());
        for (var key : wendys) {
            if (shown.add(key)) {
                var lines = key.replaceAll("<[^>]+>", "\n").strip();
                var merge = wendy.get("/desk/story/merge?edition=" + edition + "&stray=" + strays.get(key));
                assertThat(merge.body()).contains(lines.substring(lines.lastIndexOf('\n') + 1));
            }
        }
    }

    private static String words(String state) {
        return new org.thesop.platform.Messages().of(EditionState.valueOf(state));
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private JsonObject ask(Tab tab, String method, String path) {
        var answer = tab.who.rest(method, "/api/editions/" + edition + "/lease" + path + "?tab=" + tab.name, "");
        assertThat(answer.statusCode()).as(method + " lease").isIn(200, 204);
        return answer.statusCode() == 204 ? JsonObject.EMPTY_JSON_OBJECT : read(answer);
    }

    private String copy() {
        return "/api/editions/" + edition + "/copy";
    }

    private static String json(Tab tab, int base, String body) {
        return Json.createObjectBuilder()
                .add("base", base)
                .add("why", "AUTOSAVE")
                .add("tab", tab.name)
                .add("headline", HEADLINE)
                .add("body", body)
                .add("section", "campus")
                .add("language", "en")
                .build()
                .toString();
    }

    private static JsonObject read(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
