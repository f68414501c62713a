package org.thesop.api.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thesop.api.KeptAnswers;
import org.thesop.api.KeptAnswers.Answer;
import org.thesop.people.SignedIn;
import org.thesop.platform.web.Problem;

/** Does what comes with an {@code Idempotency-Key} once, however often it is sent; what comes without one each time. */
@RequestScoped
public class Once {

    static final String KEY = "Idempotency-Key";

    /** A string as structured headers have it (RFC 9651, 3.3.3), or a plain word. */
    private static final Pattern QUOTED = Pattern.compile("\"([ !#-\\[\\]-~]{1,200})\"");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:+/=-]{0,199}");

    /** So soon some of them are kept no more. */
    private static final Duration UNTIL_SOME_END = Duration.ofHours(1);

    @Inject
    HttpServletRequest request;

    @Inject
    KeptAnswers kept;

    @Inject
    SignedIn signedIn;

    @Inject
    Answers answers;

    /**
     * Answers.
     *
     * @param sent null for nothing
     * @param asked one use case, with what is looked up for its answer; nothing of the story may have been read in it before
     */
    Response of(JsonObject sent, Answers.Asked asked) {
        var header = request.getHeader(KEY);
        if (header == null) {
            return asked.run();
        }
        var key = key(header).orElseThrow(() -> OddParameterException.inAddress(KEY, "api.odd.key"));
        var fingerprint = fingerprint(request.getMethod() + " " + request.getRequestURI() + "\n" + sent);
        var me = signedIn.person();
        var told = answers.of(() -> {
            try {
                return response(kept.once(me, key, fingerprint, () -> answer(asked.run())));
            } catch (KeptAnswers.KeyTakenException taken) {
                return answers.problem(422, "KEY_TAKEN", "api.keyTaken").answer();
            } catch (KeptAnswers.TooManyKeysException tooMany) {
                return TokenBearer.tooMany(answers, UNTIL_SOME_END);
            }
        });
        if (isKept(told.getStatus())) {
            kept.keep(me, key, fingerprint, answer(told));
        }
        return told;
    }

    /** The key itself; empty for what is none. */
    static Optional<String> key(String header) {
        var quoted = QUOTED.matcher(header.strip());
        if (quoted.matches()) {
            return Optional.of(quoted.group(1));
        }
        return Optional.of(header.strip()).filter(word -> WORD.matcher(word).matches());
    }

    /** Why something was not done; whoever was too fast may do it yet. */
    private static boolean isKept(int status) {
        return status >= 400 && status < 500 && status != 429;
    }

    private static Answer answer(Response response) {
        var entity = response.getEntity();
        var content = entity instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : entity.toString();
        var location = response.getLocation();
        return new Answer(response.getStatus(), location == null ? null : location.toString(), content);
    }

    private static Response response(Answer answer) {
        var isProblem = answer.status() >= 400;
        var response = Response.status(answer.status())
                .type(isProblem ? MediaType.valueOf(Problem.TYPE) : MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.content().getBytes(StandardCharsets.UTF_8));
        return answer.location() == null
                ? response.build()
                : response.location(URI.create(answer.location())).build();
    }

    private static String fingerprint(String asked) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }
}
