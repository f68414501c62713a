package org.thesop.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

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
}
