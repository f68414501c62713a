package org.thesop.api.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.thesop.platform.Messages;
import org.thesop.platform.web.Problem;
import org.thesop.review.BlankRemarkException;
import org.thesop.review.WordsGoneException;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Refusal;
import org.thesop.story.Refusals;
import org.thesop.story.RefusedException;
import org.thesop.story.TooLongException;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.web.UnreadableBylinesException;

/** Answers what was asked, or says why not: in words for a person, and in a code with what a program can act on. */
@ApplicationScoped
public class Answers {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    Messages messages;

    @Inject
    Refusals refusals;

    /** What a resource was asked for. */
    interface Asked {
        Response run();
    }

    Response of(Asked asked) {
        try {
            return asked.run();
        } catch (OddParameterException odd) {
            return problem(odd.status(), "ODD", odd.key(), odd.name())
                    .with("parameter", odd.name())
                    .answer();
        } catch (UnknownEditionException unknown) {
            return problem(404, "UNKNOWN", "api.unknown").answer();
        } catch (ForbiddenException notTheirs) {
            return problem(403, "FORBIDDEN", "api.forbidden").answer();
        } catch (RefusedException refused) {
            return refused(refused.refusals());
        } catch (TooLongException tooLong) {
            return problem(413, "TOO_LONG", "api.tooLong", tooLong.maxBytes()).answer();
        } catch (UnreadableBylinesException unreadable) {
            return problem(422, "ODD", "api.odd.bylines")
                    .with("parameter", "bylines")
                    .answer();
        } catch (BlankRemarkException blank) {
            return problem(422, "ODD", "talk.blank").with("parameter", "text").answer();
        } catch (WordsGoneException gone) {
            return problem(409, "WORDS_GONE", "talk.wordsGone").answer();
        }
    }

    /** A problem in these words, with a code that stays the same in every language. */
    Problem problem(int status, String code, String key, Object... arguments) {
        return Problem.of(status, messages.text(key, arguments)).with("code", code);
    }

    /** Whoever may not is told who may; whoever lacks something, what; whoever is too late, how it stands now. */
    private Response refused(List<Refusal> why) {
        var status = why.stream().anyMatch(Answers::isAboutThem)
                ? 403
                : why.stream().allMatch(Refusal.Missing.class::isInstance) ? 422 : 409;
        var told = JSON.createArrayBuilder();
        for (var refusal : why) {
            told.add(JSON.createObjectBuilder()
                    .add("why", refusal.getClass().getSimpleName())
                    .add("what", names(refusal))
                    .add("text", refusals.text(refusal)));
        }
        return Problem.of(status, refusals.text(why))
                .with("code", "REFUSED")
                .with("refusals", told.build())
                .answer();
    }

    private static boolean isAboutThem(Refusal refusal) {
        return refusal instanceof Refusal.NotYours
                || refusal instanceof Refusal.NotYourOwn
                || refusal instanceof Refusal.ForThoseNamed;
    }

    private static JsonArrayBuilder names(Refusal refusal) {
        var names = JSON.createArrayBuilder();
        refusal.details().forEach(each -> names.add(each.name()));
        return names;
    }
}
