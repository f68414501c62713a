package org.thesop.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A past that never was, of 3 to 5 KB a story: all stories are different, and the same each time it is made. Some four thousand
 * words of which a few come often, seven sections, two hundred names, fifteen years.
 */
final class OldPages {

    /** Sections that a new newsroom has; the last is none here, and its stories go where the import sends what it does not know. */
    private static final List<String> FOLDERS =
            List.of("campus", "politics", "world", "science", "sports", "arts", "opinion", "harbour");

    private static final List<String> PLACES =
            List.of("Washington", "Weir", "Marlow", "Boise, Idaho", "Kennebunkport, Maine", "Sochi, Russia");

    private static final List<String> FIRST = List.of(
            "Ada", "Ben", "Carla", "David I.", "Esther", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kim", "Lena");

    private static final List<String> LAST = List.of(
            "Lowe",
            "Ruiz",
            "Lindgren",
            "McKeeby",
            "Okafor",
            "Brandt",
            "Vane",
            "Castel",
            "Dorn",
            "Eliot",
            "Farr",
            "Gale",
            "Hahn",
            "Iversen",
            "Jones",
            "Keane");

    private static final String COMMON =
            "the of and to in a that is for on with as was it by at from be this have are not"
                    + " which but or an they one had their all would there been who when more will no out up said so what its"
                    + " about into than them can only other time new some could these two may first then do any like my now over";

    private static final List<String> SYLLABLES = List.of(
            "ba", "con", "der", "fi", "gra", "hel", "in", "jo", "kan", "lo", "mer", "ni", "or", "pal", "que", "ra",
            "sti", "tor", "un", "ver", "wil", "xa", "ye", "zo");

    private static final int RARE_WORDS = 4_000;

    /** Every so manieth was saved as HTML. */
    private static final int HTML_EVERY = 5;

    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2001, 1, 1, 6, 0);
    private static final int MINUTES_BETWEEN = 75;
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("MMMM d, yyyy H:mm", Locale.US);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.US);

    private final List<String> common = List.of(COMMON.split(" "));
    private final List<String> rare;

    OldPages() {
        var chance = new Random(7);
        rare = IntStream.range(0, RARE_WORDS)
                .mapToObj(word -> IntStream.rangeClosed(0, 1 + chance.nextInt(3))
                        .mapToObj(part -> SYLLABLES.get(chance.nextInt(SYLLABLES.size())))
                        .collect(Collectors.joining()))
                .toList();
    }

    /** One of them, before it is written as a page or as an item. */
    record OldPage(
            int number,
            String folder,
            LocalDateTime at,
            String headline,
            String byline,
            String place,
            List<String> paragraphs,
            String credit) {

        /** With its number, so that no two are alike. */
        String slug() {
            return headline.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    /** The one with this number, from 1. */
    OldPage page(int number) {
        var chance = new Random(number);
        var paragraphs = new ArrayList<String>();
        var characters = 3_000 + chance.nextInt(2_000);
        for (var length = 0; length < characters; ) {
            var paragraph = IntStream.rangeClosed(0, 1 + chance.nextInt(3))
                    .mapToObj(each -> sentence(chance))
                    .collect(Collectors.joining(" "));
            paragraphs.add(paragraph);
            length += paragraph.length();
        }
        var byWire = chance.nextInt(4) == 0;
        return new OldPage(
                number,
                FOLDERS.get(chance.nextInt(FOLDERS.size())),
                FIRST_DAY.plusMinutes((long) number * MINUTES_BETWEEN),
                words(chance, 4 + chance.nextInt(4), true) + " " + number,
                byWire ? "SOP newswire" + chance.nextInt(5) : name(chance),
                PLACES.get(chance.nextInt(PLACES.size())),
                paragraphs,
                byWire ? name(chance) : "");
    }

    private static String name(Random chance) {
        return FIRST.get(chance.nextInt(FIRST.size())) + " " + LAST.get(chance.nextInt(LAST.size()));
    }

    private String sentence(Random chance) {
        return words(chance, 9 + chance.nextInt(18), true) + (chance.nextInt(9) == 0 ? ", “" : ", ")
                + words(chance, 3 + chance.nextInt(5), false) + ".";
    }

    private String words(Random chance, int many, boolean capital) {
        var words = IntStream.range(0, many).mapToObj(each -> word(chance)).collect(Collectors.joining(" "));
        return capital ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
    }

    /** Half of all words are common ones; of the others those at the head of the list come more often. */
    private String word(Random chance) {
        return chance.nextBoolean()
                ? common.get(chance.nextInt(common.size()))
                : rare.get((int) (RARE_WORDS * Math.pow(chance.nextDouble(), 2)));
    }

    /** A ZIP of captured pages, each named after the address that it was saved from. */
    void zip(int many, Path file) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var number = 1; number <= many; number++) {
                var page = page(number);
                zip.putNextEntry(new ZipEntry("story/%s/%tY/%<tm/%<td/%s.php.%s"
                        .formatted(page.folder(), page.at(), page.slug(), isHtml(page) ? "html" : "txt")));
                zip.write((isHtml(page) ? html(page) : text(page)).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static boolean isHtml(OldPage page) {
        return page.number() % HTML_EVERY == 0;
    }

    private static String text(OldPage page) {
        return """
                Contact theSOPAbout theSOPSupport theSOPWritersEditorsManaging Editors
                theSOP logo
                Published:%1$s EST
                %2$s

                %2$s

                By %3$s

                %4$s -- %5$s
                %6$s""".formatted(
                        PRINTED.format(page.at()),
                        page.headline(),
                        page.byline(),
                        page.place(),
                        String.join("\n\n", page.paragraphs()),
                        page.credit().isEmpty() ? "" : "\nBy " + page.credit() + "\nStaff Writer\n");
    }

    private static String html(OldPage page) {
        return """
                <!DOCTYPE html>
                <html><head><title>%2$s</title><style>p { margin: 1em }</style></head><body>
                <div>Contact theSOPAbout theSOPSupport theSOPWritersEditorsManaging Editors</div><div>theSOP logo</div>
                <div>Published:%1$s EST</div><div>%2$s</div><h1>%2$s</h1>
                <p>By %3$s</p>
                <p>%4$s -- %5$s</p>
                %6$s<script>count()</script></body></html>
                """.formatted(
                        PRINTED.format(page.at()),
                        page.headline(),
                        page.byline(),
                        page.place(),
                        String.join("</p>\n<p>", marked(page.paragraphs())),
                        page.credit().isEmpty() ? "" : "<p>By " + page.credit() + "<br>Staff Writer</p>");
    }

    /** With a link in one paragraph and emphasis in another. */
    private static List<String> marked(List<String> paragraphs) {
        var marked = new ArrayList<>(paragraphs);
        marked.replaceAll(each -> each.replaceFirst(" that ", " <em>that</em> "));
        marked.set(
                marked.size() - 1,
                marked.get(marked.size() - 1).replaceFirst(" the ", " <a href=\"https://example.org/more\">the</a> "));
        return marked;
    }

    /** An export of WordPress of the same stories, with a tag each. */
    void wordpress(int first, int many, Path file) throws IOException {
        try (var out =
                new PrintStream(new BufferedOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8)) {
            out.print("""
                    <?xml version="1.0" encoding="UTF-8" ?>
                    <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                      xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Marlow Lantern</title>
                    <link>https://lantern.example.org</link><wp:wxr_version>1.2</wp:wxr_version>
                    <wp:base_site_url>https://lantern.example.org</wp:base_site_url>
                    <wp:base_blog_url>https://lantern.example.org</wp:base_blog_url>
                    """);
            for (var number = first; number < first + many; number++) {
                out.print(item(page(number)));
            }
            out.print("</channel></rss>\n");
            if (out.checkError()) {
                throw new IOException("could not write " + file);
            }
        }
    }

    private static String item(OldPage page) {
        return """
                <item><title>%1$s</title><link>https://lantern.example.org/%2$s/</link>
                <dc:creator><![CDATA[%3$s]]></dc:creator><guid isPermaLink="false">https://lantern.example.org/?p=%4$d</guid>
                <content:encoded><![CDATA[<p>%5$s</p>]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
                <wp:post_id>%4$d</wp:post_id><wp:post_date>%6$s</wp:post_date><wp:post_date_gmt>%6$s</wp:post_date_gmt>
                <wp:post_name>%2$s</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <category domain="category" nicename="%7$s"><![CDATA[%7$s]]></category>
                <category domain="post_tag" nicename="%8$s"><![CDATA[%8$s]]></category></item>
                """.formatted(
                        page.headline(),
                        page.slug(),
                        page.byline(),
                        page.number(),
                        String.join("</p>\n\n<p>", marked(page.paragraphs())),
                        PLAIN.format(page.at()),
                        page.folder(),
                        page.place());
    }
}
