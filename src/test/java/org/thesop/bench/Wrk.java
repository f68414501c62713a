package org.thesop.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Debian's {@code wrk}: one thread asks over connections that stay open, for a bounded time, and takes hardly anything of the machine. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern PART = Pattern.compile("(50|99)%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern ERRORS = Pattern.compile("(Socket errors|Non-2xx).*");

    /**
     * One run.
     *
     * @param perSecond answers in a second
     * @param medianMillis half of them took no longer
     * @param p99Millis 99 of 100 took no longer
     */
    record Figures(double perSecond, double medianMillis, double p99Millis) {}

    private Wrk() {}

    /** Asks for one address, packed by gzip. */
    static Figures packed(URI address, int connections, int seconds) throws IOException, InterruptedException {
        return run(connections, seconds, List.of("-H", "Accept-Encoding: gzip", address.toString()));
    }

    /** Asks for many paths of a server, one after another. */
    static Figures each(URI server, List<String> paths, int connections, int seconds)
            throws IOException, InterruptedException {
        var script = Files.createTempFile("paths", ".lua");
        try {
            Files.writeString(script, """
                    local paths = { %s }
                    local at = 0
                    request = function()
                      at = at %% #paths + 1
                      return wrk.format("GET", paths[at])
                    end
                    """.formatted(
                            paths.stream().map(path -> '"' + path + '"').collect(Collectors.joining(", "))));
            return run(connections, seconds, List.of("-s", script.toString(), server.toString()));
        } finally {
            Files.delete(script);
        }
    }

    private static Figures run(int connections, int seconds, List<String> rest)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency"));
        command.addAll(rest);
        var wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        var rate = RATE.matcher(said);
        if (!rate.find() || ERRORS.matcher(said).find()) {
            throw new IllegalStateException(said);
        }
        return new Figures(Double.parseDouble(rate.group(1)), part("50", said), part("99", said));
    }

    private static double part(String hundredths, String said) {
        var part = PART.matcher(said);
        while (part.find()) {
            if (part.group(1).equals(hundredths)) {
                var unit = part.group(3);
                return Double.parseDouble(part.group(2)) * (unit.equals("us") ? 0.001 : unit.equals("ms") ? 1 : 1000);
            }
        }
        throw new IllegalStateException(said);
    }
}
