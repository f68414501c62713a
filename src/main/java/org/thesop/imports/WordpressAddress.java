package org.thesop.imports;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses on a WordPress site. */
final class WordpressAddress {

    /** WordPress makes smaller files of a picture, and names them after their size. */
    private static final Pattern SIZE =
            Pattern.compile("(?:-\\d{2,5}x\\d{2,5}|-scaled|-rotated)(?=\\.[A-Za-z0-9]{2,5}$)");

    private WordpressAddress() {}

    /** The same for all sizes of a picture, by whatever protocol: host and path of the largest. */
    static String picture(String address) {
        return SIZE.matcher(address.strip()
                        .replaceFirst("(?i)^https?:", "")
                        .replaceFirst("^//", "")
                        .replaceFirst("[?#].*", ""))
                .replaceFirst("");
    }

    /** Path and query of where something stood on the site; empty for none, and for one that only names its number. */
    static Optional<String> path(String link) {
        try {
            var address = URI.create(link.strip());
            var path = address.getRawPath();
            if (path == null || path.length() < 2) {
                return Optional.empty();
            }
            return Optional.of(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** An address as it stands in a text, whole. */
    static String whole(String address, String site) {
        if (!address.startsWith("/") || address.startsWith("//")) {
            return address;
        }
        try {
            return URI.create(site).resolve(address).toString();
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
