package org.thesop.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Addresses where no story stands any more: those that lead elsewhere, of this paper and of the old site, and those of stories
 * that were withdrawn.
 *
 * @param moved path and query by path
 */
record OldPlaces(SortedMap<String, String> moved, SortedSet<String> gone) {

    private static final String NOW = """
            (select '/story/' || f.slug || '/' || to_char(s.day, 'YYYY/MM/DD') || '/' || s.slug as path, s.id, e.state
                from story s join section f on f.id = s.section_id join edition e on e.story_id = s.id
                where e.state in ('PUBLISHED', 'WITHDRAWN')) stands
            """;

    private static final String OF_THE_OLD_SITE =
            "select o.path, stands.path from old_address o join " + NOW + " on stands.id = o.story_id";

    private static final String OF_THIS_PAPER = """
            select '/story/' || a.section || '/' || to_char(a.day, 'YYYY/MM/DD') || '/' || a.slug, stands.path
            from story_address a join """ + " " + NOW + " on stands.id = a.story_id";

    private static final String WITHDRAWN = "select stands.path from " + NOW + " where stands.state = 'WITHDRAWN'";

    /** In characters; {@code map_hash_bucket_size} below has to hold it. */
    private static final int LONGEST_OF_NGINX = 450;

    /** What a server's configuration can hold without a doubt about where it ends. */
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/._?=&%+~,:@!*()-]*");

    static OldPlaces read(Connection database) throws SQLException {
        var moved = new TreeMap<String, String>();
        var gone = new TreeSet<String>();
        try (var query = database.createStatement()) {
            for (var sql : new String[] {OF_THE_OLD_SITE, OF_THIS_PAPER}) {
                try (var row = query.executeQuery(sql)) {
                    while (row.next()) {
                        put(moved, row.getString(1), row.getString(2));
                    }
                }
            }
            try (var row = query.executeQuery(WITHDRAWN)) {
                while (row.next()) {
                    gone.add(row.getString(1));
                }
            }
        }
        return new OldPlaces(moved, gone);
    }

    private static void put(SortedMap<String, String> moved, String from, String to) {
        if (PLAIN.matcher(from).matches() && !from.equals(to)) {
            moved.put(from, to);
        }
    }

    /** For nginx: what stands in {@code http}, and below it what stands in {@code server}. */
    String forNginx() {
        var text = new StringBuilder("""
                # In http { }
                map_hash_bucket_size 512;
                map_hash_max_size 262144;
                map $request_uri $moved_to {
                    default "";
                """);
        // To nginx two that differ in capitals are one, and one that is too long spoils all.
        var known = new HashSet<String>();
        moved.forEach((from, to) -> {
            if (from.length() <= LONGEST_OF_NGINX && known.add(from.toLowerCase(Locale.ROOT))) {
                text.append("    \"").append(from).append("\" ").append(to).append("/;\n");
            }
        });
        text.append("}\nmap $uri $is_gone {\n    default 0;\n");
        gone.forEach(path -> text.append("    ")
                .append(path)
                .append(" 1;\n    ")
                .append(path)
                .append("/ 1;\n"));
        return text.append("""
                }

                # In server { }, with root at the folder of these files:
                #   if ($moved_to) { return 301 $moved_to; }
                #   if ($is_gone) { return 410; }
                #   error_page 410 @gone;
                #   location @gone { try_files $uri/index.html $uri/../index.html =410; }
                """).toString();
    }

    /** For Apache's {@code RewriteMap}: an address and where it leads, one a line. */
    String forApache() {
        var text = new StringBuilder();
        moved.forEach((from, to) -> text.append(from).append(' ').append(to).append("/\n"));
        return text.toString();
    }

    /** How Apache is told of it. */
    String apache() {
        var text = new StringBuilder("""
                # In <VirtualHost>, with DocumentRoot at the folder of these files:
                #   RewriteEngine On
                #   RewriteMap moved "txt:/where/the/folder/is/server/moved.txt"
                #   RewriteCond %{THE_REQUEST} "^[A-Z]+ ([^ ]+)"
                #   RewriteCond ${moved:%1} "^(.+)$"
                #   RewriteRule ^ %1 [R=301,QSD,L]
                # And these, for what was withdrawn:
                """);
        gone.forEach(path -> text.append("RedirectMatch 410 ^").append(path).append("/?$\n"));
        return text.toString();
    }
}
