package org.thesop.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.thesop.imports.ArrivingStory.Meta;
import org.thesop.imports.ArrivingStory.Named;
import org.thesop.media.Licence;
import org.thesop.media.PictureDetails;
import org.thesop.story.Copy;

/** Files of single stories as agencies exchange them. Which format one has is told by its content, never by its name. */
final class NewsItems implements ItemSource {

    static final int MOST_BYTES = 4 << 20;

    /** The sort of source; what its sender calls an item is its name there. */
    private static final String SORT = "NEWS_ITEM";

    /**
     * A story as its format has it.
     *
     * @param identity its sender's name for it, the same for each of its versions
     * @param status how its sender says whether to use it; empty for yes
     * @param embargo null for none
     * @param at when it came out; null when that is not said
     * @param pictures that came with it; one that nobody says how to get has no address
     */
    record Item(
            String identity,
            String headline,
            String deck,
            List<String> bylines,
            String dateline,
            String html,
            String summary,
            String language,
            List<String> subjects,
            String status,
            Instant embargo,
            Instant at,
            List<ItemPicture> pictures) {}

    private final Bundle bundle;
    private final boolean asDrafts;
    private final ZoneId zone;
    private final Iterator<Bundle.Entry> entries;
    private final Names names = new Names();
    private final PictureFiles files = new PictureFiles();
    private final boolean hasItems;
    private final Deque<Found> waiting = new ArrayDeque<>();
    private boolean isToldWhatIsLeft;
    private int number;

    /**
     * Opens it.
     *
     * @param name how the file was called when it was sent
     * @param asDrafts whether they become drafts, and not what came out already
     * @param zone the paper's
     */
    NewsItems(Path file, String name, boolean asDrafts, ZoneId zone) {
        this.bundle = Bundle.open(file, name);
        this.asDrafts = asDrafts;
        this.zone = zone;
        this.entries = bundle.entries();
        var found = false;
        for (var all = bundle.entries(); all.hasNext(); ) {
            var each = all.next().name();
            if (PictureFiles.isPicture(each)) {
                files.add(each);
            } else {
                found = true;
            }
        }
        hasItems = found;
    }

    @Override
    public Optional<Found> next() {
        while (waiting.isEmpty() && entries.hasNext()) {
            var entry = entries.next();
            // A picture is taken with the story that names it; where there is none, whoever sent it is told.
            if (!hasItems || !PictureFiles.isPicture(entry.name())) {
                read(entry);
            }
        }
        if (waiting.isEmpty() && hasItems && !isToldWhatIsLeft) {
            isToldWhatIsLeft = true;
            files.left().forEach(this::addUnnamed);
        }
        return Optional.ofNullable(waiting.poll());
    }

    private void addUnnamed(String file) {
        add(What.PICTURE, file, file, LeftOut.skipped(Because.of(ImportReason.PICTURE_OF_NOTHING)));
    }

    private void read(Bundle.Entry entry) {
        try {
            var bytes = entry.read(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                refuse(entry, ImportReason.ITEM_TOO_LARGE);
                return;
            }
            var items = isJson(bytes) ? Ninjs.read(bytes, zone) : NewsXml.read(bytes, zone);
            if (items.isEmpty()) {
                refuse(entry, ImportReason.NO_TEXT_ITEM);
            }
            items.forEach(item -> add(item, entry.name()));
        } catch (UnreadableSourceException broken) {
            add(What.UNKNOWN, entry.name(), entry.name(), LeftOut.refused(broken.because()));
        } catch (IOException damaged) {
            throw new UnreadableSourceException(Because.of(ImportReason.NO_ZIP), damaged);
        } catch (RuntimeException | StackOverflowError broken) {
            add(What.UNKNOWN, entry.name(), entry.name(), LeftOut.broken(broken));
        }
    }

