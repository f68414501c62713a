package org.thesop.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thesop.platform.AddressWords;

/**
 * Which part of the queue somebody looks at. It stands in the address of the page, so that it can be bookmarked and sent,
 * and in the same words in the database, where each editor's last choice is kept.
 *
 * @param show which of the three lists
 * @param section slug, empty for all
 * @param language BCP 47, empty for all
 * @param forMe only what was handed in for this editor
 * @param overdue only what has waited longer than its goal, or is past the moment its writers asked for
 * @param second only what waits for another approval
 * @param translations only what says in another language what another story says
 */
public record QueueFilter(
        Show show,
        String section,
        String language,
        boolean forMe,
        boolean overdue,
        boolean second,
        boolean translations) {

    /** The three lists of the queue. */
    public enum Show {
        WAITING("waiting"),
        IN_REVIEW("in-review"),
        SENT_BACK("sent-back");

        private final String inAddress;

        Show(String inAddress) {
            this.inAddress = inAddress;
        }

        /** As the address has it. */
        public String inAddress() {
            return inAddress;
        }

        static Show of(String word) {
            for (var each : values()) {
                if (each.inAddress.equals(word)) {
                    return each;
                }
            }
            return WAITING;
        }
    }

    /** All that waits. */
    public static final QueueFilter ALL = new QueueFilter(Show.WAITING, "", "", false, false, false, false);

    private static final String ON = "yes";

    public QueueFilter {
        section = plain(section);
        language = plain(language);
    }

    /** A slug or a language, or nothing: whatever else stands in an address is no filter. */
    private static String plain(String value) {
        return value != null && value.matches("[A-Za-z0-9-]{1,60}") ? value : "";
    }

    /** Reads what {@link #inAddress} wrote; what is not understood filters nothing. */
    public static QueueFilter read(String query) {
        return of(AddressWords.read(query));
    }

    /** Reads the parameters of an address. */
    public static QueueFilter of(Map<String, String> said) {
        return new QueueFilter(
                Show.of(said.get("show")),
                said.get("section"),
                said.get("language"),
                ON.equals(said.get("for-me")),
                ON.equals(said.get("overdue")),
                ON.equals(said.get("second")),
                ON.equals(said.get("translations")));
    }

    /** Whether an address says anything about which part to show. */
    public static boolean isIn(Map<String, String> parameters) {
        return List.of("show", "section", "language", "for-me", "overdue", "second", "translations").stream()
                .anyMatch(parameters::containsKey);
    }

    /** {@code show=waiting&section=campus&for-me=yes}: the list always, and each filter that is set. */
    public String inAddress() {
        var said = new LinkedHashMap<String, String>();
        said.put("show", show.inAddress());
        said.put("section", section);
        said.put("language", language);
        said.put("for-me", forMe ? ON : "");
        said.put("overdue", overdue ? ON : "");
        said.put("second", second ? ON : "");
        said.put("translations", translations ? ON : "");
        return AddressWords.write(said);
    }

    /** The same filters for another of the three lists. */
    public QueueFilter showing(Show other) {
        return new QueueFilter(other, section, language, forMe, overdue, second, translations);
    }

    /** Whether it leaves anything out of its list. */
    public boolean narrows() {
        return !equals(ALL.showing(show));
    }
}
