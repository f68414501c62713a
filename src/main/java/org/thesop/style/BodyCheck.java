package org.thesop.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.thesop.story.BodyHtml;
import org.thesop.story.BodyLink;
import org.thesop.story.BodyPart;
import org.thesop.style.BodyFinding.Kind;

/** Looks at how copy is built, not at its words: subheads in order, links that say where they lead, pictures described. */
final class BodyCheck {

    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_PARAGRAPH = 120;
    private static final Set<String> SAY_NOTHING = Set.of(
            "click",
            "click here",
            "here",
            "this",
            "this link",
            "link",
            "a link",
            "read more",
            "more",
            "learn more",
            "see here",
            "this page",
            "this website",
            "this site",
            "website",
            "source");
    private static final Pattern BARE = Pattern.compile("(?:https?://|www\\.)\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern MEDIA = Pattern.compile("data-media=\"([^\"]+)\"");
    /** A long word, or two in a row, all in capitals; NASA and the U.S. are names. */
    private static final Pattern SHOUTED =
            Pattern.compile("\\b\\p{Lu}{6,}\\b|\\b\\p{Lu}{3,}\\b(?:\\s+\\p{Lu}{2,}\\b)+");

    private final BodyHtml body;
    private final List<BodyFinding> found = new ArrayList<>();

    private BodyCheck(BodyHtml body) {
        this.body = body;
    }

    /** What there is to look at, in reading order. */
    static List<BodyFinding> of(String headline, BodyHtml body) {
        var check = new BodyCheck(body);
        SHOUTED.matcher(headline)
                .results()
                .forEach(shout -> check.found.add(new BodyFinding(Kind.HEADLINE_SHOUTS, -1, -1, null, shout.group())));
        check.parts();
        body.links().forEach(check::link);
        return List.copyOf(check.found);
    }

    private void parts() {
        var level = 1;
        var at = 0;
        for (var part : body.parts()) {
            var start = Math.max(at, body.text().indexOf(part.text(), at));
            at = start + part.text().length();
            if (part.element().matches("h[234]")) {
                var its = part.element().charAt(1) - '0';
                heading(part, start, its > level + 1);
                level = its;
            } else if (part.element().equals("figure")) {
                picture(part, start);
            } else if (part.element().equals("p") && part.text().split("\\s+").length > LONGEST_PARAGRAPH) {
                add(Kind.LONG_PARAGRAPH, start, part.text());
            }
        }
    }

    private void heading(BodyPart heading, int start, boolean isTooDeep) {
        if (isTooDeep) {
            add(Kind.HEADING_ORDER, start, heading.text());
        }
        if (heading.text().matches("(?s).*[^.]\\.")) {
            add(Kind.HEADING_SENTENCE, start, heading.text());
        } else if (heading.text().length() > LONGEST_HEADING) {
            add(Kind.HEADING_LONG, start, heading.text());
        }
    }

    private void picture(BodyPart figure, int start) {
        var media = MEDIA.matcher(figure.html());
        var id = media.find() ? media.group(1) : null;
        var end = start + figure.text().length();
        if (!figure.html().contains(" data-alt=\"")) {
            found.add(new BodyFinding(Kind.NO_ALT, start, end, id, figure.text()));
        }
        if (!figure.html().contains(" data-credit=\"")) {
            found.add(new BodyFinding(Kind.NO_CREDIT, start, end, id, figure.text()));
        }
    }

    private void link(BodyLink link) {
        var words = link.words().strip();
        if (!LETTER.matcher(words).find()) {
            add(Kind.LINK_EMPTY, link.start(), link.words());
        } else if (BARE.matcher(words).matches()) {
            add(Kind.LINK_BARE, link.start(), link.words());
        } else if (SAY_NOTHING.contains(
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").strip())) {
            add(Kind.LINK_WORDS, link.start(), link.words());
        }
    }

    private void add(Kind kind, int start, String words) {
        found.add(new BodyFinding(kind, start, start + words.length(), null, words));
    }
}
