package org.thesop.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OldPlacesTest {

    private final OldPlaces places = new OldPlaces(
            new TreeMap<>(Map.of("/article.php?id=4711", "/story/arts/2009/05/06/choir")),
            new TreeSet<>(Set.of("/story/arts/2010/01/02/taken-down")));

    @Test
    void nginx_leads_old_addresses_on_and_says_what_is_gone() {
        assertThat(places.forNginx())
                .contains(
                        "    \"/article.php?id=4711\" /story/arts/2009/05/06/choir/;\n",
                        "    /story/arts/2010/01/02/taken-down 1;\n");
    }

    @Test
    void nginx_starts_with_addresses_that_differ_in_capitals_alone_and_with_endless_ones() {
        var moved = new TreeMap<>(Map.of(
                "/story/arts/2009/05/06/Choir.php",
                "/story/arts/2009/05/06/choir",
                "/story/arts/2009/05/06/choir.php",
                "/story/arts/2009/05/06/choir",
                "/" + "a".repeat(500),
                "/story/arts/2009/05/06/choir"));
        assertThat(new OldPlaces(moved, new TreeSet<>()).forNginx().lines().filter(line -> line.contains("\" /story/")))
                .hasSize(1);
    }

    @Test
    void apache_does_the_same() {
        assertThat(places.forApache()).isEqualTo("/article.php?id=4711 /story/arts/2009/05/06/choir/\n");
        assertThat(places.apache()).contains("RedirectMatch 410 ^/story/arts/2010/01/02/taken-down/?$\n");
    }
}
