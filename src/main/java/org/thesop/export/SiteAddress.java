package org.thesop.export;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page of the paper lies in a folder of files, and how others link to it there. It follows from the address alone: every
 * page is written as soon as it is printed, and links that it has to pages that nobody has printed yet are right already.
 *
 * @param file below the folder
 * @param link from the root of whatever serves it
 */
record SiteAddress(String file, String link) {

    /** What only a server can answer: forms, searches, doors. */
    private static final Pattern OF_THE_SERVER = Pattern.compile(
            "/(?:desk|api|login|logout|welcome|preview|check|calendar|guest|oembed|openapi|record/check|people/[^/?]+/clips)(?:[/?].*)?");

    private static final Pattern OLDER = Pattern.compile("before=([A-Za-z0-9_.:%~-]{1,200})");

    private static final Pattern PICTURE = Pattern.compile("/media/[A-Za-z0-9_-]+/[a-z0-9-]+");

    private static final Pattern FILE = Pattern.compile(
            "/(?:.*/)?[A-Za-z0-9_-][A-Za-z0-9._-]*\\.(?:atom|rss|json|newsml|xml|txt|css|js|svg|png|jpg|webp|ico)");

    private static final Pattern SAFE = Pattern.compile("/[A-Za-z0-9/._~@+-]*");

    private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(?:/|$)");

    /** A folder with an index in it is served as a page by whatever serves files. */
    private static final String INDEX = "index.html";

    /**
     * Reads the address of a page.
     *
     * @param path with its query, as links have it
     * @return empty when nothing can lie there
     */
    static Optional<SiteAddress> of(String path) {
        var query = path.indexOf('?');
        var plain = query < 0 ? path : path.substring(0, query);
        if (!SAFE.matcher(plain).matches()
                || !staysInside(plain)
                || OF_THE_SERVER.matcher(path).matches()) {
            return Optional.empty();
        }
        if (PICTURE.matcher(plain).matches()) {
            return Optional.of(file(plain + ".jpg"));
        }
        if (FILE.matcher(plain).matches()) {
            return Optional.of(file(plain));
        }
        var folder = plain.endsWith("/") ? plain : plain + "/";
        if (query < 0) {
            return Optional.of(page(folder));
        }
        var older = OLDER.matcher(path.substring(query + 1));
        return older.matches()
                ? Optional.of(page(folder + "before-" + older.group(1).replaceAll("[^A-Za-z0-9_-]+", "-") + "/"))
                : Optional.empty();
    }

    /** Whether a path names no other host, and nothing above or beside the folder. */
    static boolean staysInside(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && !DOTS.matcher(path).find();
    }

    private static SiteAddress file(String path) {
        return new SiteAddress(path.substring(1), path);
    }

    private static SiteAddress page(String folder) {
        return new SiteAddress(folder.substring(1) + INDEX, folder);
    }

    boolean isPage() {
        return file.endsWith(INDEX);
    }
}
