package org.thesop.house;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thesop.platform.Outgoing;

/**
 * What the paper declares to machines: who may sell its space (ads.txt, by the IAB), and whom to tell of a hole in it
 * (security.txt, RFC 9116).
 *
 * @param ads the lines of ads.txt; empty while nobody sells anything
 * @param contact one or more addresses, a line each: mailto, https or tel; a bare mail address is taken too. Empty for none
 * @param policy where it is said how such reports are treated, empty for nowhere
 * @param hub the WebSub hub that is told when a feed has something new, empty for none
 * @param until the last day on which the contact is good, null for none
 */
public record Declaration(String ads, String contact, String policy, LocalDate until, String hub) {

    /** A record has a domain, an account, and what the account is to the paper; a fourth names who vouches for it. */
    private static final Pattern RECORD = Pattern.compile(
            "[\\w-]+(\\.[\\w-]+)+\\s*,\\s*[^,;\\s]+\\s*,\\s*(?i:DIRECT|RESELLER)(\\s*,\\s*[^,;\\s]+)?\\s*(;.*)?");

    private static final Pattern VARIABLE =
            Pattern.compile("(?i:CONTACT|SUBDOMAIN|INVENTORYPARTNERDOMAIN|OWNERDOMAIN|MANAGERDOMAIN)=.+");

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");

    private static final int LONGEST = 100_000;

    /** The same without what is only blank. */
    public Declaration {
        ads = ads == null ? "" : ads.strip();
        contact = contact == null ? "" : contact.strip();
        policy = policy == null ? "" : policy.strip();
        hub = hub == null ? "" : hub.strip();
    }

    /** The first line of ads.txt that no buyer's machine would understand. */
    public Optional<String> oddLine() {
        return ads.length() > LONGEST
                ? Optional.of("…")
                : lines(ads)
                        .filter(line -> !line.startsWith("#"))
                        .filter(line -> !RECORD.matcher(line).matches()
                                && !VARIABLE.matcher(line).matches())
                        .findFirst();
    }

    /** The contacts as security.txt has them. */
    public List<String> contacts() {
        return lines(contact)
                .map(line -> MAIL.matcher(line).matches() ? "mailto:" + line : line)
                .toList();
    }

    /** The first contact that is no address. */
    public Optional<String> oddContact() {
        return contacts().stream()
                .filter(each -> !isAddress(each, List.of("mailto", "https", "tel")))
                .findFirst();
    }

    /** Whether the policy is said to be where nothing can be. */
    public boolean oddPolicy() {
        return !policy.isEmpty() && !isAddress(policy, List.of("https"));
    }

    /** Whether the hub is said to be where nothing can be asked. */
    public boolean oddHub() {
        return !hub.isEmpty() && !Outgoing.isAddress(hub);
    }

    private static Stream<String> lines(String text) {
        return Arrays.stream(text.split("\\R", -1)).map(String::strip).filter(line -> !line.isEmpty());
    }

    private static boolean isAddress(String text, List<String> schemes) {
        try {
            var uri = URI.create(text);
            return uri.getScheme() != null && schemes.contains(uri.getScheme()) && !text.contains(" ");
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }
}
