package org.thesop.demo;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The texts of the demo, read from the application's resources. */
class DemoTexts {

    private static final String FOLDER = "/WEB-INF/classes/demo/";
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]*\\R");
    private static final Pattern PARTED = Pattern.compile("(?m)^---$");

    private final ServletContext application;

    DemoTexts(ServletContext application) {
        this.application = application;
    }

    List<DemoFile> people() {
        return EMPTY_LINE
                .splitAsStream(text("people.txt").strip())
                .map(DemoFile::read)
                .toList();
    }

    /** In the order of their file names. */
    List<DemoFile> stories() {
        return new TreeSet<>(application.getResourcePaths(FOLDER + "stories/"))
                .stream()
                        .map(path -> DemoFile.read(text(path.substring(FOLDER.length()))))
                        .toList();
    }

    /** Pitches and assignments. */
    List<DemoFile> plans() {
        return PARTED.splitAsStream(text("planning.txt")).map(DemoFile::read).toList();
    }

    /** Events of the diary. */
    List<DemoFile> diary() {
        return PARTED.splitAsStream(text("diary.txt")).map(DemoFile::read).toList();
    }

    /** How pages are arranged. */
    List<DemoFile> pages() {
        return PARTED.splitAsStream(text("pages.txt")).map(DemoFile::read).toList();
    }

    List<DemoFile> pictures() {
        return PARTED.splitAsStream(text("pictures.txt")).map(DemoFile::read).toList();
    }

    /** The file of a picture. */
    byte[] picture(String name) {
        return bytes("pictures/" + name + ".jpg");
    }

    List<DemoFile> letters() {
        return PARTED.splitAsStream(text("letters.txt")).map(DemoFile::read).toList();
    }

    /** Captured pages of the old site by file name. */
    Map<String, byte[]> oldPages() {
        var pages = new TreeMap<String, byte[]>();
        for (var path : application.getResourcePaths(FOLDER + "archive/")) {
            pages.put(path.substring(path.lastIndexOf('/') + 1), bytes(path.substring(FOLDER.length())));
        }
        return pages;
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) {
        try (var file = application.getResourceAsStream(FOLDER + path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
