package org.thesop.site;

import java.util.List;
import java.util.stream.Collectors;
import org.thesop.media.Picture;

/** A picture as a page has it: in the sizes that screens need, as WebP for whoever reads that, and with its place kept free. */
final class PrintedPicture {

    private static final String COLUMN = "(max-width: 740px) 94vw, 690px";

    private PrintedPicture() {}

    /**
     * @param alt as markup
     * @param isFirst whether it is what a reader sees first, and need not be waited for
     */
    static String of(Picture picture, String alt, boolean isFirst) {
        var widths = picture.widths();
        return "<picture><source type=\"image/webp\" srcset=\"" + sources(picture, widths, ".webp") + "\" sizes=\""
                + COLUMN
                + "\"><img src=\"" + address(picture, 960) + "\" srcset=\"" + sources(picture, widths, "")
                + "\" sizes=\""
                + COLUMN + "\" width=\"" + picture.width() + "\" height=\"" + picture.height() + "\" alt=\"" + alt
                + "\""
                + (isFirst ? " fetchpriority=\"high\"" : " loading=\"lazy\" decoding=\"async\"") + "></picture>";
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
