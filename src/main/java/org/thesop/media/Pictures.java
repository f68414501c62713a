package org.thesop.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.platform.Settings;

/** All pictures: their rows in the database, their files in the folder {@code media} of the newsroom's files. */
@ApplicationScoped
@Transactional
public class Pictures {

    private static final int LONGEST_NAME = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Keeps a picture. Its files are on the disk before its row is: an id that is known has a picture. */
    public Picture keep(Print print, String fileName, Person by) {
        var bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        print.files().forEach((width, content) -> write(file(id, width, print.type()), content));
        var name = fileName == null ? "" : fileName.strip();
        var picture = new Picture(
                id,
                print,
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                em.getReference(Person.class, by.id()),
                clock.instant());
        em.persist(picture);
        return picture;
    }

    /** The picture of this id. */
    public Optional<Picture> get(String id) {
        return Optional.ofNullable(em.find(Picture.class, id));
    }

    /** Those of these ids that there are. */
    public Map<String, Picture> all(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select p from Picture p where p.id in :ids", Picture.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultStream()
                .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** Those of these ids that nobody can be shown: unknown ones, and those whose files are gone. */
    public Set<String> lost(Collection<String> ids) {
        var there = all(ids);
        return ids.stream()
                .filter(id -> !there.containsKey(id) || !Files.exists(file(there.get(id), 0)))
                .collect(Collectors.toSet());
    }

    /** Its file that is at least so wide, else the widest. */
    public Path file(Picture picture, int width) {
        var widths = picture.widths();
        var kept = widths.stream().filter(each -> each >= width).findFirst().orElse(widths.get(widths.size() - 1));
        return file(picture.id(), kept, picture.type());
    }

    private static Path file(String id, int width, String type) {
        return Settings.files()
                .resolve("media")
                .resolve(id)
                .resolve(width + (type.equals("image/png") ? ".png" : ".jpg"));
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
