package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.story.Copy;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Passage;
import org.thesop.story.Permissions;
import org.thesop.story.Revisions;
import org.thesop.story.Setting;
import org.thesop.story.Whereabouts;

/** The suggestions beside an edition as one person sees them: where each stands now, and what that person may do. */
@ApplicationScoped
@Transactional
public class SuggestionsBeside {

    private static final int MOST_ANSWERED = 100;

    @Inject
    Editions editions;

    @Inject
    Revisions revisions;

    @Inject
    Suggestions suggestions;

    /**
     * What a room shows.
     *
     * @param revision the one to which all places belong
     * @param copy its words, when nothing but accepted suggestions came since the revision that the room knows
     * @param mayAll whether the person may answer all at once
     */
    public record Beside(
            int revision,
            Optional<Copy> copy,
            boolean maySuggest,
            boolean mayAnswer,
            boolean mayAll,
            boolean mayEdit,
            List<Row> rows) {}

    /** One suggestion; {@code name} is what its editor's browser calls it, {@code place} is gone when its words are. */
    public record Row(
            long id,
            String name,
            String by,
            String handle,
            String initials,
            Instant at,
            Passage.Field field,
            String quote,
            String words,
            Setting setting,
            Setting was,
            Reason reason,
            Suggestion.State state,
            Whereabouts place,
            String answeredBy,
            Instant answeredAt,
            String answer,
            List<Reply> replies) {}

    /** What was asked or answered. */
    public record Reply(String by, Instant at, String text) {}

    /**
     * All that are open, and the last that were answered.
     *
     * @param base the revision that the room knows
     * @throws ForbiddenException for whoever is neither its writer nor an editor who may read it
     */
    public Beside of(long id, int base, Person reader) {
        var edition = editions.open(id, reader, Permissions::maySeeSuggestions);
        var caughtUp = base > 0 && base < edition.revision() && revisions.onlySuggestionsSince(edition, base);
        var mayAnswer = Permissions.mayAnswerSuggestions(edition, reader);
        return new Beside(
                edition.revision(),
                caughtUp ? Optional.of(edition.copy()) : Optional.empty(),
                Permissions.maySuggest(edition, reader),
                mayAnswer,
                mayAnswer && !reader.learner(),
                Permissions.mayEdit(edition, reader),
                rows(edition));
    }

    private List<Row> rows(Edition edition) {
        var all = new ArrayList<>(suggestions.open(edition));
        var places = suggestions.places(edition, all);
        var replies = suggestions.replies(edition);
        all.addAll(suggestions.answered(edition, MOST_ANSWERED));
        return all.stream()
                .map(each -> row(
                        each,
                        places.getOrDefault(each.passage(), new Whereabouts.Gone()),
                        replies.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Row row(Suggestion suggestion, Whereabouts place, List<SuggestionReply> replies) {
        return new Row(
                suggestion.id(),
                suggestion.sentAs(),
                suggestion.by().name(),
                suggestion.by().handle(),
                suggestion.by().initials(),
                suggestion.at(),
                suggestion.passage().field(),
                suggestion.passage().quote(),
                suggestion.words(),
                suggestion.setting(),
                suggestion.was(),
                suggestion.reason(),
                suggestion.state(),
                place,
                suggestion.answeredBy() == null ? "" : suggestion.answeredBy().name(),
                suggestion.answeredAt(),
                suggestion.answer(),
                replies.stream()
                        .map(reply -> new Reply(reply.by().name(), reply.at(), reply.text()))
                        .toList());
    }
}
