package org.thesop.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files beside what is imported, in whatever folders. WordPress keeps pictures in a folder for each month, and in many of
 * them lies an image.jpg: a picture is the file that lies as its address says, and never another month's of the same name.
 */
final class PictureFiles {

    private static final int MOST = 200_000;

    /** The library of a paper of ours has a folder for each picture, named by its id, with all of it in this file. */
    private static final Pattern OURS = Pattern.compile("(?:^|/)([^/]+)/whole\\.[a-z]+$");

    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif");

    private static final Pattern MONTH = Pattern.compile("(?:^|/)(\\d{4}/\\d{2})/[^/]+$");

    private final Map<String, List<String>> byLast = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private int size;

    /** Whether a file or an address is a picture's by its ending; what is in it is looked at before it is taken. */
    static boolean isPicture(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    void add(String name) {
        if (size < MOST) {
            size++;
            put(last(name), name);
            var ours = OURS.matcher(name);
            if (ours.find()) {
                put(ours.group(1), name);
            }
        }
    }

    private void put(String key, String name) {
        byLast.computeIfAbsent(key, first -> new ArrayList<>(1)).add(name);
    }

    /** The file of a picture; empty when there is none, or when it may be each of several. */
    Optional<String> of(String address) {
        var like = byLast.getOrDefault(last(address), List.of()).stream()
                .filter(name -> !isOfAnotherMonth(name, address))
                .toList();
        var best = like.stream().mapToInt(name -> alike(name, address)).max().orElse(0);
        var found = like.stream().filter(name -> alike(name, address) == best).toList();
        asked.addAll(found);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The files that nobody has asked for yet, in order; one that may be each of several was asked for. */
    List<String> left() {
        return byLast.values().stream()
                .flatMap(List::stream)
                .filter(name -> !asked.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isOfAnotherMonth(String name, String address) {
        var there = month(address);
        return there.isPresent()
                && month(name).filter(here -> !there.get().equals(here)).isPresent();
    }

    private static Optional<String> month(String path) {
        var month = MONTH.matcher(path);
        return month.find() ? Optional.of(month.group(1)) : Optional.empty();
    }

    /** So many folders, from the file upwards, have the same names. */
    private static int alike(String name, String address) {
        var here = name.split("/");
        var there = address.split("/");
        var same = 0;
        while (same < Math.min(here.length, there.length)
                && here[here.length - 1 - same].equals(there[there.length - 1 - same])) {
            same++;
        }
        return same;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
