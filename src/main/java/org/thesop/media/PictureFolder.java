package org.thesop.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thesop.platform.Settings;

/**
 * The files of the pictures, a folder for each in the folder {@code media} of the newsroom's files. {@code whole} is all that
 * is kept of one; the others are made of that and can be made again. What was cut anew has new names, so that a file never
 * changes.
 */
@ApplicationScoped
public class PictureFolder {

    private static final String WHOLE = "whole";
    private static final Pattern CUT = Pattern.compile("cut(\\d{1,9})-.*");

    void keep(String id, Print print) {
        write(folder(id).resolve(WHOLE + ending(print.type())), print.content());
        print.first().forEach((size, content) -> write(folder(id).resolve(name(0, size, print.type())), content));
    }

    /** Keeps the sizes of a cut. */
    void keep(Picture picture, int cuts, Map<Size, byte[]> sizes) {
        sizes.forEach(
                (size, content) -> write(folder(picture.id()).resolve(name(cuts, size, picture.type())), content));
    }

    /** Takes away the sizes of cuts before the one that is shown: no page asks for them any more. */
    void tidy(Picture picture) {
        try (var files = Files.list(folder(picture.id()))) {
            for (var file :
                    files.filter(file -> isOfAnEarlierCut(file, picture)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException staysThen) {
            throw new UncheckedIOException(staysThen);
        }
    }

    private static boolean isOfAnEarlierCut(Path file, Picture picture) {
        return !file.equals(wholeFile(picture))
                && isOfAnEarlierCut(file.getFileName().toString(), picture.cuts());
    }

    /** Those of a later one stay: somebody may be making them in this moment. */
    static boolean isOfAnEarlierCut(String name, int cuts) {
        var cut = CUT.matcher(name);
        return (cut.matches() ? Integer.parseInt(cut.group(1)) : 0) < cuts;
    }

    boolean has(Picture picture) {
        return Files.isReadable(file(picture, Size.plain(0)));
    }

    /** All that is kept of a picture. */
    byte[] whole(Picture picture) {
        try {
            return Files.readAllBytes(wholeFile(picture));
        } catch (IOException unreadable) {
            throw new GoneException(picture.id(), unreadable);
        }
    }

    /** Its file in this size, else in the nearest larger one; all of it while there is none. */
    Path file(Picture picture, Size size) {
        if (size.shape() == Size.Shape.WHOLE) {
            return wholeFile(picture);
        }
        return Stream.of(size, size.asMade())
                .map(each -> made(picture, each))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> wholeFile(picture));
    }

    /** The narrowest that is wide enough, else the widest: while those are being made, a smaller one is not good enough. */
    private static Optional<Path> made(Picture picture, Size size) {
        var shaped = Size.all(picture.width()).stream()
                .filter(each -> each.shape() == size.shape())
                .sorted(Comparator.comparingInt(Size::width))
                .toList();
        var widest = shaped.get(shaped.size() - 1).width();
        return shaped.stream()
                .filter(each -> each.width() >= Math.min(size.width(), widest))
                .map(each -> size.webp() ? each.asWebp() : each)
                .map(each -> folder(picture.id()).resolve(name(picture.cuts(), each, picture.type())))
                .filter(Files::isReadable)
                .findFirst();
    }

    /** Pictures of the first days were kept in the sizes of pages only. */
    private static Path wholeFile(Picture picture) {
        var whole = folder(picture.id()).resolve(WHOLE + ending(picture.type()));
        return Files.exists(whole)
                ? whole
                : folder(picture.id()).resolve(name(0, Size.plain(picture.wholeWidth()), picture.type()));
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

    /** What a file is, by the name that it was given here. */
    public static String type(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".webp") ? "image/webp" : name.endsWith(".png") ? "image/png" : "image/jpeg";
    }

    private static Path folder(String id) {
        if (!Pictures.isId(id)) {
            throw new IllegalArgumentException("no id of a picture: " + id);
        }
        return Settings.files().resolve("media").resolve(id);
    }

    private static void write(Path file, byte[] content) {
        var half = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(
                    half, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
