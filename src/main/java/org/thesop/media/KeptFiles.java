package org.thesop.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of the pictures by their names. {@code whole} is all that is kept of one; the others are made of that and can be made
 * again. What was cut anew has new names, so that a file never changes.
 */
@ApplicationScoped
public class KeptFiles {

    private static final String WHOLE = "whole";
    private static final Pattern CUT = Pattern.compile("cut(\\d{1,9})-.*");

    @Inject
    PictureStore store;

    void keep(String id, Print print) {
        store.keep(id, WHOLE + ending(print.type()), print.content());
        print.first().forEach((size, content) -> store.keep(id, name(0, size, print.type()), content));
    }

    /** Keeps the sizes of a cut. */
    void keep(Picture picture, int cuts, Map<Size, byte[]> sizes) {
        sizes.forEach((size, content) -> store.keep(picture.id(), name(cuts, size, picture.type()), content));
    }

    /** Takes away the sizes of cuts before the one that is shown: no page asks for them any more. */
    void tidy(Picture picture) {
        var whole = wholeNames(picture);
        store.all(picture.id()).stream()
                .filter(file -> !whole.contains(file.name()) && isOfAnEarlierCut(file.name(), picture.cuts()))
                .forEach(store::delete);
    }

    /** Those of a later one stay: somebody may be making them in this moment. */
    static boolean isOfAnEarlierCut(String name, int cuts) {
        var cut = CUT.matcher(name);
        return (cut.matches() ? Integer.parseInt(cut.group(1)) : 0) < cuts;
    }

    boolean has(Picture picture) {
        return find(picture, Size.plain(0)).isPresent();
    }

    /** All that is kept of a picture. */
    byte[] whole(Picture picture) {
        var file =
                store.first(picture.id(), wholeNames(picture)).orElseThrow(() -> new GoneException(picture.id(), null));
        try (var content = store.open(file, 0, file.bytes())) {
            return content.readAllBytes();
        } catch (IOException brokenOff) {
            throw new StoreAwayException("the file of picture " + picture.id() + " broke off", brokenOff);
        }
    }

    /** Its file in this size, else in the nearest larger one; all of it while there is none. Empty when that is gone too. */
    public Optional<StoredFile> find(Picture picture, Size size) {
        return store.first(picture.id(), names(picture, size));
    }

    /** What would do, the best first. */
    static List<String> names(Picture picture, Size size) {
        var names = new ArrayList<String>();
        if (size.shape() != Size.Shape.WHOLE) {
            addMade(names, picture, size);
            if (size.webp()) {
                addMade(names, picture, size.asMade());
            }
        }
        names.addAll(wholeNames(picture));
        return names;
    }

    /** The narrowest that is wide enough, else the widest: while those are being made, a smaller one is not good enough. */
    private static void addMade(List<String> names, Picture picture, Size size) {
        var shaped = Size.all(picture.width()).stream()
                .filter(each -> each.shape() == size.shape())
                .sorted(Comparator.comparingInt(Size::width))
                .toList();
        var widest = shaped.get(shaped.size() - 1).width();
        shaped.stream()
                .filter(each -> each.width() >= Math.min(size.width(), widest))
                .map(each -> size.webp() ? each.asWebp() : each)
                .map(each -> name(picture.cuts(), each, picture.type()))
                .forEach(names::add);
    }

    /** Pictures of the first days were kept in the sizes of pages only. */
    private static List<String> wholeNames(Picture picture) {
        return List.of(WHOLE + ending(picture.type()), name(0, Size.plain(picture.wholeWidth()), picture.type()));
    }

    private static String name(int cuts, Size size, String type) {
        return prefix(cuts) + size.name() + (size.webp() ? "" : ending(type));
    }

    private static String prefix(int cuts) {
        return cuts == 0 ? "" : "cut" + cuts + "-";
    }

    private static String ending(String type) {
        return type.equals("image/png") ? ".png" : ".jpg";
    }

    /**
     * A stretch of a file; to be closed.
     *
     * @param from the first byte, 0 for the beginning
     * @param length in bytes, within the file
     * @throws GoneException when it is not there any more
     */
    public InputStream open(StoredFile file, long from, long length) {
        return store.open(file, from, length);
    }
}
