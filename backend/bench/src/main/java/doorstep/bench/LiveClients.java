package doorstep.bench;

import com.nimbusds.jose.JOSEException;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongConsumer;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Residents, each looking at a repair of their own on a connection of their own. */
final class LiveClients implements AutoCloseable {

    private final int port;
    private final Issuer issuer;
    private final Disposable.Composite open = Disposables.composite();
    private final List<Socket> silent = new ArrayList<>();
    private final ConnectionProvider connections = ConnectionProvider.builder("live").maxConnections(10_000)
            .pendingAcquireMaxCount(-1).build();
    private AtomicReferenceArray<LongConsumer> heard = new AtomicReferenceArray<>(0);

    LiveClients(int port, Issuer issuer) {
        this.port = port;
        this.issuer = issuer;
    }

    static String reference(int i) {
        return "REP-1-" + ResidentData.person(i).substring(2);
    }

    /** Comes back when each has heard how its repair stands. */
    void open(int clients) throws Exception {
        heard = new AtomicReferenceArray<>(clients);
        var all = new CountDownLatch(clients);
        for (int i = 0; i < clients; i++) {
            heard.set(i, _ -> all.countDown());
            open.add(stream(i));
            if (i % 50 == 49) {
                // As people come: not all in the same moment.
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        if (!all.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(all.getCount() + " were not answered");
        }
    }

    private Disposable stream(int i) throws JOSEException {
        var token = issuer.token(ResidentData.person(i));
        return HttpClient.create(connections)
                .headers(headers -> headers.set("Authorization", "Bearer " + token).set("Accept", "text/event-stream"))
                .responseTimeout(Duration.ofMinutes(10))
                .get().uri("http://localhost:" + port + "/api/repairs/" + reference(i) + "/events")
                .responseContent()
                .filter(LiveClients::isChange)
                .subscribe(_ -> heard.get(i).accept(System.nanoTime()), error -> { });
    }

    private static boolean isChange(ByteBuf bytes) {
        return bytes.toString(StandardCharsets.UTF_8).contains("changed");
    }

    /** They ask and never read what comes, with as little room as the system gives them. */
    void openSilent(int clients) throws IOException, JOSEException {
        for (int i = 0; i < clients; i++) {
            var socket = new Socket();
            socket.setReceiveBufferSize(1_024);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.getOutputStream().write(("GET /api/repairs/" + reference(i) + "/events HTTP/1.1\r\nHost: localhost\r\n"
                    + "Accept: text/event-stream\r\nAuthorization: Bearer " + issuer.token(ResidentData.person(i)) + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            silent.add(socket);
        }
    }

    /** When this client hears next. */
    CompletableFuture<Long> awaitNext(int i) {
        var next = new CompletableFuture<Long>();
        heard.set(i, next::complete);
        return next;
    }

    /** When each hears next, once each; the latch is down when all have. */
    Collection<Long> awaitAll(CountDownLatch all) {
        var arrivals = new ConcurrentLinkedQueue<Long>();
        for (int i = 0; i < heard.length(); i++) {
            var first = new CompletableFuture<Long>();
            first.thenAccept(at -> {
                arrivals.add(at);
                all.countDown();
            });
            heard.set(i, first::complete);
        }
        return arrivals;
    }

    @Override
    public void close() throws IOException {
        open.dispose();
        connections.dispose();
        for (var socket : silent) {
            socket.close();
        }
    }
}
