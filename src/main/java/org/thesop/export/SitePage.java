package org.thesop.export;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A printed page as it lies in a folder: links lead to where the other pages lie, what only a server can do leads to the paper
 * itself, and a form is a sentence that says so.
 */
final class SitePage {

    private static final Pattern LINK = Pattern.compile("(?<=[ \n])(href|src|srcset|content)=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b.*?</form>");
    private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"#]*)");

    private final String paper;
    private final String sentence;
    private final Set<String> found = new LinkedHashSet<>();
    private final String html;

    /**
     * @param paper the paper's own address, without a slash at the end
     * @param sentence what stands where a form was: markup with {@code {0}} for the address that it was sent to
     */
    SitePage(String printed, String paper, String sentence) {
        this.paper = paper;
        this.sentence = sentence;
        var plain = FORM.matcher(printed).replaceAll(form -> Matcher.quoteReplacement(instead(form)));
        this.html = LINK.matcher(plain).replaceAll(link -> Matcher.quoteReplacement(linked(link)));
    }

    String html() {
        return html;
    }

    /** The addresses of the paper that it needs or leads to, path and query, in the order of the page. */
    Set<String> found() {
        return found;
    }

    private String instead(MatchResult form) {
        var action = ACTION.matcher(form.group());
        var path = action.find() ? action.group(1) : "/";
        return "<p class=\"note\">" + sentence.replace("{0}", paper + path) + "</p>";
    }

    private String linked(MatchResult link) {
        var value = link.group(2);
        var written =
                switch (link.group(1)) {
                    case "srcset" ->
                        Stream.of(value.split(",\\s*", -1)).map(this::sized).collect(Collectors.joining(", "));
                    case "content" -> absolute(value);
                    default -> address(value);
                };
        return link.group(1) + "=\"" + written + "\"";
    }

    private String sized(String source) {
        var blank = source.indexOf(' ');
        return blank < 0 ? address(source) : address(source.substring(0, blank)) + source.substring(blank);
    }

    /** Cards of other houses name pictures by their whole address: they need the file, and their address stays. */
    private String absolute(String value) {
        if (value.startsWith(paper + "/media/") || value.startsWith(paper + "/assets/")) {
            found.add(value.substring(paper.length()));
        }
        return value;
    }

    private String address(String value) {
        if (!value.startsWith("/") || value.startsWith("//")) {
            return value;
        }
        var hash = value.indexOf('#');
        var place = hash < 0 ? "" : value.substring(hash);
        var path = (hash < 0 ? value : value.substring(0, hash)).replace("&amp;", "&");
        var lies = SiteAddress.of(path);
        if (lies.isEmpty()) {
            return paper + value;
        }
        found.add(path);
        return lies.get().link() + place;
    }
}
