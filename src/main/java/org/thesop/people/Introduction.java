package org.thesop.people;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * How a person is introduced, as it was typed; what is blank is left out.
 *
 * @param name in the paper; null for the account's
 * @param links pages elsewhere, at most {@link #MOST_LINKS}
 * @param language a tag, null for none
 * @param zone null for none
 * @param listed whether readers find this person
 */
public record Introduction(
        String name,
        String title,
        String school,
        String bio,
        List<URI> links,
        String language,
        ZoneId zone,
        boolean listed) {

    /** In characters; a line is a name, a title or a school. */
    public static final int LONGEST_LINE = 120;

    /** In characters. */
    public static final int LONGEST_BIO = 600;

    public static final int MOST_LINKS = 5;

    private static final int LONGEST_LINK = 300;
    private static final Set<String> WEB = Set.of("http", "https");

    public Introduction {
        name = line(name, LONGEST_LINE);
        title = line(title, LONGEST_LINE);
        school = line(school, LONGEST_LINE);
        bio = line(bio, LONGEST_BIO);
        language = line(language, LONGEST_LINE);
        links = List.copyOf(links);
        if (links.size() > MOST_LINKS || !links.stream().allMatch(Introduction::leadsSomewhere)) {
            throw new IllegalArgumentException(links.size() + " links");
        }
    }

    private static String line(String typed, int longest) {
        var plain = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), longest));
    }

    /** Whether it is the whole address of a page on the web, which readers can be sent to. */
    public static boolean leadsSomewhere(URI link) {
        return link.getScheme() != null
                && WEB.contains(link.getScheme())
                && link.getHost() != null
                && link.getUserInfo() == null
                && link.toString().length() <= LONGEST_LINK;
    }
}
