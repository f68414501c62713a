package org.thesop.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints at the end of the build how much of the code its tests reach, from the CSV that JaCoCo writes. */
public final class Coverage {

    private static final int INSTRUCTIONS_MISSED = 3;
    private static final int BRANCHES_MISSED = 5;
    private static final int LINES_MISSED = 7;

    private Coverage() {}

    /** The only argument is the CSV's path; nothing is said when no test ran and there is none. */
    public static void main(String[] args) throws IOException {
        var csv = Path.of(args[0]);
        if (Files.exists(csv)) {
            System.out.println(of(Files.readString(csv)));
        }
    }

    /** One line for people: {@code Coverage: 81.2 % of lines, 70.0 % of branches, 83.1 % of instructions}. */
    static String of(String csv) {
        return "Coverage: %s of lines, %s of branches, %s of instructions"
                .formatted(
                        percentage(csv, LINES_MISSED),
                        percentage(csv, BRANCHES_MISSED),
                        percentage(csv, INSTRUCTIONS_MISSED));
    }

    private static String percentage(String csv, int missedColumn) {
        var missed = sum(csv, missedColumn);
        var covered = sum(csv, missedColumn + 1);
        return missed + covered == 0
                ? "none"
                : String.format(Locale.ROOT, "%.1f %%", 100.0 * covered / (missed + covered));
    }

    private static long sum(String csv, int column) {
        return csv.lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[column]))
                .sum();
    }
}
