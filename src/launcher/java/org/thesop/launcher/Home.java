package org.thesop.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The folder that holds one newsroom: its parts, its data, its secrets, its logs. One launcher at a time has it. */
final class Home implements AutoCloseable {
    /** Changes when a later release arranges the folder in another way. */
    private static final int LAYOUT = 1;

    /** What a launcher may have left that was killed before it wrote the version. */
    private static final Set<String> BEFORE_VERSION = Set.of("lock", "run", "log", "version.new");

    private final Path root;
    private final Path kept;
    private FileChannel lockChannel;

    Home(Path root) {
        this(root, root);
    }

    /** @param kept where programs are unpacked and built, when several homes share them */
    Home(Path root, Path kept) {
        this.root = root.toAbsolutePath().normalize();
        this.kept = kept.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path servers() {
        return kept.resolve("server");
    }

    /** Of the first node, the second, ... */
    Path node(int number) {
        return root.resolve("node" + number);
    }

    Path proxy() {
        return root.resolve("proxy");
    }

    Path keycloaks() {
        return kept.resolve("keycloak");
    }

    /** How Keycloak's pages look, anew at each start. */
    Path themes() {
        return root.resolve("themes");
    }

    Path postgresPrograms() {
        return kept.resolve("postgres/bin");
    }

    Path postgresData() {
        return root.resolve("postgres/data");
    }

    Path files() {
        return root.resolve("files");
    }

    Path backups() {
        return root.resolve("backups");
    }

    Path logs() {
        return root.resolve("log");
    }

    /** Of the part of this name. */
    Path log(String part) {
        return logs().resolve(part.toLowerCase(Locale.ROOT) + ".log");
    }

    Path pids() {
        return root.resolve("run");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path version() {
        return root.resolve("version");
    }

    boolean exists() {
        return Files.isDirectory(root);
    }

    /** Makes the folder when it is missing, for its owner alone, and keeps every other launcher out of it. */
    void open() throws IOException {
        refuseForeignFolder();
        Folders.createPrivate(root);
        lock();
    }

    /** Somebody's own folder, given by mistake, is not filled with ours, nor its permissions changed. */
    private void refuseForeignFolder() throws IOException {
        if (Files.exists(version()) || !exists()) {
            return;
        }
        for (Path inside : Folders.list(root)) {
            if (!BEFORE_VERSION.contains(inside.getFileName().toString())) {
                throw new CannotRunException(root + " is not a home of theSOP (it has no file \"version\") and not"
                        + " empty: choose another place with -Dthesop.home=...");
            }
        }
    }

    /** What the home was made for; a new one is made for what is asked now. */
    void checkKind(boolean demo) throws IOException {
        if (!Files.exists(version())) {
            return;
        }
        Properties known = new Properties();
        try (InputStream in = Files.newInputStream(version())) {
            known.load(in);
        }
        if (!String.valueOf(LAYOUT).equals(known.getProperty("layout"))) {
            throw new CannotRunException(root + " was made by another version of theSOP (layout "
                    + known.getProperty("layout") + ", this one reads " + LAYOUT
                    + "): start it with that version, or choose another -Dthesop.home.");
        }
        boolean madeForDemo = Boolean.parseBoolean(known.getProperty("demo"));
        if (madeForDemo && !demo) {
            throw new CannotRunException(root + " is a demo newsroom, whose passwords everybody knows: choose another"
                    + " place with -Dthesop.home=... for the real one.");
        }
        if (!madeForDemo && demo) {
            throw new CannotRunException(
                    root + " is a real newsroom: start it with -Dthesop.demo=false, or give the demo another home.");
        }
    }

    void rememberKind(boolean demo) throws IOException {
        if (Files.exists(version())) {
            return;
        }
        Properties known = new Properties();
        known.setProperty("layout", String.valueOf(LAYOUT));
        known.setProperty("demo", String.valueOf(demo));
        Path unfinished = root.resolve("version.new");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            known.store(out, "What this home is, for the launcher");
        }
        Files.move(unfinished, version(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void lock() throws IOException {
        if (lockChannel != null) {
            return;
        }
        lockChannel = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = tryLock();
        if (lock == null) {
            close();
            throw new CannotRunException("theSOP already runs on " + root
                    + ": stop it first (Ctrl-C where it was started), or choose another -Dthesop.home.");
        }
    }

    private FileLock tryLock() throws IOException {
        try {
            return lockChannel.tryLock();
        } catch (OverlappingFileLockException heldInThisJvm) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (lockChannel != null) {
            lockChannel.close();
            lockChannel = null;
        }
    }
}
