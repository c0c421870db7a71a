package doorstep.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between an application and PostgreSQL and counts round trips where nobody can argue: on the wire. Every trip of
 * the extended protocol ends with a Sync, every simple one is a Query (PostgreSQL, frontend/backend protocol 53.7).
 */
final class Wire implements AutoCloseable {

    /** Version 3.0 of the protocol. */
    private static final int START = 3 << 16;

    private final ServerSocket listener;
    private final int postgres;
    private final AtomicLong trips = new AtomicLong();

    private Wire(ServerSocket listener, int postgres) {
        this.listener = listener;
        this.postgres = postgres;
    }

    static Wire before(int postgres) throws IOException {
        var wire = new Wire(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), postgres);
        Thread.ofVirtual().start(wire::accept);
        return wire;
    }

    int port() {
        return listener.getLocalPort();
    }

    long trips() {
        return trips.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), postgres);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> count(client, server));
                Thread.ofVirtual().start(() -> pass(server, client));
            } catch (SocketException _) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void count(Socket from, Socket to) {
        try (from; to) {
            var in = new DataInputStream(new BufferedInputStream(from.getInputStream(), 1 << 16));
            var out = new DataOutputStream(new BufferedOutputStream(to.getOutputStream(), 1 << 16));
            while (begins(in, out) != START) {
                // asked whether there is encryption; the answer is no, and the real beginning follows
            }
            while (true) {
                int type = in.readUnsignedByte();
                if (type == 'S' || type == 'Q') {
                    trips.incrementAndGet();
                }
                copy(in, out, in.readInt() - 4, type);
            }
        } catch (EOFException | SocketException _) {
            // one side has gone, and so does the other
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first message has no type, only a code: a start, or a question about encryption. */
    private static int begins(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        out.writeInt(length);
        out.writeInt(code);
        out.write(in.readNBytes(length - 8));
        out.flush();
        return code;
    }

    private static void copy(DataInputStream in, DataOutputStream out, int length, int type) throws IOException {
        out.writeByte(type);
        out.writeInt(length + 4);
        out.write(in.readNBytes(length));
        if (in.available() == 0) {
            out.flush();
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // one side has gone, and so does the other
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
