package org.thesop.export;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.Locale;

/** How web servers are told of addresses where no story stands any more, line after line as the addresses come. */
final class ServerFiles {

    /** In characters; {@code map_hash_bucket_size} below has to hold it. */
    private static final int LONGEST_OF_NGINX = 450;

    private static final String NGINX = """
            # In http { }
            map_hash_bucket_size 512;
            map_hash_max_size 262144;
            map $request_uri $moved_to {
                default "";
            """;

    private static final String NGINX_GONE = """
            }
            map $uri $is_gone {
                default 0;
            """;

    private static final String NGINX_SERVER = """
            }

            # In server { }, with root at the folder of these files:
            #   if ($moved_to) { return 301 $moved_to; }
            #   if ($is_gone) { return 410; }
            #   error_page 410 @gone;
            #   location @gone { try_files $uri/index.html $uri/../index.html =410; }
            """;

    private static final String APACHE = """
            # In <VirtualHost>, with DocumentRoot at the folder of these files:
            #   RewriteEngine On
            #   RewriteMap moved "txt:/where/the/folder/is/server/moved.txt"
            #   RewriteCond %{THE_REQUEST} "^[A-Z]+ ([^ ]+)"
            #   RewriteCond ${moved:%1} "^(.+)$"
            #   RewriteRule ^ %1 [R=301,QSD,L]
            # And these, for what was withdrawn:
            """;

    private ServerFiles() {}

    /** For nginx: what stands in {@code http}, and below it what stands in {@code server}. */
    static void nginx(OldPlaces places, Writer out) throws IOException, SQLException {
        out.write(NGINX);
        var led = new LedByNginx(out);
        places.moved(led::lead);
        out.write(NGINX_GONE);
        places.gone(path -> out.write("    " + path + " 1;\n    " + path + "/ 1;\n"));
        out.write(NGINX_SERVER);
    }

    /** To nginx two that differ in capitals are one, and one that is too long spoils all. */
    private static final class LedByNginx {

        private final Writer out;
        private String last = "";

        LedByNginx(Writer out) {
            this.out = out;
        }

        void lead(String from, String to) throws IOException {
            var known = from.toLowerCase(Locale.ROOT);
            if (from.length() <= LONGEST_OF_NGINX && !known.equals(last)) {
                out.write("    \"" + from + "\" " + to + "/;\n");
                last = known;
            }
        }
    }

    /** How Apache is told of it. */
    static void apache(OldPlaces places, Writer out) throws IOException, SQLException {
        out.write(APACHE);
        places.gone(path -> out.write("RedirectMatch 410 ^" + path + "/?$\n"));
    }

    /** For Apache's {@code RewriteMap}: an address and where it leads, one a line. */
    static void rewriteMap(OldPlaces places, Writer out) throws IOException, SQLException {
        places.moved((from, to) -> out.write(from + " " + to + "/\n"));
    }
}
