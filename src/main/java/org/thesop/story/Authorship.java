package org.thesop.story;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Who wrote which words of a text, word by word in reading order. A word stays its writer's while it survives the edits
 * of others; moved or retyped words count for whoever typed them last.
 */
public final class Authorship {

    private static final Logger LOG = Logger.getLogger(Authorship.class);

    /** Nobody has this number. */
    private static final long NOBODY = -1;

    private final long[] authors;

    private Authorship(long[] authors) {
        this.authors = authors;
    }

    /** A text that one person wrote alone. */
    public static Authorship sole(String text, long author) {
        var authors = new long[words(text.strip()).size()];
        Arrays.fill(authors, author);
        return new Authorship(authors);
    }

    /** Reads what {@link #stored()} wrote. */
    static Authorship stored(String runs) {
        if (runs.isEmpty()) {
            return new Authorship(new long[0]);
        }
        var authors = new ArrayList<Long>();
        for (var run : runs.split(",", -1)) {
            var parts = run.split(":", -1);
            for (var left = Integer.parseInt(parts[1]); left > 0; left--) {
                authors.add(Long.parseLong(parts[0]));
            }
        }
        return new Authorship(authors.stream().mapToLong(Long::longValue).toArray());
    }

    /** Runs of {@code person:words}, joined by commas. */
    String stored() {
        var runs = new StringBuilder();
        for (int start = 0, end; start < authors.length; start = end) {
            end = start;
            while (end < authors.length && authors[end] == authors[start]) {
                end++;
            }
            runs.append(runs.isEmpty() ? "" : ",")
                    .append(authors[start])
                    .append(':')
                    .append(end - start);
        }
        return runs.toString();
    }

    /** Who wrote which words after one person turned the old text, which this describes, into the new one. */
    public Authorship after(String oldText, String newText, long editor) {
        var same = SameWords.of(oldText, newText);
        var before = words(same.oldMiddle());
        var after = words(same.newMiddle());
        var known = fitting(same.start() + before.size() + same.end(), editor);
        var result = new long[same.start() + after.size() + same.end()];
        Arrays.fill(result, editor);
        System.arraycopy(known, 0, result, 0, same.start());
        System.arraycopy(known, known.length - same.end(), result, result.length - same.end(), same.end());
        var oldAt = 0;
        var newAt = 0;
        for (AbstractDelta<String> change : DiffUtils.diff(before, after).getDeltas()) {
            var kept = change.getSource().getPosition() - oldAt;
            System.arraycopy(known, same.start() + oldAt, result, same.start() + newAt, kept);
            oldAt = change.getSource().getPosition() + change.getSource().size();
            newAt = change.getTarget().getPosition() + change.getTarget().size();
        }
        System.arraycopy(known, same.start() + oldAt, result, same.start() + newAt, before.size() - oldAt);
        return new Authorship(result);
    }

    /**
     * The writers of so many words. A text that was counted otherwise when this was stored, by an earlier version, must
     * never keep anybody from saving: the runs are stretched over the words there are, so that each person's share stays.
     */
    private long[] fitting(int words, long editor) {
        if (words == authors.length) {
            return authors;
        }
        LOG.warnf("authorship of %d words stretched over a text of %d", authors.length, words);
        var result = new long[words];
        for (var word = 0; word < words; word++) {
            result[word] = authors.length == 0 ? editor : authors[(int) ((long) word * authors.length / words)];
        }
        return result;
    }

    /**
     * The same when one person brought two texts together: words that survive from the other text stay with whoever wrote
     * them there, and only what is in neither counts for the one who merged.
     *
     * @param oldText what this describes
     * @param other describes {@code otherText}
     */
    Authorship merged(String oldText, Authorship other, String otherText, String newText, long merger) {
        var fromHere = after(oldText, newText, NOBODY);
        var fromThere = other.after(otherText, newText, merger);
        var result = fromHere.authors.clone();
        for (var word = 0; word < result.length; word++) {
            if (result[word] == NOBODY) {
                result[word] = fromThere.authors[word];
            }
        }
        return new Authorship(result);
    }

    /** The writer of each word, in reading order. */
    long[] authors() {
        return authors.clone();
    }

    /** The part of the words, 0 to 1, that this person wrote; 0 for an empty text. */
    public double share(long author) {
        return authors.length == 0
                ? 0
                : (double) Arrays.stream(authors).filter(each -> each == author).count() / authors.length;
    }

    /** Everybody who wrote more than this part of the words. */
    public Set<Long> beyond(double part) {
        return Arrays.stream(authors).boxed().collect(Collectors.toCollection(HashSet::new)).stream()
                .filter(author -> share(author) > part)
                .collect(Collectors.toSet());
    }

    /** The parts between white space, whatever they are: what counts is that each is found again. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var each = new StringTokenizer(text, SameWords.SPACE); each.hasMoreTokens(); ) {
            words.add(each.nextToken());
        }
        return words;
    }
}
