package org.thesop.search;

import java.util.LinkedHashMap;
import org.thesop.platform.AddressWords;

/**
 * What a reader asks of all that was published. Everything in it stands in the address, so that an answer can be sent to
 * somebody.
 *
 * @param words as typed; empty for none
 * @param section a slug, empty for all; so is the handle of who wrote it, and the year
 * @param newest whether the newest come first, and not those that fit best
 * @param page from 1
 */
public record PaperQuestion(String words, String section, String by, String year, boolean newest, int page) {

    /** In characters; whoever types more has pasted a story. */
    public static final int LONGEST = 200;

    /** Further than that nobody turns pages: a narrower question finds it. */
    public static final int MOST_PAGES = 20;

    private static final String SLUG = "[a-z0-9-]{1,60}";
    private static final String HANDLE = "[a-z0-9][a-z0-9._@+-]{0,99}";

    /** What was sent, and of it only what can be meant; nulls for what was not. */
    public static PaperQuestion of(String words, String section, String by, String year, String sort, String page) {
        var typed = words == null ? "" : words.strip().replaceAll("\\s+", " ");
        return new PaperQuestion(
                cut(typed),
                valid(section, SLUG),
                valid(by, HANDLE),
                valid(year, "[12]\\d{3}"),
                "newest".equals(sort),
                valid(page, "[1-9]\\d?").isEmpty() ? 1 : Math.min(MOST_PAGES, Integer.parseInt(page)));
    }

    /** Never between the two halves of one sign. */
    private static String cut(String typed) {
        if (typed.length() <= LONGEST) {
            return typed;
        }
        return typed.substring(0, Character.isHighSurrogate(typed.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static String valid(String sent, String form) {
        return sent != null && sent.matches(form) ? sent : "";
    }

    /** Whether it asks for nothing at all. */
    public boolean isEmpty() {
        return words.isEmpty() && section.isEmpty() && by.isEmpty() && year.isEmpty();
    }

    /** The same in this section; in all when it was in this one. From the first page on, like all others. */
    public PaperQuestion in(String slug) {
        return new PaperQuestion(words, slug.equals(section) ? "" : slug, by, year, newest, 1);
    }

    /** The same by this person; by anybody when it was by this one. */
    public PaperQuestion writtenBy(String handle) {
        return new PaperQuestion(words, section, handle.equals(by) ? "" : handle, year, newest, 1);
    }

    /** The same of this year; of all when it was of this one. */
    public PaperQuestion of(String wanted) {
        return new PaperQuestion(words, section, by, wanted.equals(year) ? "" : wanted, newest, 1);
    }

    /** The same sorted so. */
    public PaperQuestion sorted(boolean newestFirst) {
        return new PaperQuestion(words, section, by, year, newestFirst, 1);
    }

    /** The same in other words. */
    public PaperQuestion saying(String other) {
        return new PaperQuestion(other, section, by, year, newest, 1);
    }

    /** Another page of the same. */
    public PaperQuestion turned(int to) {
        return new PaperQuestion(words, section, by, year, newest, to);
    }

    /** Where the answer stands. */
    public String path() {
        var sent = new LinkedHashMap<String, String>();
        sent.put("q", words);
        sent.put("section", section);
        sent.put("by", by);
        sent.put("year", year);
        sent.put("sort", newest ? "newest" : "");
        sent.put("page", page > 1 ? String.valueOf(page) : "");
        return "/search?" + AddressWords.write(sent);
    }
}
