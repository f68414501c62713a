package org.thesop.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerFilesTest {

    private static final String CHOIR = "/story/arts/2009/05/06/choir";

    /** As the database hands them on. */
    private static OldPlaces moved(String... from) {
        return new OldPlaces(null) {
            @Override
            void moved(Leading each) throws IOException, SQLException {
                for (var path : from) {
                    each.take(path, CHOIR);
                }
            }

            @Override
            void gone(Ending each) throws IOException, SQLException {
                each.take("/story/arts/2010/01/02/taken-down");
            }
        };
    }

    private interface Written {
        void to(StringWriter out) throws IOException, SQLException;
    }

    private static String text(Written file) throws IOException, SQLException {
        var out = new StringWriter();
        file.to(out);
        return out.toString();
    }

    @Test
    void nginx_leads_old_addresses_on_and_says_what_is_gone() throws IOException, SQLException {
        assertThat(text(out -> ServerFiles.nginx(moved("/article.php?id=4711"), out)))
                .contains(
                        "    \"/article.php?id=4711\" /story/arts/2009/05/06/choir/;\n",
                        "    /story/arts/2010/01/02/taken-down 1;\n");
    }

    @Test
    void nginx_starts_with_addresses_that_differ_in_capitals_alone_and_with_endless_ones()
            throws IOException, SQLException {
        var moved = moved("/" + "a".repeat(500), CHOIR + ".PHP", CHOIR + ".php");
        assertThat(text(out -> ServerFiles.nginx(moved, out)).lines().filter(line -> line.contains("\" /story/")))
                .hasSize(1);
    }

    @Test
    void apache_does_the_same() throws IOException, SQLException {
        assertThat(List.of(
                        text(out -> ServerFiles.rewriteMap(moved("/article.php?id=4711"), out)),
                        text(out -> ServerFiles.apache(moved(), out))
                                .lines()
                                .reduce((before, last) -> last)
                                .orElseThrow()))
                .containsExactly(
                        "/article.php?id=4711 /story/arts/2009/05/06/choir/\n",
                        "RedirectMatch 410 ^/story/arts/2010/01/02/taken-down/?$");
    }
}
