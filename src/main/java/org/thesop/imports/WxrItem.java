package org.thesop.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An item of a WordPress export as it stands in the file: a post, a page, an attachment, a menu. */
final class WxrItem {

    /** A category, a tag or whatever else it is filed under. */
    record Term(String domain, String nicename, String label) {}

    /** A reader's comment on it. */
    record Comment(
            String id,
            String author,
            String mail,
            String date,
            String dateGmt,
            String content,
            String approved,
            String type,
            Map<String, String> meta) {

        /** A value that is kept with it; empty when there is none. */
        String meta(String key) {
            return meta.getOrDefault(key, "");
        }
    }

    String title = "";
    String link = "";
    String guid = "";
    String creator = "";
    String content = "";
    String excerpt = "";
    String pubDate = "";
    String id = "";
    String date = "";
    String dateGmt = "";
    String modifiedGmt = "";
    String name = "";
    String status = "";
    String type = "";
    String password = "";
    String attachment = "";
    final List<Term> terms = new ArrayList<>();
    final List<Comment> comments = new ArrayList<>();

    /** How many more there are in the file than are read. */
    int commentsLeftOut;

    final Map<String, List<String>> meta = new LinkedHashMap<>();

    /** What it is filed under in this way, in the order of the file. */
    List<Term> terms(String domain) {
        return terms.stream().filter(each -> each.domain().equals(domain)).toList();
    }

    /** A value that a plugin or the paper itself keeps with it; empty when there is none. */
    String meta(String key) {
        return metas(key).stream().findFirst().orElse("");
    }

    /** All values of a key that stands there several times, in the order of the file. */
    List<String> metas(String key) {
        return meta.getOrDefault(key, List.of());
    }
}
