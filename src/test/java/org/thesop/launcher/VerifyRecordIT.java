package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** The command that verifies the record, on the record of the running newsroom. */
class VerifyRecordIT {

    @Test
    void a_record_that_nobody_touched_is_as_it_was_written_and_has_the_hash_it_names() throws IOException {
        var told = command().verify("");
        assertThat(told).matches("All [\\d,]+ decisions follow one another as they were taken\\..*[0-9a-f]{64}\\.");
        var hash = told.replaceFirst(".* ([0-9a-f]{64})\\.$", "$1");
        assertThat(command().verify(hash)).startsWith("All ");
    }

    @Test
    void a_hash_that_was_mailed_once_must_be_in_it() {
        assertThatThrownBy(() -> command().verify("0".repeat(64)))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("no decision in it has the hash");
    }

    @Test
    void nobody_else_makes_the_newsroom_walk_its_record() {
        var answer = Reader.send(HttpRequest.newBuilder(TheNewsroom.at("/api/record/check"))
                .header("Accept", "application/json")
                .GET());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static VerifyRecord command() throws IOException {
        var newsroom = TheNewsroom.running();
        var secrets = Secrets.read(newsroom.logs().getParent().resolve("secrets.properties"));
        return new VerifyRecord(
                new RunningPaper(newsroom.paper(), newsroom.keycloak(), secrets.get(Secrets.Name.CLIENT_SECRET)));
    }
}
