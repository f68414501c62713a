package org.thesop.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** TCP ports on this computer's own address; nothing of the newsroom listens on any other. */
final class Ports {
    static final String LOOPBACK = "127.0.0.1";
    private static final int PATIENCE_MILLIS = 300;

    private Ports() {}

    /** Whether nobody listens on the port, on either of the addresses that a browser may take "localhost" for. */
    static boolean isFree(int port) {
        // Some systems let us bind 127.0.0.1 beside a listener on all addresses, so ask whether someone answers too.
        return canBind(port) && !answers(LOOPBACK, port) && !answers("::1", port);
    }

    /** Refuses a port on which somebody listens; {@code option} is how to choose another. */
    static void check(int port, String what, String option) {
        if (port != 0 && !isFree(port)) {
            throw new CannotRunException("Port " + port + ", where " + what
                    + " would be, is in use: stop the program that has it, or choose another with -D" + option + "="
                    + (port + 1) + ".");
        }
    }

    /** Finds that many different ports, all free a moment ago. */
    static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, loopback()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port", e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /** That many free ports of which the next one is free too, none of them among those that are taken already. */
    static List<Integer> freeWithNext(int count, List<Integer> taken) {
        List<Integer> found = new ArrayList<>();
        Set<Integer> used = new HashSet<>(taken);
        while (found.size() < count) {
            int port = free(1).get(0);
            if (!used.contains(port) && !used.contains(port + 1) && isFree(port + 1)) {
                found.add(port);
                used.addAll(List.of(port, port + 1));
            }
        }
        return found;
    }

    /** By its number: on some systems the name means the IPv6 one, where nothing of ours listens. */
    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static boolean canBind(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
