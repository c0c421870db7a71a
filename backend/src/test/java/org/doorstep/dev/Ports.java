package org.doorstep.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Free ports, and a clear word when one is taken. */
public final class Ports {

    private Ports() {}

    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void refuseTaken(int port, String whose, String setting) {
        try (var socket = new ServerSocket(port, 1)) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "Port %d for %s is in use. Stop what uses it, or choose another: -D%s=<port>".formatted(port, whose, setting));
        }
    }
}
