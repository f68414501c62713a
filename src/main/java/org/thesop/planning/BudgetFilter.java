package org.thesop.planning;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thesop.platform.AddressWords;

/**
 * Which part of the budget somebody looks at, and how. It stands in the address of the page, so that it can be bookmarked
 * and sent, and in the same words in the database, where each person's last choice is kept.
 *
 * @param as how it is shown
 * @param section slug, empty for all
 * @param person handle of a writer or editor, empty for all
 * @param what which kind of work
 * @param from the first day of deadlines in the paper's zone, null for any
 * @param to the last day, null for any
 */
public record BudgetFilter(As as, String section, String person, What what, LocalDate from, LocalDate to) {

    /** The days that a database can compare; who sets no bound gets these. */
    static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

    static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);

    /** The ways to show it. */
    public enum As {
        TABLE,
        BOARD,
        CALENDAR
    }

    /** Kinds of work. */
    public enum What {
        ALL,
        NOT_BEGUN,
        NEW_STORIES,
        CHANGES,
        OVERDUE
    }

    /** All of it. */
    public static final BudgetFilter ALL = new BudgetFilter(As.TABLE, "", "", What.ALL, null, null);

    private static final List<String> NAMES = List.of("as", "section", "person", "what", "from", "to");

    public BudgetFilter {
        section = plain(section);
        person = plain(person);
    }

    /** A slug or a handle, or nothing: whatever else stands in an address is no filter. */
    private static String plain(String value) {
        return value != null && value.matches("[A-Za-z0-9._@-]{1,80}") ? value : "";
    }

    /** Reads what {@link #inAddress} wrote; what is not understood filters nothing. */
    public static BudgetFilter read(String query) {
        return of(AddressWords.read(query));
    }

    /** Reads the parameters of an address. */
    public static BudgetFilter of(Map<String, String> said) {
        return new BudgetFilter(
                one(As.values(), said.get("as"), As.TABLE),
                said.get("section"),
                said.get("person"),
                one(What.values(), said.get("what"), What.ALL),
                day(said.get("from")),
                day(said.get("to")));
    }

    private static <E extends Enum<E>> E one(E[] all, String word, E otherwise) {
        for (var each : all) {
            if (word(each).equals(word)) {
                return each;
            }
        }
        return otherwise;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A day as a form has it, {@code 2026-11-23}; null when it is none, or none that a database can compare. */
    public static LocalDate day(String typed) {
        try {
            var day = typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
            return day == null || day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** Whether an address says anything about which part to show. */
    public static boolean isIn(Map<String, String> parameters) {
        return NAMES.stream().anyMatch(parameters::containsKey);
    }

    /** {@code as=board&section=campus&from=2026-11-23}: how it is shown always, and each filter that is set. */
    public String inAddress() {
        var said = new LinkedHashMap<String, String>();
        said.put("as", word(as));
        said.put("section", section);
        said.put("person", person);
        said.put("what", what == What.ALL ? "" : word(what));
        said.put("from", from == null ? "" : from.toString());
        said.put("to", to == null ? "" : to.toString());
        return AddressWords.write(said);
    }

    /** The same part, shown another way. */
    public BudgetFilter shownAs(As other) {
        return new BudgetFilter(other, section, person, what, from, to);
    }

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return !equals(ALL.shownAs(as));
    }
}
