package org.thesop.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thesop.archive.Archive;
import org.thesop.archive.CapturedName;
import org.thesop.archive.CapturedPage;
import org.thesop.archive.CapturedPageParser;
import org.thesop.archive.LeadsFile;
import org.thesop.archive.NotACapturedPageException;
import org.thesop.imports.ArrivingStory.Meta;
import org.thesop.imports.ArrivingStory.Named;
import org.thesop.story.Byline.Credit;
import org.thesop.story.Byline.Place;

/**
 * Pages of the old site, a file each. The folder that a file stands in is what it is filed under. Where a page stood is told by
 * the file's own name, {@code story/world/2008/04/14/talks.php.txt}, or by a table beside the files: old address, file.
 */
final class CapturedPages implements ItemSource {

    /** A file named after the address that it was saved from; what a browser adds stands behind. */
    private static final Pattern NAMED_AFTER_ADDRESS = Pattern.compile(
            "(?:^|.*/)((?:story/[^?#]+?\\.(?:php|html)|(?:article|index)\\.php\\?[^#]+?))(?:\\.txt|\\.html?)?$");

    /** In all tables of a ZIP together. */
    private static final int MOST_LINES = 500_000;

    private final Bundle bundle;
    private final CapturedPageParser parser;
    private final Iterator<Bundle.Entry> entries;
    private final Map<String, List<String>> addresses = new HashMap<>();
    private final Names names = new Names();
    private int lines;
    private int number;

    /**
     * Opens it.
     *
     * @param name how the file was called when it was sent
     * @param zone the paper's, in which the old site printed its times
     * @throws UnreadableSourceException when it cannot be opened, or a table in it cannot be read
     */
    CapturedPages(Path file, String name, ZoneId zone) {
        bundle = Bundle.open(file, name);
        parser = new CapturedPageParser(zone);
        entries = bundle.entries();
        bundle.entries().forEachRemaining(this::readTable);
    }

    private void readTable(Bundle.Entry entry) {
        if (!isTable(entry)) {
            return;
        }
        try {
            var table = LeadsFile.read(entry.read(LeadsFile.MOST_BYTES + 1));
            lines += table.size();
            if (lines > MOST_LINES) {
                bundle.close();
                throw new UnreadableSourceException(Because.of(ImportReason.TABLE_UNREADABLE, entry.name()));
            }
            table.forEach(line -> addresses
                    .computeIfAbsent(line.to(), to -> new ArrayList<>())
                    .add(line.from()));
        } catch (LeadsFile.UnreadableException noTable) {
            bundle.close();
            throw new UnreadableSourceException(Because.of(ImportReason.TABLE_UNREADABLE, entry.name()), noTable);
        } catch (IOException damaged) {
            bundle.close();
            throw new UnreadableSourceException(Because.of(ImportReason.NO_ZIP), damaged);
        }
    }

    private static boolean isTable(Bundle.Entry entry) {
        return entry.name().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    @Override
    public Optional<Found> next() {
        while (entries.hasNext()) {
            var entry = entries.next();
            if (!isTable(entry)) {
                return Optional.of(read(entry));
            }
        }
        return Optional.empty();
    }

    private Found read(Bundle.Entry entry) {
        number++;
        try {
            var page = parser.parse(entry.read(CapturedPageParser.MAX_BYTES));
            return new Found(number, What.STORY, page.fingerprint(), entry.name(), story(page, entry.name()));
        } catch (NotACapturedPageException no) {
            var why = Because.of(no.reason(), no.line(), no.excerpt());
            return new Found(number, What.UNKNOWN, entry.name(), entry.name(), LeftOut.refused(why));
        } catch (IOException damaged) {
            throw new UnreadableSourceException(Because.of(ImportReason.NO_ZIP), damaged);
        } catch (UncheckedIOException damaged) {
            throw new UnreadableSourceException(Because.of(ImportReason.NO_ZIP), damaged);
        } catch (RuntimeException | StackOverflowError broken) {
            return new Found(number, What.UNKNOWN, entry.name(), entry.name(), LeftOut.broken(broken));
        }
    }

    private ArrivingStory story(CapturedPage page, String file) {
        var folder = folder(file);
        folder.ifPresent(each -> names.count(Names.Sort.CATEGORY, each, each));
        var bylines = new ArrayList<Named>();
        page.bylines().forEach(each -> bylines.add(named(each, Place.UNDER_HEADLINE)));
        if (bylines.isEmpty()) {
            page.credits().forEach(each -> bylines.add(named(each, Place.UNDER_HEADLINE)));
        } else {
            page.credits().forEach(each -> bylines.add(named(each, Place.AT_END)));
        }
        var old = oldAddresses(file);
        return new ArrivingStory(
                page.headline(),
                "",
                page.dateline().orElse(""),
                ArrivingBody.of(page.body()),
                page.summary(),
                null,
                folder.stream().toList(),
                List.of(),
                bylines,
                Meta.NONE,
                page.published().instant(),
                null,
                null,
                Archive.slug(old),
                old,
                page.remarks().stream()
                        .map(each -> Because.of(each.kind(), each.line(), each.excerpt()))
                        .toList());
    }

    private static Named named(CapturedName name, Place place) {
        return new Named(null, name.name(), name.title().orElse(null), Credit.WORDS, place);
    }

    /** The folder next to the file; the folders of an address are none to file it under, but the one that names the section. */
    private static Optional<String> folder(String file) {
        var parts = List.of(file.split("/"));
        var story = parts.lastIndexOf("story");
        if (story >= 0 && story + 2 < parts.size() && !parts.get(story + 1).matches("\\d+")) {
            return Optional.of(parts.get(story + 1));
        }
        return parts.size() < 2 ? Optional.empty() : Optional.of(parts.get(parts.size() - 2));
    }

    private List<String> oldAddresses(String file) {
        var all = new ArrayList<>(addresses.getOrDefault(file, List.of()));
        all.addAll(addresses.getOrDefault(file.substring(file.lastIndexOf('/') + 1), List.of()));
        var named = NAMED_AFTER_ADDRESS.matcher(decoded(file));
        if (named.matches()) {
            all.add("/" + named.group(1));
        }
        return all.stream()
                .map(Archive::oldPath)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static String decoded(String file) {
        try {
            return URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException aPlainPercentSign) {
            return file;
        }
    }

    @Override
    public String sort() {
        return Archive.CAPTURED_PAGE;
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public void close() {
        bundle.close();
    }
}
