package org.thesop.platform;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are out in the world, and not ours, our neighbours', or nobody's: IANA's registries of special
 * addresses, RFC 6890 and what came after it. Of IPv6 only what is given out at all (2000::/3) counts, without the parts
 * of it that hold an IPv4 address inside.
 */
final class PublicNetwork {

    private static final List<String> NOT_PUBLIC_4 = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final List<String> PUBLIC_6 = List.of("2000::/3");
    private static final List<String> NOT_PUBLIC_6 =
            List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "3ffe::/16");

    private PublicNetwork() {}

    /** Whether the address is somebody's out in the world. */
    static boolean has(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(range -> isIn(range, address))
                : PUBLIC_6.stream().anyMatch(range -> isIn(range, address))
                        && NOT_PUBLIC_6.stream().noneMatch(range -> isIn(range, address));
    }

    private static boolean isIn(String range, InetAddress address) {
        var slash = range.indexOf('/');
        var first = literal(range.substring(0, slash)).getAddress();
        var bits = Integer.parseInt(range.substring(slash + 1));
        var asked = address.getAddress();
        for (var i = 0; i < bits; i++) {
            var mask = 0x80 >> (i % 8);
            if ((first[i / 8] & mask) != (asked[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (java.net.UnknownHostException neverOfALiteral) {
            throw new IllegalArgumentException(address, neverOfALiteral);
        }
    }
}
