package org.thesop.site;

import java.util.List;
import java.util.stream.Collectors;
import org.thesop.media.Picture;

/** A picture as a page has it: in the sizes that screens need, as WebP for whoever reads that, and with its place kept free. */
final class PrintedPicture {

    private static final String COLUMN = "(max-width: 740px) 94vw, 690px";
    private static final String BEYOND_COLUMN = "(max-width: 1040px) 94vw, 960px";
    /** Flatter ones may stand wider than the column and still leave the first words in sight. */
    private static final double FLAT = 1.25;

    private PrintedPicture() {}

    /**
     * @param alt as markup
     * @param isFirst whether it is what a reader sees first, and need not be waited for
     */
    static String of(Picture picture, String alt, boolean isFirst) {
        var widths = picture.widths();
        var sizes = isFirst && isFlat(picture) ? BEYOND_COLUMN : COLUMN;
        return "<picture><source type=\"image/webp\" srcset=\"" + sources(picture, widths, ".webp") + "\" sizes=\""
                + sizes
                + "\"><img src=\"" + address(picture, 960) + "\" srcset=\"" + sources(picture, widths, "")
                + "\" sizes=\""
                + sizes + "\" width=\"" + picture.width() + "\" height=\"" + picture.height() + "\" alt=\"" + alt
                + "\""
                + waiting(isFirst) + "></picture>";
    }

    /** Whether it is so much wider than high that it may stand beyond the column where it leads. */
    static boolean isFlat(Picture picture) {
        return picture.width() > picture.height() * FLAT;
    }

    /**
     * The picture that stands for a story in a list, cut three to two; what it shows is said by the headline beside it.
     *
     * @param sizes how wide it is on which screens, as browsers are told
     * @param isFirst whether a reader sees it first
     */
    static String wide(String id, String sizes, boolean isFirst) {
        var plain = "/media/" + id + "/wide-480";
        var large = "/media/" + id + "/wide-960";
        return "<picture><source type=\"image/webp\" srcset=\"" + plain + ".webp 480w, " + large
                + ".webp 960w\" sizes=\""
                + sizes + "\"><img src=\"" + plain + "\" srcset=\"" + plain + " 480w, " + large + " 960w\" sizes=\""
                + sizes
                + "\" width=\"480\" height=\"320\" alt=\"\"" + waiting(isFirst) + "></picture>";
    }

    private static String waiting(boolean isFirst) {
        return isFirst ? " fetchpriority=\"high\"" : " loading=\"lazy\" decoding=\"async\"";
    }

    private static String sources(Picture picture, List<Integer> widths, String ending) {
        return widths.stream()
                .map(width -> address(picture, width) + ending + " " + width + "w")
                .collect(Collectors.joining(", "));
    }

    private static String address(Picture picture, int width) {
        return "/media/" + picture.id() + "/" + width;
    }
}