    private static boolean isJson(byte[] bytes) {
        for (var each : bytes) {
            if (!Character.isWhitespace(each) && each >= 0) { // a byte order mark is below
                return each == '{' || each == '[';
            }
        }
        return false;
    }

    private void refuse(Bundle.Entry entry, ImportReason why) {
        add(What.UNKNOWN, entry.name(), entry.name(), LeftOut.refused(Because.of(why)));
    }

    private void add(Item item, String file) {
        var identity = item.identity().isBlank() ? file : item.identity();
        var name = item.headline().isBlank() ? file : item.headline();
        var body = NewsItemBody.of(item.html(), identity, item.dateline(), item.pictures());
        var content = content(item, body);
        if (content instanceof ArrivingStory) {
            body.all().forEach(picture -> add(picture, identity));
        }
        add(asDrafts ? What.DRAFT : What.STORY, identity, name, content);
    }

    /** Before the story, which finds it in the library then. */
    private void add(ItemPicture picture, String story) {
        var address = picture.address();
        var details = new PictureDetails(picture.caption(), picture.credit(), picture.alt(), "", Licence.UNKNOWN, null);
        var arriving = new ArrivingPicture(files.of(address).orElse(null), address, null, details, null);
        var file = address.replaceFirst("[?#].*", "").replaceFirst(".*/(?=.)", "");
        // Some addresses end in a size, which tells nobody which picture it is.
        var name = picture.caption().isEmpty() || !file.matches("\\d*") ? file : picture.caption();
        add(What.PICTURE, picture.key(story), name, arriving);
    }

    private void add(What what, String identity, String name, Content content) {
        number++;
        waiting.add(new Found(number, what, identity, name, content));
    }

    private Content content(Item item, NewsItemBody body) {
        if (item.status().matches("(?i)(?:.*:)?(?:withheld|cancell?ed)")) {
            return LeftOut.skipped(Because.of(ImportReason.CALLED_BACK, item.status()));
        }
        if (item.embargo() == null && !asDrafts && item.status().equalsIgnoreCase("embargoed")) {
            return LeftOut.skipped(Because.of(ImportReason.CALLED_BACK, item.status()));
        }
        if (item.embargo() != null
                && !asDrafts
                && (item.at() == null || item.embargo().isAfter(item.at()))) {
            return LeftOut.refused(Because.of(ImportReason.EMBARGOED, item.embargo()));
        }
        if (item.at() == null && !asDrafts) {
            return LeftOut.refused(Because.of(ImportReason.NO_MOMENT));
        }
        item.subjects().forEach(each -> names.count(Names.Sort.CATEGORY, each, each));
        var remarks = new ArrayList<Because>();
        var notHad = item.pictures().stream()
                .filter(each -> each.address().isEmpty())
                .count();
        if (notHad > 0) {
            remarks.add(Because.of(ImportRemark.PICTURES_NOT_TAKEN, notHad));
        }
        return new ArrivingStory(
                item.headline(),
                Shortened.toWords(Copy.LONGEST_LINE, item.deck()),
                item.dateline(),
                body,
                Shortened.toWords(Copy.LONGEST_LINE, item.summary()),
                item.language().isBlank() ? null : item.language(),
                item.subjects(),
                List.of(),
                item.bylines().stream().map(each -> Named.writer(null, each)).toList(),
                Meta.NONE,
                asDrafts ? null : item.at(),
                null,
                asDrafts ? item.embargo() : null,
                null,
                List.of(),
                remarks);
    }

    /** Names out of a line such as "By Ada Lovelace and Charles Babbage". */
    static List<String> bylines(String line) {
        return List.of(line.strip().replaceFirst("(?i)^by\\s+", "").split("\\s*(?:,|;|\\band\\b|&)\\s*")).stream()
                .filter(each -> !each.isBlank())
                .toList();
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
    public Optional<Bundle.Entry> file(String name) {
        return name == null ? Optional.empty() : bundle.entry(name);
    }

    @Override
    public void close() {
        bundle.close();
    }
}
