package org.thesop.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thesop.imports.WxrItem.Comment;
import org.thesop.imports.WxrItem.Term;

/** Reads WXR 1.2, WordPress's own export format, item by item; 1.0 and 1.1, which say less, in passing. */
final class WxrReader implements AutoCloseable {

    static final int MOST_COMMENTS = 20_000;
    private static final int MOST_META = 500;
    private static final String EXCERPT = "excerpt";

    /** In characters, with all comments. */
    private static final int LARGEST_ITEM = 16 * 1024 * 1024;

    /** What an element without words costs. */
    private static final int EMPTY = 50;

    private final BoundedXml xml;
    private final Names names;
    private String site = "";
    private int left;

    /** @param names where the authors and categories are declared that the file names before its items */
    WxrReader(InputStream in, Names names) {
        this.xml = BoundedXml.of(in);
        this.names = names;
    }

    /** The address of the site that was exported; empty before the first item. */
    String site() {
        return site;
    }

    /**
     * The next item; empty after the last.
     *
     * @throws UnreadableSourceException when it is no XML, or no such XML
     */
    Optional<WxrItem> next() {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "rss", "channel" -> {}
                case "item" -> {
                    return Optional.of(item());
                }
                case "base_blog_url" -> site = xml.text().strip();
                case "link" -> {
                    var link = xml.text().strip();
                    site = site.isEmpty() ? link : site;
                }
                case "author" -> author();
                case "category" -> category();
                default -> skip();
            }
        }
        return Optional.empty();
    }

    /** What is neither RSS nor of WordPress at the top is another kind of file. */
    private void skip() {
        if (site.isEmpty()
                && !xml.namespace().contains("wordpress")
                && xml.name().matches("feed|html|newsItem|nitf")) {
            throw new UnreadableSourceException(Because.of(ImportReason.NO_WXR));
        }
        xml.skip();
    }

    private void author() {
        var login = "";
        var mail = "";
        var name = "";
        while (inside("author")) {
            switch (xml.name()) {
                case "author_login" -> login = xml.text().strip();
                case "author_email" -> mail = xml.text().strip();
                case "author_display_name" -> name = xml.text().strip();
                default -> xml.skip();
            }
        }
        names.declareAuthor(login, name, mail);
    }

    private void category() {
        var nicename = "";
        var name = "";
        var parent = "";
        while (inside("category")) {
            switch (xml.name()) {
                case "category_nicename" -> nicename = xml.text().strip();
                case "category_parent" -> parent = xml.text().strip();
                case "cat_name" -> name = xml.text().strip();
                default -> xml.skip();
            }
        }
        names.declareCategory(nicename, name, parent);
    }

    /** Whether another element begins within this one; its end is passed otherwise. */
    private boolean inside(String element) {
        while (xml.next()) {
            if (xml.isStart()) {
                return true;
            }
            if (xml.name().equals(element)) {
                return false;
            }
        }
        throw new UnreadableSourceException(Because.of(ImportReason.XML_BROKEN, xml.line()));
    }

    private WxrItem item() {
        var item = new WxrItem();
        left = LARGEST_ITEM;
        while (inside("item")) {
            switch (xml.name()) {
                case "title" -> item.title = text().strip();
                case "link" -> item.link = text().strip();
                case "guid" -> item.guid = text().strip();
                case "creator" -> item.creator = text().strip();
                case "pubDate" -> item.pubDate = text().strip();
                case "encoded" -> encoded(item);
                case "post_id" -> item.id = text().strip();
                case "post_modified_gmt" -> item.modifiedGmt = text().strip();
                case "post_date" -> item.date = text().strip();
                case "post_date_gmt" -> item.dateGmt = text().strip();
                case "post_name" -> item.name = text().strip();
                case "status" -> item.status = text().strip();
                case "post_type" -> item.type = text().strip();
                case "post_password" -> item.password = text().strip();
                case "attachment_url" -> item.attachment = text().strip();
                case "category" -> term(item);
                case "postmeta" -> meta(item);
                case "comment" -> comment(item);
                default -> xml.skip();
            }
        }
        return item;
    }

    /** The words of an element; all of an item together are bounded, as each is. */
    private String text() {
        var text = xml.text();
        left -= text.length() + EMPTY;
        if (left < 0) {
            throw new UnreadableSourceException(Because.of(ImportReason.XML_TOO_MUCH, xml.line()));
        }
        return text;
    }

    private void encoded(WxrItem item) {
        if (xml.namespace().contains(EXCERPT)) {
            item.excerpt = text();
        } else {
            item.content = text();
        }
    }

    private void term(WxrItem item) {
        var domain = xml.attribute("domain");
        var nicename = xml.attribute("nicename");
        item.terms.add(new Term(domain, nicename, text().strip()));
    }

    private void meta(WxrItem item) {
        var key = "";
        var value = "";
        while (inside("postmeta")) {
            switch (xml.name()) {
                case "meta_key" -> key = text().strip();
                case "meta_value" -> value = text();
                default -> xml.skip();
            }
        }
        if (item.meta.size() < MOST_META) {
            var all = item.meta.computeIfAbsent(key, first -> new ArrayList<>());
            if (all.size() < MOST_META) {
                all.add(value);
            }
        }
    }

    private void comment(WxrItem item) {
        var said = new HashMap<String, String>();
        var beside = new HashMap<String, String>();
        while (inside("comment")) {
            var name = xml.name();
            if (name.equals("commentmeta")) {
                commentMeta(beside);
            } else {
                said.put(name, text());
            }
        }
        if (item.comments.size() >= MOST_COMMENTS) {
            item.commentsLeftOut++;
            return;
        }
        item.comments.add(new Comment(
                said.getOrDefault("comment_id", "").strip(),
                said.getOrDefault("comment_author", "").strip(),
                said.getOrDefault("comment_author_email", "").strip(),
                said.getOrDefault("comment_date", "").strip(),
                said.getOrDefault("comment_date_gmt", "").strip(),
                said.getOrDefault("comment_content", ""),
                said.getOrDefault("comment_approved", "").strip(),
                said.getOrDefault("comment_type", "").strip(),
                Map.copyOf(beside)));
    }

    /** Plugins keep much beside comments: only what a paper of ours keeps is read. */
    private void commentMeta(Map<String, String> beside) {
        var key = "";
        var value = "";
        while (inside("commentmeta")) {
            switch (xml.name()) {
                case "meta_key" -> key = text().strip();
                case "meta_value" -> value = text();
                default -> xml.skip();
            }
        }
        if (key.startsWith(WxrOurs.KEYS)) {
            beside.putIfAbsent(key, value);
        }
    }

    @Override
    public void close() {
        xml.close();
    }
}
