package org.thesop.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.thesop.archive.Archive;
import org.thesop.imports.ArrivingStory.Named;
import org.thesop.imports.WxrItem.Comment;
import org.thesop.imports.WxrItem.Term;
import org.thesop.letters.LetterState;
import org.thesop.media.Licence;
import org.thesop.media.PictureDetails;
import org.thesop.media.Pictures;
import org.thesop.platform.Markup;
import org.thesop.story.BodyHtml;
import org.thesop.story.Copy;
import org.thesop.story.Slug;

/** What the items of a WordPress export are on this paper. */
final class WordpressPosts {

    /** Whatever else a post is there, plugins have states of their own: readers did not have it. */
    private static final String PUBLISHED = "publish";

    private static final Set<String> UNFINISHED = Set.of("draft", "pending", "future");
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
    List<Found> read(WxrItem item, String site, Names names, PictureFiles files) {
        var identity = identity(item, site);
        var title = WxrOurs.has(item) ? item.title : plain(item.title);
        var name = title.isBlank() ? identity : title;
        if (item.status.equals("trash") || item.status.equals("auto-draft")) {
            return List.of(found(What.UNKNOWN, identity, name, LeftOut.skipped(Because.of(ImportReason.THROWN_AWAY))));
        }
        return switch (item.type) {
            case "post", "" -> post(item, identity, name, title, site, names);
            case "attachment" -> List.of(picture(item, identity, name, files));
            case "page" -> page(item, identity, name);
            default ->
                List.of(found(
                        What.UNKNOWN, identity, name, LeftOut.skipped(Because.of(ImportReason.OTHER_TYPE, item.type))));
        };
    }

    private static Found found(What what, String identity, String name, Content content) {
        return new Found(0, what, identity, name, content);
    }

    private List<Found> post(WxrItem item, String identity, String name, String title, String site, Names names) {
        var all = new ArrayList<Found>();
        var draft = !item.status.equals(PUBLISHED) || !item.password.isBlank();
        all.add(found(draft ? What.DRAFT : What.STORY, identity, name, content(item, title, site, draft, names)));
        item.comments.forEach(comment -> all.add(letter(comment, identity, title, WxrOurs.here(item))));
        commentsLeftOut(item, identity, name).ifPresent(all::add);
        return all;
    }

    private Content content(WxrItem item, String title, String site, boolean draft, Names names) {
        if (item.content.length() > BodyHtml.MAX_BYTES) {
            return LeftOut.refused(Because.of(ImportReason.TOO_LONG, BodyHtml.MAX_BYTES));
        }
        // Without its moment it would become a draft, and nobody would be told that readers had it.
        return !draft && at(item).isEmpty()
                ? LeftOut.refused(Because.of(ImportReason.NO_MOMENT))
                : story(item, title, site, draft, names);
    }

    private Optional<Instant> at(WxrItem item) {
        return WxrTime.of(item.dateGmt, item.date, zone);
    }

    /** What readers wrote on it has nothing here that it could be about. */
    private static List<Found> page(WxrItem item, String identity, String name) {
        var all = new ArrayList<Found>();
        all.add(found(What.PAGE, identity, name, LeftOut.skipped(Because.of(ImportReason.PAGE_NOT_TAKEN, item.link))));
        item.comments.forEach(comment -> all.add(found(
                What.LETTER,
                identity + "#comment-" + comment.id(),
                name,
                LeftOut.skipped(Because.of(ImportReason.ON_A_PAGE)))));
        commentsLeftOut(item, identity, name).ifPresent(all::add);
        return all;
    }

    /** More than anybody reads under one story are not read here either; how many is said. */
    private static Optional<Found> commentsLeftOut(WxrItem item, String identity, String name) {
        return item.commentsLeftOut == 0
                ? Optional.empty()
                : Optional.of(found(
                        What.LETTER,
                        identity + "#comments-left-out",
                        name,
                        LeftOut.refused(Because.of(
                                ImportReason.TOO_MANY_COMMENTS, WxrReader.MOST_COMMENTS, item.commentsLeftOut))));
    }

    /** What a story stands with, to be read when all stories are here; empty for one that stands for itself. */
    static Optional<Found> companions(WxrItem item, String site) {
        var identity = identity(item, site);
        return WxrOurs.companions(item, identity)
                .map(all -> found(
                        What.COMPANIONS, identity + "#companions", item.title.isBlank() ? identity : item.title, all));
    }

    private static String identity(WxrItem item, String site) {
        return item.guid.isBlank() ? site + "#" + item.id : item.guid;
    }

