package org.thesop.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was understood of a page of the old site. Nothing is stored yet; the preview shows this.
 *
 * @param bylines the names under the headline, in order; empty when there are none
 * @param dateline the place, "Washington", taken out of the first paragraph
 * @param paragraphs the story, with captions among them; one that is no caption at least
 * @param credits the names at the end, in order; empty when there are none
 * @param remarks what was guessed or left out, by line
 */
public record CapturedPage(
        String headline,
        List<CapturedName> bylines,
        Optional<String> dateline,
        List<CapturedParagraph> paragraphs,
        List<CapturedName> credits,
        PublicationTime published,
        List<Remark> remarks) {
    public CapturedPage {
        if (headline.isBlank() || paragraphs.stream().allMatch(CapturedParagraph::caption)) {
            throw new IllegalArgumentException("a page has a headline and a paragraph");
        }
        bylines = List.copyOf(bylines);
        paragraphs = List.copyOf(paragraphs);
        credits = List.copyOf(credits);
        remarks = List.copyOf(remarks);
    }

    /** The same page with its paragraphs set like this. */
    CapturedPage with(List<CapturedParagraph> set) {
        return new CapturedPage(headline, bylines, dateline, set, credits, published, remarks);
    }

    /** The canonical HTML, one {@code <p>} a line. */
    public String body() {
        return paragraphs.stream().map(CapturedParagraph::html).collect(Collectors.joining("\n"));
    }

    /** A suggestion: the first paragraph, ended at a sentence; {@value Summary#MAX_CHARS} characters at most. */
    public String summary() {
        return paragraphs.stream()
                .filter(paragraph -> !paragraph.caption())
                .findFirst()
                .map(paragraph -> Summary.of(paragraph.text()))
                .orElseThrow();
    }

    /**
     * The same for the same page, in whatever encoding, line ends or typography it was saved: SHA-256, in hex, over the
     * printed time and the letters and digits of headline and story. The dateline counts as story, so that it makes no
     * difference whether it was recognised.
     */
    public String fingerprint() {
        var story = paragraphs.stream().map(CapturedParagraph::text).collect(Collectors.joining(" "));
        var same = String.join(
                "\n",
                published.printed().toString(),
                Letters.of(headline),
                Letters.of(dateline.orElse("") + " " + story));
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(same.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
