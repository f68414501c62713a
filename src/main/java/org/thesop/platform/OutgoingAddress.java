package org.thesop.platform;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.thesop.platform.NotReachedException.Why;

/** An address somebody typed, taken apart. @param host in lower case, ASCII; an IPv6 literal without its brackets */
record OutgoingAddress(URI uri, String host, int port) {

    private static final int LONGEST = 2000;
    private static final Set<Integer> PORTS = Set.of(80, 443);

    /** How names become addresses. */
    interface Resolver {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** @throws NotReachedException when it is no address of the web */
    static OutgoingAddress of(String typed) throws NotReachedException {
        if (typed == null
                || typed.length() > LONGEST
                || typed.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)) {
            throw new NotReachedException(Why.NOT_AN_ADDRESS);
        }
        try {
            var uri = new URI(new URI(asciiHost(typed)).toASCIIString()).normalize();
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var isWeb = scheme.equals("http") || scheme.equals("https");
            if (!isWeb || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new NotReachedException(Why.NOT_AN_ADDRESS);
            }
            var host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
            if (!isWellFormed(host)) {
                throw new NotReachedException(Why.NOT_AN_ADDRESS);
            }
            var usual = scheme.equals("https") ? 443 : 80;
            return new OutgoingAddress(uri, host, uri.getPort() < 0 ? usual : uri.getPort());
        } catch (URISyntaxException | IllegalArgumentException odd) {
            throw new NotReachedException(Why.NOT_AN_ADDRESS, odd);
        }
    }

    /** {@code https://zürich.example/x} with its host as the name servers know it. */
    private static String asciiHost(String typed) {
        var parts = typed.split("(?<=^[A-Za-z]{4,5}://)|(?=(?<!/)[/?#](?!/))", 3);
        if (parts.length < 2 || parts[1].chars().allMatch(c -> c < 0x80)) {
            return typed;
        }
        var rest = parts.length > 2 ? parts[2] : "";
        return parts[0] + IDN.toASCII(parts[1], IDN.ALLOW_UNASSIGNED) + rest;
    }

    /** A name, an IPv6 literal, or four plain numbers: not 0177.1, 0x7f000001 or 2130706433, which systems read differently. */
    private static boolean isWellFormed(String host) {
        if (host.contains(":")) {
            return !host.contains("%");
        }
        var last = host.substring(host.lastIndexOf('.', host.endsWith(".") ? host.length() - 2 : host.length()) + 1);
        var isNumeric = last.matches("\\d+\\.?|0x[0-9a-f]*\\.?");
        return !isNumeric || host.matches("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    }

    /**
     * The addresses that may be connected to: all that the name has, or none. A name of which one address is private is
     * no public one, whoever answers first.
     *
     * @param allowed hosts with their ports that may be asked wherever they are, {@code host:port}
     */
    InetAddress[] checked(Resolver resolver, Set<String> allowed) throws NotReachedException {
        var isAllowed = allowed.contains(host + ":" + port);
        try {
            var all = resolver.all(host);
            for (var each : all) {
                if (!isAllowed && !PublicNetwork.has(each)) {
                    throw new NotReachedException(Why.PRIVATE);
                }
            }
            if (!isAllowed && !PORTS.contains(port)) {
                throw new NotReachedException(Why.PORT);
            }
            return all;
        } catch (UnknownHostException unknown) {
            throw new NotReachedException(Why.NO_HOST, unknown);
        }
    }

    boolean isSecure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** What stands in the first line of a request. */
    String target() {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** The value of the Host header. */
    String authority() {
        var name = host.contains(":") ? "[" + host + "]" : host;
        return port == (isSecure() ? 443 : 80) ? name : name + ":" + port;
    }

    /** Where this page sends one on to. */
    OutgoingAddress redirected(String location) throws NotReachedException {
        try {
            return of(uri.resolve(location.strip().replace(" ", "%20")).toString());
        } catch (IllegalArgumentException odd) {
            throw new NotReachedException(Why.NOT_AN_ADDRESS, odd);
        }
    }
}