    private ArrivingStory story(WxrItem item, String title, String site, boolean draft, Names names) {
        var categories = item.terms("category");
        categories.forEach(each -> names.count(Names.Sort.CATEGORY, each.nicename(), each.label()));
        var bylines = bylines(item);
        bylines.stream()
                .filter(each -> each.author() != null)
                .forEach(each -> names.count(Names.Sort.AUTHOR, each.author(), each.name()));
        var at = at(item).orElse(null);
        var remarks = new ArrayList<Because>();
        if (draft) {
            remarkDraft(item, at, remarks);
        }
        if (WxrOurs.unreadableNotes(item) > 0) {
            remarks.add(Because.of(ImportRemark.CORRECTIONS_LOST, WxrOurs.unreadableNotes(item)));
        }
        var ours = WxrOurs.has(item);
        var body = ours ? WordpressBody.ours(item.content) : WordpressBody.of(item.content, site);
        remarks.addAll(body.remarks());
        var slug = Slug.isOne(item.name) ? item.name : null;
        return new ArrivingStory(
                title,
                WxrOurs.said(item, "deck"),
                WxrOurs.said(item, "dateline"),
                body,
                summary(item, remarks),
                Optional.of(WxrOurs.said(item, "language"))
                        .filter(language -> !language.isEmpty())
                        .orElse(null),
                categories.stream().map(Term::nicename).toList(),
                WxrOurs.tags(item),
                bylines.stream().map(each -> called(each, names)).toList(),
                WxrOurs.meta(item),
                draft ? null : at,
                ours ? changed(item).filter(changed -> !changed.equals(at)).orElse(null) : null,
                null,
                slug,
                draft ? List.of() : oldAddresses(item),
                remarks);
    }

    private Optional<Instant> changed(WxrItem item) {
        return WxrTime.of(item.modifiedGmt, "", zone);
    }

    private static Named called(Named named, Names names) {
        return named.name().isEmpty()
                ? new Named(named.author(), names.label(named.author()), named.title(), named.credit(), named.place())
                : named;
    }

    private static void remarkDraft(WxrItem item, Instant at, List<Because> remarks) {
        if (item.status.equals("future") && at != null) {
            remarks.add(Because.of(ImportRemark.WAS_SCHEDULED, at));
        }
        if (!UNFINISHED.contains(item.status) || !item.password.isBlank()) {
            remarks.add(Because.of(ImportRemark.WAS_PRIVATE));
        }
    }

    private static String summary(WxrItem item, List<Because> remarks) {
        var summary =
                WxrOurs.has(item) ? item.excerpt : Jsoup.parse(item.excerpt).text();
        if (summary.length() <= Copy.LONGEST_LINE) {
            return summary;
        }
        remarks.add(Because.of(ImportRemark.SUMMARY_CUT));
        return Shortened.toWords(Copy.LONGEST_LINE, summary);
    }

    private static List<String> oldAddresses(WxrItem item) {
        var ours = WxrOurs.said(item, "address");
        var all = new ArrayList<String>();
        WordpressAddress.path(item.link).filter(path -> !path.equals(ours)).ifPresent(all::add);
        item.metas(WxrOurs.KEYS + "old_address").stream()
                .map(Archive::oldPath)
                .flatMap(Optional::stream)
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    /** Ours has them whole; others have one author, and those of a plugin for several. */
    private static List<Named> bylines(WxrItem item) {
        var ours = WxrOurs.bylines(item);
        if (!ours.isEmpty()) {
            return ours;
        }
        var several = item.terms("author");
        if (!several.isEmpty()) {
            return several.stream()
                    .map(each -> Named.writer(each.nicename().replaceFirst("^cap-", ""), each.label()))
                    .toList();
        }
        return item.creator.isEmpty() ? List.of() : List.of(Named.writer(item.creator, ""));
    }

    /** @param here where the story stands, when this very paper exported it; null otherwise */
    private Found letter(Comment comment, String about, String headline, String here) {
        var ours = comment.meta(WxrOurs.KEYS + "letter");
        var identity = about + (ours.isEmpty() ? "#comment-" + comment.id() : "#letter-" + ours);
        // Not the reader's: what is kept of an import outlives the letter.
        var name = headline.isBlank() ? identity : headline;
        if (!comment.type().isEmpty() && !comment.type().equals("comment")) {
            return found(What.LETTER, identity, name, LeftOut.skipped(Because.of(ImportReason.PINGBACK)));
        }
        var state = ours.isEmpty() ? state(comment.approved()) : ours(comment.meta(WxrOurs.KEYS + "state"));
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
                                ours.isEmpty() ? headline : comment.meta(WxrOurs.KEYS + "subject"),
                                ours.isEmpty()
                                        ? Jsoup.parse(comment.content()).wholeText()
                                        : Markup.plain(comment.content()),
                                state.get(),
                                at.get(),
                                about,
                                here));
    }

    private static Optional<LetterState> ours(String state) {
        return Arrays.stream(LetterState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
    }

    private static Optional<LetterState> state(String approved) {
        return switch (approved) {
            case "1" -> Optional.of(LetterState.DONE);
            case "0", "" -> Optional.of(LetterState.NEW);
            case "spam" -> Optional.of(LetterState.SPAM);
            default -> Optional.empty();
        };
    }

    private static Found picture(WxrItem item, String identity, String name, PictureFiles files) {
        var address = item.attachment.isEmpty() ? item.guid : item.attachment;
        var plain = WordpressAddress.picture(address);
        var said = WxrOurs.said(item, "picture");
        // It becomes the name of a folder.
        var ours = Pictures.isId(said) ? said : "";
        if (ours.isEmpty() && !PictureFiles.isPicture(plain)) {
            return found(What.PICTURE, identity, name, LeftOut.skipped(Because.of(ImportReason.NO_PICTURE, address)));
        }
        var details = new PictureDetails(
                ours.isEmpty() ? Jsoup.parse(item.excerpt).text() : item.excerpt,
                WxrOurs.said(item, "credit"),
                item.meta("_wp_attachment_image_alt"),
                WxrOurs.said(item, "place"),
                licence(WxrOurs.said(item, "licence")),
                day(WxrOurs.said(item, "licence_ends")));
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
