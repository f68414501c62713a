package org.thesop.imports;

import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts from which an import may fetch pictures, and which of them do not answer any more. A site that is gone would keep an
 * import of ten thousand pictures waiting for hours: after some in a row it is not asked again while this node is at it.
 */
final class PictureHosts {

    private static final int MOST_IN_A_ROW = 20;
    private static final int MOST = 50;
    private static final String NAME = "[a-z0-9-]+(?:\\.[a-z0-9-]+)*(?::\\d{1,5})?";

    private final Set<String> hosts;
    private final Map<String, Integer> silent = new HashMap<>();

    private PictureHosts(Set<String> hosts) {
        this.hosts = hosts;
    }

    /** Names of hosts or whole addresses as somebody typed them, with blanks or commas between; what is neither is left out. */
    static PictureHosts of(String typed) {
        return new PictureHosts(Arrays.stream(typed.strip().split("[\\s,;]+"))
                .map(PictureHosts::host)
                .flatMap(Optional::stream)
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The host in an address or a name, with its port where it says one; empty for what is neither. */
    private static Optional<String> host(String typed) {
        var name = typed.replaceFirst("(?i)^https?://", "").replaceFirst("[/?#].*", "");
        try {
            var plain = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return plain.matches(NAME) ? Optional.of(plain) : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** As they are kept, and typed again. */
    String kept() {
        return String.join(" ", hosts);
    }

    /** Whether this address may be asked; with and without {@code www.} is the same house. */
    boolean allow(String address) {
        return host(address)
                .map(PictureHosts::house)
                .filter(house -> hosts.stream().map(PictureHosts::house).anyMatch(house::equals))
                .isPresent();
    }

    /** The same for where something led on. */
    boolean allow(URI address) {
        return allow(address.toString());
    }

    private static String house(String host) {
        return host.replaceFirst("^www\\.", "");
    }

    /** Whether its host has not answered so often that it is asked no more. */
    boolean isSilent(String address) {
        return silent.getOrDefault(host(address).orElse(""), 0) >= MOST_IN_A_ROW;
    }

    /** Its host has answered, or has not. */
    void heard(String address, boolean answered) {
        host(address).ifPresent(host -> {
            if (answered) {
                silent.remove(host);
            } else {
                silent.merge(host, 1, Integer::sum);
            }
        });
    }
}
