package org.thesop.api.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.thesop.api.Known;
import org.thesop.api.Transitions;
import org.thesop.people.Person;
import org.thesop.platform.Settings;
import org.thesop.review.QueueRow;
import org.thesop.story.EditionAction;
import org.thesop.story.StoryRow;
import org.thesop.story.web.EditionView;
import org.thesop.story.web.TypedCopy;

/** Copy in work as programs get it. */
final class EditionsAsJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private EditionsAsJson() {}

    static JsonObjectBuilder row(StoryRow row) {
        return JSON.createObjectBuilder()
                .add("edition", row.id())
                .add("story", row.storyId())
                .add("kind", row.kind().name())
                .add("state", row.state().name())
                .add("headline", row.headline())
                .add("section", StoriesAsJson.orNull(row.section()))
                .add("writers", StoriesAsJson.orNull(row.writers()))
                .add("claimedBy", StoriesAsJson.orNull(row.claimant()))
                .add("editedAt", StoriesAsJson.moment(row.editedAt()))
                .add("submittedAt", StoriesAsJson.moment(row.submittedAt()))
                .add("scheduledAt", StoriesAsJson.moment(row.scheduledAt()))
                .add("publishedAt", StoriesAsJson.moment(row.publishedAt()))
                .add("deadline", StoriesAsJson.moment(row.deadline()))
                .add("address", whole(row.address()))
                .add("self", self(row.id()));
    }

    static JsonArrayBuilder rows(List<StoryRow> rows) {
        var lines = JSON.createArrayBuilder();
        rows.forEach(row -> lines.add(row(row)));
        return lines;
    }

    static JsonObjectBuilder queued(QueueRow row) {
        return row(row.story())
                .add("language", row.language())
                .add("meantFor", StoriesAsJson.orNull(row.story().wantedHandle()))
                .add("priority", row.story().priority().name())
                .add("dueAt", StoriesAsJson.moment(row.story().dueAt()))
                .add("goalHours", row.goalHours())
                .add("approvals", row.approvals())
                .add("approvalsNeeded", row.approvalsNeeded())
                .add("own", row.own())
                .add("approvedByMe", row.approvedByMe());
    }

    static JsonObjectBuilder line(Known.Line line) {
        return JSON.createObjectBuilder()
                .add("edition", line.edition())
                .add("kind", line.kind().name())
                .add("state", line.state().name())
                .add("revision", line.revision())
                .add("headline", line.headline())
                .add("editedAt", StoriesAsJson.moment(line.editedAt()))
                .add("self", self(line.edition()));
    }

    static JsonObjectBuilder standing(Known.Standing standing) {
        return JSON.createObjectBuilder()
                .add("edition", standing.edition())
                .add("story", standing.story())
                .add("state", standing.state().name())
                .add("revision", standing.revision())
                .add("self", self(standing.edition()));
    }

    static JsonObjectBuilder whole(EditionView view, long story) {
        return JSON.createObjectBuilder()
                .add("edition", view.id())
                .add("story", story)
                .add("kind", view.kind().name())
                .add("state", view.state().name())
                .add("copy", copy(view.typed()))
                .add("words", view.words())
                .add("writers", handles(view.about().writers()))
                .add("invited", handles(view.about().invited()))
                .add("private", view.about().isPrivate())
                .add("limited", view.about().limited())
                .add("claimedBy", StoriesAsJson.orNull(view.claimant()))
                .add("deadline", StoriesAsJson.moment(view.about().deadline()))
                .add("scheduledAt", StoriesAsJson.moment(view.scheduledAt()))
                .add("publishedAt", StoriesAsJson.moment(view.publishedAt()))
                .add("embargoUntil", StoriesAsJson.moment(view.embargoUntil()))
                .add("approvals", view.approvals())
                .add("approvalsNeeded", view.approvalsNeeded())
                .add("publicNote", StoriesAsJson.orNull(view.publicNote()))
                .add("notice", StoriesAsJson.orNull(view.notice()))
                .add("failure", StoriesAsJson.orNull(view.failure()))
                .add("minor", view.minor())
                .add("mayEdit", view.may())
                .add("barred", StoriesAsJson.orNull(view.barred()))
                .add("actions", names(view.actions()))
                .add("address", whole(view.address()))
                .add("self", self(view.id()));
    }

    /** The words with the revision that they are; to be changed and sent back as they are. */
    static JsonObjectBuilder copy(TypedCopy copy) {
        return JSON.createObjectBuilder()
                .add("base", copy.getBase())
                .add("headline", text(copy.getHeadline()))
                .add("deck", text(copy.getDeck()))
                .add("dateline", text(copy.getDateline()))
                .add("body", text(copy.getBody()))
                .add("summary", text(copy.getSummary()))
                .add("language", text(copy.getLanguage()))
                .add("section", text(copy.getSection()))
                .add("searchHeadline", text(copy.getSearchHeadline()))
                .add("genre", text(copy.getGenre()))
                .add("tags", tags(copy))
                .add("bylines", bylines(copy));
    }

    private static JsonArrayBuilder tags(TypedCopy copy) {
        var tags = JSON.createArrayBuilder();
        if (copy.getTags() != null) {
            copy.getTags()
                    .lines()
                    .flatMap(line -> Stream.of(line.split(",", -1)))
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty())
                    .forEach(tags::add);
        }
        return tags;
    }

    private static JsonValue bylines(TypedCopy copy) {
        if (copy.getBylines() == null) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        try (var reader = JSON.createReader(new StringReader(copy.getBylines()))) {
            return reader.readArray();
        }
    }

    private static JsonArrayBuilder handles(Collection<Person> people) {
        var handles = JSON.createArrayBuilder();
        people.forEach(person -> handles.add(person.handle()));
        return handles;
    }

    private static JsonArrayBuilder names(Collection<EditionAction> actions) {
        var names = JSON.createArrayBuilder();
        actions.stream().filter(Transitions.offered()::contains).sorted().forEach(action -> names.add(action.name()));
        return names;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static JsonValue whole(String path) {
        return path == null ? JsonValue.NULL : JSON.createValue(Settings.paperUrl() + path);
    }

    private static String self(long edition) {
        return Settings.paperUrl() + "/api/v1/desk/editions/" + edition;
    }
}
