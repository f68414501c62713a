package org.thesop.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says what it is told to say, and hangs up where it is told to. */
final class AnsweringServer implements AutoCloseable {

    private static final String HANGS_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new HashMap<>(Map.of(
            "EHLO", "250 here", "MAIL", "250 go on", "RCPT", "250 go on", "DATA", "354 go on", ".", "250 taken"));

    /** What it was told, the words of the mail left out. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    AnsweringServer() {
        try {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "a mail server");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param command its first word, or the dot that ends a mail */
    AnsweringServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    AnsweringServer hangingUpAfter(String command) {
        return answering(command, HANGS_UP);
    }

    Properties properties() {
        return properties(socket.getLocalPort());
    }

    /** The same for another port of this machine. */
    static Properties properties(int port) {
        var properties = new Properties();
        properties.put("mail.smtp.host", InetAddress.getLoopbackAddress().getHostAddress());
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.timeout", "5000");
        return properties;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                talk(caller);
            } catch (IOException over) {
                // The next one, or the end of the test.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 here");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (!answers(caller, line.split(" ")[0])) {
                return;
            }
            if (line.equals("DATA") && answers.get("DATA").startsWith("354")) {
                skipMail(in);
                heard.add(".");
                if (!answers(caller, ".")) {
                    return;
                }
            }
        }
    }

    private boolean answers(Socket caller, String command) throws IOException {
        var answer = answers.getOrDefault(command, "250 well");
        if (answer.equals(HANGS_UP)) {
            return false;
        }
        say(caller, answer);
        return true;
    }

    private static void skipMail(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            // Its words are no matter of this server.
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
