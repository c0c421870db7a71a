package org.doorstep.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A gateway for texts that honours the {@code Idempotency-Key} and behaves as badly as it is told to. What it really
 * delivered is in {@link #delivered}.
 */
public final class FakeTextGateway implements AutoCloseable {

    /** What it does with the next requests. */
    public enum Mood {
        HONEST,
        /** 503 and nothing kept. */
        AWAY,
        /** 422: no such number. */
        REFUSES,
        /** Takes the request and never answers. */
        STALLS,
        /** Delivers, then hangs up without an answer. */
        FORGETS_TO_ANSWER,
        /** 200 without an id, and delivers nothing. */
        LIES
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Set<String> keys = new HashSet<>();
    private final List<String> delivered = new ArrayList<>();
    private volatile Mood mood = Mood.HONEST;
    private int requests;

    public FakeTextGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/texts", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/texts");
    }

    public void mood(Mood next) {
        mood = next;
    }

    /** The bodies it delivered, each once. */
    public synchronized List<String> delivered() {
        return List.copyOf(delivered);
    }

    public synchronized int requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        count();
        switch (mood) {
            case HONEST -> reply(exchange, 202, "{\"id\":\"" + deliver(key, body) + "\"}");
            case AWAY -> reply(exchange, 503, "");
            case REFUSES -> reply(exchange, 422, "{\"error\":\"no such number\"}");
            case LIES -> reply(exchange, 200, "{\"status\":\"ok\"}");
            case FORGETS_TO_ANSWER -> {
                deliver(key, body);
                exchange.close();
            }
            case STALLS -> {
                awaitClosing();
                exchange.close();
            }
        }
    }

    private synchronized void count() {
        requests++;
    }

    private synchronized String deliver(String key, String body) {
        if (keys.add(key)) {
            delivered.add(body);
        }
        return "fake-" + key;
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
