package org.thesop.imports;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.thesop.archive.Archive;
import org.thesop.imports.ArrivingStory.Meta;
import org.thesop.imports.ArrivingStory.Named;
import org.thesop.imports.WxrItem.Comment;
import org.thesop.imports.WxrItem.Term;
import org.thesop.letters.LetterState;
import org.thesop.media.Licence;
import org.thesop.media.PictureDetails;
import org.thesop.media.Pictures;
import org.thesop.platform.Settings;
import org.thesop.story.BodyHtml;
import org.thesop.story.Byline.Credit;
import org.thesop.story.Byline.Place;
import org.thesop.story.Copy;
import org.thesop.story.Genre;
import org.thesop.story.Slug;

/** What the items of a WordPress export are on this paper. */
final class WordpressPosts {

    /** Keys of what this paper's own export keeps beside a post. */
    static final String OURS = "_thesop_";

    /** Whatever else a post is there, plugins have states of their own: readers did not have it. */
    private static final String PUBLISHED = "publish";

    private static final Set<String> UNFINISHED = Set.of("draft", "pending", "future");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif");

    private final ZoneId zone;

    WordpressPosts(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The item and its comments, without their places in the file.
     *
     * @param site the address of the site that was exported
     * @param names where authors and categories are counted
     * @param files those beside the export
     */
    List<Found> read(WxrItem item, String site, Names names, WordpressFiles files) {
        var identity = item.guid.isBlank() ? site + "#" + item.id : item.guid;
        var title = isOurs(item) ? item.title : plain(item.title);
        var name = title.isBlank() ? identity : title;
        if (item.status.equals("trash") || item.status.equals("auto-draft")) {
            return List.of(found(What.UNKNOWN, identity, name, LeftOut.skipped(Because.of(ImportReason.THROWN_AWAY))));
        }
        return switch (item.type) {
            case "post", "" -> post(item, identity, name, title, site, names);
            case "attachment" -> List.of(picture(item, identity, name, files));
            case "page" ->
                List.of(found(
                        What.PAGE,
                        identity,
                        name,
                        LeftOut.skipped(Because.of(ImportReason.PAGE_NOT_TAKEN, item.link))));
            default ->
                List.of(found(
                        What.UNKNOWN, identity, name, LeftOut.skipped(Because.of(ImportReason.OTHER_TYPE, item.type))));
        };
    }

    /** What this paper's own export says is said as it is meant, and not in WordPress's way. */
    private static boolean isOurs(WxrItem item) {
        return !item.meta(OURS + "address").isEmpty();
    }

    private static Found found(What what, String identity, String name, Content content) {
        return new Found(0, what, identity, name, content);
    }

    private List<Found> post(WxrItem item, String identity, String name, String title, String site, Names names) {
        var all = new ArrayList<Found>();
        var draft = !item.status.equals(PUBLISHED) || !item.password.isBlank();
        Content content = item.content.length() > BodyHtml.MAX_BYTES
                ? LeftOut.refused(Because.of(ImportReason.TOO_LONG, BodyHtml.MAX_BYTES))
                : story(item, title, site, draft, names);
        all.add(found(draft ? What.DRAFT : What.STORY, identity, name, content));
        item.comments.forEach(comment -> all.add(letter(comment, identity, title)));
        return all;
    }

    private ArrivingStory story(WxrItem item, String title, String site, boolean draft, Names names) {
        var categories = item.terms("category");
        categories.forEach(each -> names.count(Names.Sort.CATEGORY, each.nicename(), each.label()));
        var bylines = bylines(item);
        bylines.stream()
                .filter(each -> each.author() != null)
                .forEach(each -> names.count(Names.Sort.AUTHOR, each.author(), each.name()));
        var at = WxrTime.of(item.dateGmt, item.date, zone).orElse(null);
        var remarks = new ArrayList<Because>();
        if (draft) {
            remarkDraft(item, at, remarks);
        }
        var body = isOurs(item) ? WordpressBody.ours(content(item, remarks)) : WordpressBody.of(item.content, site);
        remarks.addAll(body.remarks());
        var slug = Slug.isOne(item.name) ? item.name : null;
        return new ArrivingStory(
                title,
                item.meta(OURS + "deck"),
                item.meta(OURS + "dateline"),
                body,
                summary(item, remarks),
                Optional.of(item.meta(OURS + "language"))
                        .filter(language -> !language.isEmpty())
                        .orElse(null),
                categories.stream().map(Term::nicename).toList(),
                item.terms("post_tag").stream().map(Term::label).toList(),
                bylines.stream()
                        .map(each -> each.name().isEmpty()
                                ? new Named(
                                        each.author(),
                                        names.label(each.author()),
                                        each.title(),
                                        each.credit(),
                                        each.place())
                                : each)
                        .toList(),
                new Meta(
                        item.meta(OURS + "search_headline"),
                        genre(item.meta(OURS + "genre")),
                        isOurs(item) && item.link.startsWith(Settings.paperUrl() + "/")
                                ? item.meta(OURS + "address")
                                : null),
                draft ? null : at,
                isOurs(item)
                        ? WxrTime.of(item.modifiedGmt, "", zone)
                                .filter(changed -> !changed.equals(at))
                                .orElse(null)
                        : null,
                null,
                slug,
                draft ? List.of() : oldAddresses(item),
                remarks);
    }

    private static void remarkDraft(WxrItem item, Instant at, List<Because> remarks) {
        if (item.status.equals("future") && at != null) {
            remarks.add(Because.of(ImportRemark.WAS_SCHEDULED, at));
        }
        if (!UNFINISHED.contains(item.status) || !item.password.isBlank()) {
            remarks.add(Because.of(ImportRemark.WAS_PRIVATE));
        }
    }

    /** Our own export shows in the text what we keep beside it. */
    private static String content(WxrItem item, List<Because> remarks) {
        var notes = item.metas(OURS + "note").size();
        if (notes > 0) {
            remarks.add(Because.of(ImportRemark.CORRECTIONS_LOST, notes));
        }
        return item.content
                .replaceAll("(?s)<p class=\"correction\">.*?</p>\n", "")
                .replaceFirst("<span class=\"dateline\">[^<]*</span>", "");
    }

    private static String summary(WxrItem item, List<Because> remarks) {
        var summary = isOurs(item) ? item.excerpt : Jsoup.parse(item.excerpt).text();
        if (summary.length() <= Copy.LONGEST_LINE) {
            return summary;
        }
        remarks.add(Because.of(ImportRemark.SUMMARY_CUT));
        return summary.substring(0, summary.lastIndexOf(' ', Copy.LONGEST_LINE - 2) + 1)
                        .strip() + "…";
    }

    private static Genre genre(String name) {
        return Arrays.stream(Genre.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> oldAddresses(WxrItem item) {
        var ours = item.meta(OURS + "address");
        var all = new ArrayList<String>();
        WordpressAddress.path(item.link).filter(path -> !path.equals(ours)).ifPresent(all::add);
        item.metas(OURS + "old_address").stream()
                .map(Archive::oldPath)
                .flatMap(Optional::stream)
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    /** Ours has them whole; others have one author, and those of a plugin for several. */
    private static List<Named> bylines(WxrItem item) {
        var ours = item.metas(OURS + "byline");
        if (!ours.isEmpty()) {
            return ours.stream()
                    .map(WordpressPosts::byline)
                    .flatMap(Optional::stream)
                    .toList();
        }
        var several = item.terms("author");
        if (!several.isEmpty()) {
            return several.stream()
                    .map(each -> Named.writer(each.nicename().replaceFirst("^cap-", ""), each.label()))
                    .toList();
        }
        return item.creator.isEmpty() ? List.of() : List.of(Named.writer(item.creator, ""));
    }

    private static Optional<Named> byline(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject byline = reader.readObject();
            return Optional.of(new Named(
                    byline.getString("login", null),
                    byline.getString("name", ""),
                    Optional.of(byline.getString("title", ""))
                            .filter(title -> !title.isEmpty())
                            .orElse(null),
                    Credit.valueOf(byline.getString("credit", "WORDS")),
                    Place.valueOf(byline.getString("place", "UNDER_HEADLINE"))));
        } catch (JsonException | ClassCastException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Found letter(Comment comment, String about, String headline) {
        var identity = about + "#comment-" + comment.id();
        // Not the reader's: what is kept of an import outlives the letter.
        var name = headline.isBlank() ? identity : headline;
        if (!comment.type().isEmpty() && !comment.type().equals("comment")) {
            return found(What.LETTER, identity, name, LeftOut.skipped(Because.of(ImportReason.PINGBACK)));
        }
        var state = state(comment.approved());
        var at = WxrTime.of(comment.dateGmt(), comment.date(), zone);
        return state.isEmpty() || at.isEmpty()
                ? found(What.LETTER, identity, name, LeftOut.skipped(Because.of(ImportReason.THROWN_AWAY)))
                : found(
                        What.LETTER,
                        identity,
                        name,
                        new ArrivingLetter(
                                comment.author(),
                                comment.mail(),
                                headline,
                                Jsoup.parse(comment.content()).wholeText(),
                                state.get(),
                                at.get(),
                                about));
    }

    private static Optional<LetterState> state(String approved) {
        return switch (approved) {
            case "1" -> Optional.of(LetterState.DONE);
            case "0", "" -> Optional.of(LetterState.NEW);
            case "spam" -> Optional.of(LetterState.SPAM);
            default -> Optional.empty();
        };
    }

    private static Found picture(WxrItem item, String identity, String name, WordpressFiles files) {
        var address = item.attachment.isEmpty() ? item.guid : item.attachment;
        var plain = WordpressAddress.picture(address);
        var ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var said = item.meta(OURS + "picture");
        // It becomes the name of a folder.
        var ours = Pictures.isId(said) ? said : "";
        if (ours.isEmpty() && !PICTURES.contains(ending)) {
            return found(What.PICTURE, identity, name, LeftOut.skipped(Because.of(ImportReason.NO_PICTURE, address)));
        }
        var details = new PictureDetails(
                Jsoup.parse(item.excerpt).text(),
                item.meta(OURS + "credit"),
                item.meta("_wp_attachment_image_alt"),
                item.meta(OURS + "place"),
                licence(item.meta(OURS + "licence")),
                day(item.meta(OURS + "licence_ends")));
        // The story that shows it knows its address, not its number.
        return found(
                What.PICTURE,
                ours.isEmpty() ? plain : WordpressBody.OURS + ours,
                name,
                new ArrivingPicture(
                        files.of(plain).or(() -> files.of(ours)).orElse(null),
                        ours.isEmpty() ? address : address.replaceFirst("\\.webp$", ""),
                        ours.isEmpty() ? null : ours,
                        details,
                        null));
    }

    private static Licence licence(String name) {
        return Arrays.stream(Licence.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(Licence.UNKNOWN);
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static String plain(String title) {
        return Parser.unescapeEntities(Jsoup.parse(title).text(), false);
    }
}
