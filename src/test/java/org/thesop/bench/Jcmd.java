package org.thesop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.thesop.launcher.Newsroom;

/** Asks WildFly's Java machine for things that only itself knows, by the tool that comes with each Java. */
final class Jcmd {

    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

    private final String process;

    private Jcmd(long process) {
        this.process = Long.toString(process);
    }

    static Jcmd of(Newsroom newsroom) {
        return new Jcmd(newsroom.processes().get("WildFly"));
    }

    /** Collects all that nobody holds any more. */
    void collect() throws IOException, InterruptedException {
        ask("GC.run");
    }

    /** What the heap holds now, with what nobody holds any more. */
    long usedKilobytes() throws IOException, InterruptedException {
        var said = ask("GC.heap_info");
        var used = USED.matcher(said);
        if (!used.find()) {
            throw new IOException("jcmd says nothing of a heap: " + said);
        }
        return Long.parseLong(used.group(1));
    }

    private String ask(String question) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asking = new ProcessBuilder(program, process, question)
                .redirectErrorStream(true)
                .start();
        var said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asking.waitFor() != 0) {
            throw new IOException("jcmd " + question + ": " + said);
        }
        return said;
    }
}
