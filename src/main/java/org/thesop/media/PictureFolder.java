package org.thesop.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A folder for each picture, in one folder. Nodes that are several have to share it. */
final class PictureFolder implements PictureStore {

    private static final String UNFINISHED = ".part";

    private final Path root;

    PictureFolder(Path root) {
        this.root = root;
    }

    @Override
    public void keep(String picture, String name, byte[] content) {
        var file = folder(picture).resolve(name);
        var half = file.resolveSibling(name + UNFINISHED);
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
            throw new StoreAwayException(file + " cannot be written", unwritable);
        }
    }

    @Override
    public Optional<StoredFile> first(String picture, List<String> names) {
        var folder = folder(picture);
        return names.stream()
                .map(folder::resolve)
                .filter(Files::isReadable)
                .map(file -> stored(picture, file))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public List<StoredFile> all(String picture) {
        try (var files = Files.list(folder(picture))) {
            return files.filter(file -> !file.getFileName().toString().endsWith(UNFINISHED))
                    .sorted()
                    .map(file -> stored(picture, file))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw new StoreAwayException(folder(picture) + " cannot be read", unreadable);
        }
    }

    /** Empty for what was taken away in this very moment. */
    private static Optional<StoredFile> stored(String picture, Path file) {
        try {
            return Optional.of(new StoredFile(picture, file.getFileName().toString(), Files.size(file)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(StoredFile file, long from, long length) {
        try {
            var channel = FileChannel.open(path(file)).position(from);
            return new NextBytes(Channels.newInputStream(channel), length);
        } catch (IOException unreadable) {
            throw new GoneException(file.picture(), unreadable);
        }
    }

    @Override
    public void delete(StoredFile file) {
        try {
            Files.deleteIfExists(path(file));
        } catch (IOException stays) {
            throw new StoreAwayException(path(file) + " cannot be taken away", stays);
        }
    }

    @Override
    public void check() {
        try {
            Files.createDirectories(root);
        } catch (IOException unwritable) {
            throw new StoreAwayException("The folder " + root + " cannot be made", unwritable);
        }
        if (!Files.isWritable(root)) {
            throw new StoreAwayException("The folder " + root + " cannot be written", null);
        }
    }

    @Override
    public String place() {
        return "the folder " + root;
    }

    @Override
    public boolean isHere() {
        return true;
    }

    private Path path(StoredFile file) {
        return folder(file.picture()).resolve(file.name());
    }

    private Path folder(String picture) {
        Pictures.demandId(picture);
        return root.resolve(picture);
    }
}
