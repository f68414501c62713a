package org.thesop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.thesop.launcher.Newsroom;

/** Asks WildFly's Java machine for things that only itself knows, by the tool that comes with each Java. */
final class Jcmd {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final String process;

    private Jcmd(long process) {
        this.process = Long.toString(process);
    }

    static Jcmd of(Newsroom newsroom) {
        return new Jcmd(newsroom.processes().get("WildFly"));
    }

    /** What is left after a collection: all that somebody still holds, counted while nothing runs. */
    long liveKilobytes() throws IOException, InterruptedException {
        var said = ask("GC.class_histogram");
        var total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IOException("jcmd says nothing of a total: " + said);
        }
        return Long.parseLong(total.group(1)) / 1024;
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
