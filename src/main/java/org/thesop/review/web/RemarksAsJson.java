package org.thesop.review.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.platform.PaperZone;
import org.thesop.review.Comment;
import org.thesop.review.Mentions;
import org.thesop.review.RemarkThread;
import org.thesop.review.Talk;
import org.thesop.story.Whereabouts;

/** Writes threads for the rooms, with what the person at the desk may do with each. */
@ApplicationScoped
public class RemarksAsJson {

    @Inject
    SignedIn signedIn;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    JsonObject threads(Talk.Threads threads) {
        var shown = Json.createArrayBuilder();
        threads.shown().forEach(thread -> shown.add(thread(thread, threads.named())));
        return Json.createObjectBuilder()
                .add("version", threads.tally().version())
                .add("open", threads.tally().open())
                .add("required", threads.tally().required())
                .add("resolved", threads.tally().resolved())
                .add("threads", shown)
                .add("more", threads.more())
                .build();
    }

    JsonObject earlier(Talk.Earlier earlier) {
        return Json.createObjectBuilder()
                .add("answers", remarks(earlier.answers(), earlier.named()))
                .build();
    }

    JsonObject settled(Talk.Settled settled) {
        return Json.createObjectBuilder()
                .add("resolvedBy", settled.by())
                .add("resolvedAt", zone.full(settled.at()))
                .build();
    }

    JsonObject people(List<Person> people) {
        var rows = Json.createArrayBuilder();
        people.forEach(person -> rows.add(
                Json.createObjectBuilder().add("handle", person.handle()).add("name", person.name())));
        return Json.createObjectBuilder().add("people", rows).build();
    }

    private JsonObjectBuilder thread(RemarkThread thread, Map<String, Person> named) {
        var first = thread.first();
        var json = remark(first, named)
                .add("required", first.required())
                .add("maySettle", thread.maySettle())
                .add("answers", remarks(thread.answers(), named))
                .add("earlier", thread.earlier());
        if (first.resolved()) {
            json.add("resolvedAt", zone.full(first.resolvedAt()))
                    .add(
                            "resolvedBy",
                            first.resolvedBy() == null ? "" : first.resolvedBy().name());
        }
        first.passage().ifPresent(passage -> json.add("quote", passage.quote())
                .add("field", passage.field().name().toLowerCase(Locale.ROOT))
                .add("place", place(thread.place().orElseThrow())));
        return json;
    }

    private static JsonValue place(Whereabouts place) {
        return place instanceof Whereabouts.Found found
                ? Json.createObjectBuilder()
                        .add("start", found.start())
                        .add("end", found.end())
                        .add("changed", found.changed())
                        .build()
                : JsonValue.NULL;
    }

    private JsonArrayBuilder remarks(Collection<Comment> comments, Map<String, Person> named) {
        var array = Json.createArrayBuilder();
        comments.forEach(each -> array.add(remark(each, named)));
        return array;
    }

    private JsonObjectBuilder remark(Comment comment, Map<String, Person> named) {
        var json = Json.createObjectBuilder()
                .add("id", comment.id())
                .add("by", comment.by().name())
                .add("initials", comment.by().initials())
                .add("when", zone.full(comment.at()))
                .add("reworded", comment.reworded())
                .add("parts", parts(comment, named));
        return comment.mayBeRewordedBy(signedIn.person(), clock.instant()) ? json.add("text", comment.text()) : json;
    }

    private static JsonArrayBuilder parts(Comment comment, Map<String, Person> named) {
        var parts = Json.createArrayBuilder();
        Mentions.parts(comment.text(), named).forEach(part -> {
            var json = Json.createObjectBuilder().add("text", part.text());
            parts.add(
                    part.person() == null
                            ? json
                            : json.add("handle", part.person().handle()));
        });
        return parts;
    }
}
