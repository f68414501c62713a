package org.thesop.review.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.thesop.people.Person;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.review.SuggestionsBeside.Beside;
import org.thesop.review.SuggestionsBeside.Row;
import org.thesop.story.Whereabouts;
import org.thesop.story.web.SettingTexts;
import org.thesop.story.web.WordsAsJson;

/** Suggestions in the words and times that a room shows. */
@ApplicationScoped
public class SuggestionsAsJson {

    @Inject
    Messages messages;

    @Inject
    SettingTexts settings;

    @Inject
    PaperZone zone;

    JsonObjectBuilder of(Beside beside, Person reader) {
        var rows = Json.createArrayBuilder();
        beside.rows().forEach(row -> rows.add(of(row, reader)));
        var told = Json.createObjectBuilder()
                .add("revision", beside.revision())
                .add("maySuggest", beside.maySuggest())
                .add("mayAnswer", beside.mayAnswer())
                .add("mayAll", beside.mayAll())
                .add("mayEdit", beside.mayEdit())
                .add("suggestions", rows);
        beside.copy().ifPresent(copy -> told.add("fields", WordsAsJson.of(copy)));
        return told;
    }

    private JsonObjectBuilder of(Row row, Person reader) {
        var replies = Json.createArrayBuilder();
        row.replies()
                .forEach(reply -> replies.add(Json.createObjectBuilder()
                        .add("by", reply.by())
                        .add("at", zone.full(reply.at()))
                        .add("text", reply.text())));
        var told = Json.createObjectBuilder()
                .add("id", row.id())
                .add("name", row.name())
                .add("by", row.by())
                .add("handle", row.handle())
                .add("initials", row.initials())
                .add("mine", row.handle().equals(reader.handle()))
                .add("at", zone.full(row.at()))
                .add("field", row.field().name())
                .add("fieldLabel", messages.of(row.field()))
                .add("quote", row.quote())
                .add("words", row.words())
                .add("act", row.setting() == null ? "" : row.setting().act().name())
                .add("said", row.setting() == null ? "" : row.setting().said())
                .add("label", row.setting() == null ? "" : settings.of(row.setting(), row.was()))
                .add(
                        "kind",
                        row.reason().kind() == null ? "" : row.reason().kind().name())
                .add(
                        "kindLabel",
                        row.reason().kind() == null
                                ? ""
                                : messages.of(row.reason().kind()))
                .add("why", row.reason().why())
                .add("open", row.state().isOpen())
                .add("state", row.state().name())
                .add("stateLabel", stateLabel(row))
                .add("answer", row.answer())
                .add("replies", replies);
        if (row.place() instanceof Whereabouts.Found found) {
            told.add("start", found.start()).add("end", found.end());
        }
        return told;
    }

    private String stateLabel(Row row) {
        var gone = row.state().isOpen() && row.place() instanceof Whereabouts.Gone;
        var label = gone ? messages.text("suggestions.gone") : messages.of(row.state());
        return row.answeredBy().isEmpty()
                ? label
                : messages.text("suggestions.byWhom", label, row.answeredBy(), zone.full(row.answeredAt()));
    }
}
