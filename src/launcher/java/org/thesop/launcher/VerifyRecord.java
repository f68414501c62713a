package org.thesop.launcher;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * {@code mvn -Pverify-record}: has a running newsroom walk its record from the first decision on, and names the first
 * broken link. With a hash from an old mail it also says whether the record still is the one that was mailed.
 */
public final class VerifyRecord {
    /** A walk takes a second for some ten thousand decisions. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final RunningPaper paper;

    VerifyRecord(RunningPaper paper) {
        this.paper = paper;
    }

    public static void main(String[] arguments) {
        Command.run(settings -> {
            String hash = settings.has("thesop.hash") ? settings.text("thesop.hash") : "";
            System.out.println(new VerifyRecord(RunningPaper.of(settings)).verify(hash));
        });
    }

    /**
     * What the newsroom says of its record.
     *
     * @param hash one that was mailed, empty for none
     * @throws CannotRunException when the record is not as it was written
     */
    String verify(String hash) throws IOException {
        HttpResponse<String> answer = paper.send(
                paper.request("/api/record/check?hash=" + RunningPaper.encoded(hash), paper.token()), PATIENCE);
        if (answer.statusCode() == 200) {
            return RunningPaper.said(answer, "message");
        }
        throw new CannotRunException(
                answer.statusCode() == 409
                        ? RunningPaper.said(answer, "message")
                        : "The newsroom answered " + answer.statusCode() + ": its log says why.");
    }
}
