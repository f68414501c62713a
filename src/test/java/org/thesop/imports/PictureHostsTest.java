package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From where an import may fetch pictures. */
class PictureHostsTest {

    @Test
    void names_and_whole_addresses_are_understood_and_kept_as_names() {
        assertThat(PictureHosts.of(
                                " Lantern.example.org, https://pictures.example.org:8443/uploads/?x; zürich.example /etc")
                        .kept())
                .isEqualTo("lantern.example.org pictures.example.org:8443 xn--zrich-kva.example");
    }

    @Test
    void only_they_are_asked_and_no_host_that_is_called_alike() {
        var hosts = PictureHosts.of("lantern.example.org pictures.example.org:8443");
        assertThat(hosts.allow("https://lantern.example.org/a.jpg")).isTrue();
        assertThat(hosts.allow("http://www.lantern.example.org/a.jpg")).isTrue();
        assertThat(hosts.allow("https://pictures.example.org:8443/a.jpg")).isTrue();
        assertThat(hosts.allow("https://pictures.example.org/a.jpg")).isFalse();
        assertThat(hosts.allow("https://lantern.example.org.evil.example/a.jpg"))
                .isFalse();
        assertThat(hosts.allow("https://lantern.example.org@evil.example/a.jpg"))
                .isFalse();
        assertThat(hosts.allow("https://evil.example/?lantern.example.org")).isFalse();
        assertThat(hosts.allow("/wp-content/a.jpg")).isFalse();
    }

    @Test
    void nobody_named_is_nobody_asked() {
        assertThat(PictureHosts.of("").allow("https://lantern.example.org/a.jpg"))
                .isFalse();
        assertThat(PictureHosts.of("").kept()).isEmpty();
    }

    @Test
    void a_host_that_is_silent_twenty_times_in_a_row_is_asked_no_more_and_others_are() {
        var hosts = PictureHosts.of("lantern.example.org");
        var address = "https://lantern.example.org/a.jpg";
        for (var n = 0; n < 19; n++) {
            hosts.heard(address, false);
        }
        assertThat(hosts.isSilent(address)).isFalse();
        hosts.heard(address, true);
        for (var n = 0; n < 20; n++) {
            hosts.heard(address, false);
        }
        assertThat(hosts.isSilent(address)).isTrue();
        assertThat(hosts.isSilent("https://www.example.org/a.jpg")).isFalse();
    }
}
