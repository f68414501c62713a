package org.thesop.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An export of WordPress. It is read twice: pictures first, so that the stories find them in the library; then posts, each
 * followed by its comments; and once more where a paper of ours says which stories stand together. In a ZIP the files of its
 * pictures may lie beside it, in whatever folders.
 */
final class Wordpress implements ItemSource {

    /** The sort of source of stories; their guid is their name there. */
    static final String SORT = "WORDPRESS";

    /** What is read each time. */
    private enum Turn {
        PICTURES,
        POSTS,
        COMPANIONS
    }

    private final Bundle bundle;
    private final Bundle.Entry export;
    private final WordpressPosts posts;
    private final Names names = new Names();

    private final PictureFiles files = new PictureFiles();
    private final Deque<Found> waiting = new ArrayDeque<>();
    private Turn turn = Turn.PICTURES;
    private boolean companions;
    private InputStream open;
    private WxrReader reader;
    private boolean ours;
    private int number;

    /**
     * Opens it.
     *
     * @param name how the file was called when it was sent
     * @param zone the paper's
     * @throws UnreadableSourceException when it cannot be opened, or there is no export in it
     */
    Wordpress(Path file, String name, ZoneId zone) {
        bundle = Bundle.open(file, name);
        posts = new WordpressPosts(zone);
        Bundle.Entry found = null;
        var alone = bundle.size() == 1;
        for (var entries = bundle.entries(); entries.hasNext(); ) {
            var entry = entries.next();
            if (found == null && (alone || isXml(entry))) {
                found = entry;
            } else {
                files.add(entry.name());
            }
        }
        if (found == null) {
            bundle.close();
            throw new UnreadableSourceException(Because.of(ImportReason.NOTHING_IN_IT));
        }
        export = found;
        try {
            begin();
        } catch (RuntimeException noExport) {
            close();
            throw noExport;
        }
    }

    private static boolean isXml(Bundle.Entry entry) {
        var name = entry.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".wxr");
    }

    private void begin() {
        try {
            open = export.open();
            reader = new WxrReader(open, names);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Override
    public Optional<Found> next() {
        while (waiting.isEmpty()) {
            var item = reader.next();
            if (item.isPresent()) {
                take(item.get());
            } else if (turn == Turn.COMPANIONS || (turn == Turn.POSTS && !companions)) {
                return Optional.empty();
            } else {
                turn = turn == Turn.PICTURES ? Turn.POSTS : Turn.COMPANIONS;
                closeReader();
                begin();
            }
        }
        return Optional.of(waiting.poll());
    }

    private void take(WxrItem item) {
        switch (turn) {
            case PICTURES -> {
                if (isPicture(item)) {
                    add(read(item));
                }
            }
            case POSTS -> {
                ours |= WxrOurs.has(item);
                companions |= isAmongOthers(item);
                if (!isPicture(item)) {
                    add(read(item));
                }
            }
            default -> {
                if (isAmongOthers(item)) {
                    WordpressPosts.companions(item, reader.site()).ifPresent(found -> add(List.of(found)));
                }
            }
        }
    }

    private static boolean isPicture(WxrItem item) {
        return item.type.equals("attachment");
    }

    private boolean isAmongOthers(WxrItem item) {
        return item.type.equals("post")
                && WordpressPosts.companions(item, reader.site()).isPresent();
    }

    private void add(List<Found> all) {
        all.forEach(found -> {
            number++;
            waiting.add(new Found(number, found.what(), found.identity(), found.name(), found.content()));
        });
    }

    private List<Found> read(WxrItem item) {
        try {
            return posts.read(item, reader.site(), names, files);
        } catch (RuntimeException | StackOverflowError broken) {
            var identity = item.guid.isBlank() ? reader.site() + "#" + item.id : item.guid;
            return List.of(new Found(0, What.UNKNOWN, identity, identity, LeftOut.broken(broken)));
        }
    }

    @Override
    public Optional<Bundle.Entry> file(String name) {
        return name == null ? Optional.empty() : bundle.entry(name);
    }

    @Override
    public String sort() {
        return SORT;
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public boolean isOurs() {
        return ours;
    }

    @Override
    public String host() {
        return PictureHosts.of(reader.site()).kept();
    }

    /** There is none of what could not be opened. */
    private void closeReader() {
        try (var file = open;
                var items = reader) {
            open = null;
            reader = null;
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    @Override
    public void close() {
        try (bundle) {
            closeReader();
        }
    }
}
