package org.thesop.deliveries;

import java.time.Duration;
import java.util.Set;

/**
 * What came of one attempt.
 *
 * @param taken whether the receiver has it
 * @param refused whether the same thing will be refused again, however often it is sent
 * @param inDoubt whether the receiver may have it all the same, or come to have it yet, and only did not say so
 * @param status of HTTP, null for none
 * @param problem a word of ours or the server's own, null for none
 * @param took how long it took
 * @param said the first of what was answered, empty for nothing
 */
public record Reply(
        boolean taken, boolean refused, boolean inDoubt, Integer status, String problem, Duration took, String said) {

    private static final int LONGEST = 500;

    /** What says that the fault is in what was sent, and not in the moment, the address or the secret. */
    private static final Set<Integer> NOT_LIKE_THIS = Set.of(400, 405, 406, 410, 411, 413, 415, 422, 451);

    /** What is said by whoever stands before the receiver, and has handed it on or not. */
    private static final Set<Integer> FROM_BETWEEN = Set.of(502, 504);

    /** The receiver answered this. */
    public static Reply answered(int status, Duration took, String said) {
        var taken = status >= 200 && status < 300;
        return new Reply(
                taken,
                NOT_LIKE_THIS.contains(status),
                FROM_BETWEEN.contains(status),
                status,
                null,
                took,
                storable(said));
    }

    /** Nobody was there, or the server has not taken it this time. */
    public static Reply notReached(String problem, Duration took) {
        return new Reply(false, false, false, null, storable(problem), took, "");
    }

    /** It had begun to leave, and nobody said whether it came. */
    public static Reply inDoubt(String problem, Duration took) {
        return new Reply(false, false, true, null, storable(problem), took, "");
    }

    /** The server says that it never will take it. */
    public static Reply refusedForGood(String problem, Duration took) {
        return new Reply(false, true, false, null, storable(problem), took, "");
    }

    /** The mail server has it. */
    public static Reply taken(Duration took) {
        return new Reply(true, false, false, null, null, took, "");
    }

    /** A database takes no NUL, and nobody reads more than the first lines of a page of errors. */
    private static String storable(String text) {
        var plain = text == null ? "" : text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|\\uFFFD", "");
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST) - 1));
    }
}
