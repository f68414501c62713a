package org.thesop.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.thesop.platform.Outgoing;

/**
 * What a managing editor says of a feed.
 *
 * @param credit the name in the bylines of what is taken from it
 * @param section slug of where its stories usually belong; empty for nowhere yet
 */
public record WireDetails(
        String name, String address, String credit, String section, int everyMinutes, boolean active) {

    public static final int MOST_OFTEN = 5;
    public static final int LEAST_OFTEN = 7 * 24 * 60;
    static final int LONGEST = 200;

    private static final int LONGEST_ADDRESS = 1000;

    public WireDetails {
        name = line(name);
        address = line(address);
        credit = line(credit);
        section = line(section);
    }

    private static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** The key of what is wrong, by field; empty when nothing is. */
    public Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.put("name", "wire.problem.name");
        }
        if (address.length() > LONGEST_ADDRESS || !Outgoing.isAddress(address)) {
            problems.put("address", "wire.problem.address");
        }
        if (credit.isEmpty() || credit.length() > LONGEST) {
            problems.put("credit", "wire.problem.credit");
        }
        if (everyMinutes < MOST_OFTEN || everyMinutes > LEAST_OFTEN) {
            problems.put("every", "wire.problem.every");
        }
        return problems;
    }
}
