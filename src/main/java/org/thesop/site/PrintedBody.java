package org.thesop.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thesop.media.Picture;
import org.thesop.story.EmbedProvider;

/**
 * A canonical body as readers get it: pictures in the sizes that screens need, what stands at another house behind a
 * click, footnotes as numbers with a list at the end. The canonical form has one spelling of each figure and note, so
 * they are found by it; everything else is printed as it is.
 */
final class PrintedBody {

    private static final String FIGURE = "<figure data-media=";
    static final Pattern PICTURE = Pattern.compile(FIGURE + "\"([\\w-]+)\"(?: data-alt=\"([^\"]*)\")?"
            + "(?: data-credit=\"([^\"]*)\")?>(?:<figcaption>(.*?)</figcaption>)?</figure>");
    private static final Pattern EMBED = Pattern.compile(
            "<figure data-embed=\"([a-z-]+)\" data-address=\"([^\"]*)\">(?:<figcaption>(.*?)</figcaption>)?</figure>");
    private static final Pattern NOTE = Pattern.compile("<sup class=\"footnote\">([^<]*)</sup>");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]");

    private final Map<String, Picture> pictures;
    private final Set<String> barred;
    private final Words words;
    private final Set<String> frames = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private String html;

    /** What the paper says around them. */
    interface Words {
        /** The text of this key, as markup. */
        String say(String key, Object... arguments);
    }

    private PrintedBody(Map<String, Picture> pictures, Set<String> barred, Words words) {
        this.pictures = pictures;
        this.barred = barred;
        this.words = words;
    }

    /**
     * @param pictures those in the body, by id
     * @param today on the paper's calendar: a licence may have ended
     */
    static PrintedBody of(String body, Map<String, Picture> pictures, LocalDate today, Words words) {
        var shown = pictures.values().stream().collect(Collectors.partitioningBy(each -> each.mayBeShown(today)));
        var printed = new PrintedBody(
                shown.get(true).stream().collect(Collectors.toMap(Picture::id, Function.identity())),
                shown.get(false).stream().map(Picture::id).collect(Collectors.toSet()),
                words);
        printed.html = body.contains("<figure ") || body.contains("<sup class=") ? printed.printed(body) : body;
        return printed;
    }

    /** The ids of the pictures in a body. */
    static Set<String> pictures(String body) {
        // Most copy has none: to look for the first letters costs a tenth of what the pattern does.
        if (!body.contains(FIGURE)) {
            return Set.of();
        }
        return PICTURE.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    String html() {
        return html;
    }

    /** Whose frames it may open, as a Content-Security-Policy names them. */
    List<String> frames() {
        return List.copyOf(frames);
    }

    private String printed(String body) {
        var text = each(NOTE, each(EMBED, each(PICTURE, body, this::picture), this::embed), this::call);
        return notes.isEmpty() ? text : text + "\n" + list();
    }

    private static String each(Pattern pattern, String body, Function<MatchResult, String> printed) {
        return pattern.matcher(body).replaceAll(found -> Matcher.quoteReplacement(printed.apply(found)));
    }

    /** A picture that is gone leaves its caption; of one that readers may not have any more nothing is left. */
    private String picture(MatchResult found) {
        var id = found.group(1);
        var picture = pictures.get(id);
        var caption = given(found.group(4));
        if (picture == null) {
            return caption.isEmpty() || barred.contains(id) ? "" : "<p>" + caption + "</p>";
        }
        var credit = given(found.group(3));
        var told = credit.isEmpty() ? caption : (caption + " " + credited(credit)).strip();
        var leads = found.start() == 0;
        var leading = PrintedPicture.isFlat(picture) ? " class=\"lead flat\"" : " class=\"lead\"";
        return "<figure" + (leads ? leading : "") + ">"
                + PrintedPicture.of(picture, given(found.group(2)), leads)
                + (told.isEmpty() ? "" : "<figcaption>" + told + "</figcaption>") + "</figure>";
    }

    /** That it is a credit is drawn before it and is no part of the text: a copy saved earlier, or in another language, is the same. */
    private String credited(String credit) {
        var said = words.say("site.picture.credit", "").strip();
        return "<small data-said=\"" + said + "\">" + credit + "</small>";
    }

    /** Without script: a browser loads the frame when its reader opens it, and not before. */
    private String embed(MatchResult found) {
        var embed = EmbedProvider.embed(found.group(2).replace("&amp;", "&")).orElse(null);
        var caption = given(found.group(3));
        var link = "<a href=\"" + found.group(2) + "\" rel=\"noopener\">";
        if (embed == null) {
            return "<p>" + caption + " " + link + found.group(2) + "</a></p>";
        }
        frames.add(embed.provider().frameSource());
        var name = embed.provider().name();
        return "<figure class=\"embed\"><details><summary>" + words.say("site.story.embed.show", name)
                + "</summary><iframe src=\"" + embed.frame().replace("&", "&amp;") + "\" title=\""
                + words.say("site.story.embed.frame", name)
                + "\" loading=\"lazy\" allow=\"fullscreen; encrypted-media; picture-in-picture\""
                + " sandbox=\"allow-scripts allow-same-origin allow-popups allow-presentation\"></iframe></details>"
                + "<figcaption>" + (caption + " " + link).strip() + words.say("site.story.embed.open", name)
                + "</a></figcaption></figure>";
    }

    private String call(MatchResult found) {
        notes.add(found.group(1));
        var number = notes.size();
        return "<sup><a href=\"#note-" + number + "\" id=\"called-" + number + "\" role=\"doc-noteref\" aria-label=\""
                + words.say("site.story.note", number) + "\">" + number + "</a></sup>";
    }

    private String list() {
        var list = new StringBuilder("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"")
                .append(words.say("site.story.notes"))
                .append("\"><ol>");
        for (var i = 0; i < notes.size(); i++) {
            var number = i + 1;
            list.append("<li id=\"note-").append(number).append("\">").append(linked(notes.get(i)));
            list.append(" <a href=\"#called-").append(number).append("\" role=\"doc-backlink\" aria-label=\"");
            list.append(words.say("site.story.note.back", number)).append("\">↩</a></li>");
        }
        return list.append("</ol></section>").toString();
    }

    /** A source's address is there to be followed. */
    private static String linked(String note) {
        return ADDRESS.matcher(note)
                .replaceAll(found ->
                        Matcher.quoteReplacement("<a href=\"" + found.group() + "\">" + found.group() + "</a>"));
    }

    private static String given(String value) {
        return value == null ? "" : value;
    }
}
