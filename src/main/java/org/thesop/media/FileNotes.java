package org.thesop.media;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.photoshop.PhotoshopReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a photographer or an agency wrote into a JPEG for whoever prints it: the fields of the IPTC, in their old form and in
 * XMP, where the newer one wins. What the camera noted by itself (where exactly, with what, whose) is not read, and nothing
 * of either is kept in the pictures that are made of it.
 */
record FileNotes(String caption, String credit, String place) {

    static final FileNotes NONE = new FileNotes("", "", "");

    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

    /** Of a JPEG; nothing where it does not say, or says it in a way that cannot be read. */
    static FileNotes of(byte[] jpeg) {
        try {
            var segments = JpegSegmentReader.readSegments(
                    new SequentialByteArrayReader(jpeg), List.of(JpegSegmentType.APP1, JpegSegmentType.APPD));
            var old = iptc(segments);
            return xmp(segments).over(old);
        } catch (JpegProcessingException | IOException | RuntimeException unreadable) {
            return NONE; // the picture itself may be all right
        }
    }

    private FileNotes over(FileNotes other) {
        return new FileNotes(or(caption, other.caption), or(credit, other.credit), or(place, other.place));
    }

    private static String or(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static FileNotes iptc(JpegSegmentData segments) {
        var metadata = new Metadata();
        new PhotoshopReader()
                .readJpegSegments(segments.getSegments(JpegSegmentType.APPD), metadata, JpegSegmentType.APPD);
        var directory = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        return directory == null
                ? NONE
                : new FileNotes(
                        text(directory.getString(IptcDirectory.TAG_CAPTION)),
                        joined(
                                " / ",
                                directory.getString(IptcDirectory.TAG_BY_LINE),
                                directory.getString(IptcDirectory.TAG_CREDIT)),
                        joined(
                                ", ",
                                directory.getString(IptcDirectory.TAG_SUB_LOCATION),
                                directory.getString(IptcDirectory.TAG_CITY),
                                directory.getString(IptcDirectory.TAG_PROVINCE_OR_STATE),
                                directory.getString(IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME)));
    }

    private static FileNotes xmp(JpegSegmentData segments) {
        for (var segment : segments.getSegments(JpegSegmentType.APP1)) {
            if (startsWithXmp(segment)) {
                var packet = new String(segment, XMP.length, segment.length - XMP.length, StandardCharsets.UTF_8);
                // No document type, whatever the parser would make of one: that is how XML asks for files and memory.
                return packet.contains("<!") ? NONE : xmp(packet);
            }
        }
        return NONE;
    }

    private static boolean startsWithXmp(byte[] segment) {
        return segment.length > XMP.length && java.util.Arrays.equals(segment, 0, XMP.length, XMP, 0, XMP.length);
    }

    private static FileNotes xmp(String packet) {
        try {
            var meta = XMPMetaFactory.parseFromString(packet, new ParseOptions().setDisallowDoctype(true));
            return new FileNotes(
                    text(localized(meta, "description")),
                    joined(" / ", creators(meta), meta.getPropertyString(PHOTOSHOP, "Credit")),
                    joined(
                            ", ",
                            meta.getPropertyString(IPTC, "Location"),
                            meta.getPropertyString(PHOTOSHOP, "City"),
                            meta.getPropertyString(PHOTOSHOP, "State"),
                            meta.getPropertyString(PHOTOSHOP, "Country")));
        } catch (XMPException unreadable) {
            return NONE;
        }
    }

    private static String localized(XMPMeta meta, String name) throws XMPException {
        var item = meta.getLocalizedText(DUBLIN_CORE, name, null, "x-default");
        return item == null ? "" : item.getValue();
    }

    private static String creators(XMPMeta meta) throws XMPException {
        var names = Stream.<String>builder();
        for (var at = 1; at <= Math.min(5, meta.countArrayItems(DUBLIN_CORE, "creator")); at++) {
            names.add(meta.getArrayItem(DUBLIN_CORE, "creator", at).getValue());
        }
        return names.build().filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .map(FileNotes::text)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(between));
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
