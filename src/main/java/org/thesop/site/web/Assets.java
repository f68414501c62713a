package org.thesop.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** The few files that a page of the paper loads, under addresses that change with their content and may be kept for ever. */
@ApplicationScoped
public class Assets {

    static final String FOLDER = "/assets/";

    private static final String STYLESHEET = "paper.css";
    private static final String ICON = "favicon.svg";
    private static final String CARD = "card.png";

    /** One stylesheet made of many, in this order: readers ask once for what is kept in files by what it styles. */
    private static final Map<String, List<String>> PARTS = Map.of(
            STYLESHEET,
            List.of(
                    "/resources/css/tokens.css",
                    "/resources/css/paper.css",
                    "/resources/css/front.css",
                    "/resources/css/story.css",
                    "/resources/css/beyond.css",
                    "/resources/css/lists.css",
                    "/resources/css/clips.css",
                    "/resources/css/reader-search.css",
                    "/resources/css/letters.css",
                    "/resources/css/newsletter.css",
                    "/resources/css/privacy.css",
                    "/resources/css/versions.css",
                    "/resources/css/narrow.css",
                    "/resources/css/check.css",
                    "/resources/css/print.css"),
            ICON,
            List.of("/resources/img/favicon.svg"),
            CARD,
            List.of("/resources/img/card.png"));

    private static final Map<String, String> TYPES =
            Map.of(STYLESHEET, "text/css;charset=UTF-8", ICON, "image/svg+xml", CARD, "image/png");

    /** A file ready to send; address is where readers find it. */
    record Asset(String address, String type, byte[] plain, byte[] zipped) {}

    private final Map<String, Asset> assets;

    @Inject
    Assets(ServletContext application) {
        assets = PARTS.keySet().stream().collect(Collectors.toMap(name -> name, name -> read(application, name)));
    }

    /** For the container, which makes a proxy of this class. */
    protected Assets() {
        assets = Map.of();
    }

    String stylesheet() {
        return assets.get(STYLESHEET).address();
    }

    String icon() {
        return assets.get(ICON).address();
    }

    /** The paper's nameplate, which other sites show of a page that has no picture; 1200 pixels wide and 630 high. */
    String card() {
        return assets.get(CARD).address();
    }

    /** The file of this name, whatever version the address asks for; null when there is none. */
    Asset named(String name) {
        return assets.get(name);
    }

    private static Asset read(ServletContext application, String name) {
        var content = new ByteArrayOutputStream();
        try {
            for (var part : PARTS.get(name)) {
                try (var file = application.getResourceAsStream(part)) {
                    file.transferTo(content);
                }
            }
            var plain = content.toByteArray();
            return new Asset(FOLDER + fingerprint(plain) + "/" + name, TYPES.get(name), plain, zipped(plain));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }

    private static byte[] zipped(byte[] content) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(content);
        }
        return zipped.toByteArray();
    }
}
