package org.doorstep.identity.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The wire between the portal and the real Keycloak: it counts what passes, and a test may cut it. */
final class Backchannel {

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final HttpServer server;
    private final URI keycloak;
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean cut;
    private volatile Duration shortened = Duration.ZERO;

    Backchannel(URI keycloak) {
        this.keycloak = keycloak;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    String realm() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/doorstep";
    }

    /** Tokens are handed on as they are, and nothing has been counted. */
    void reset() {
        cut = false;
        lost.set(0);
        shortened = Duration.ZERO;
        refreshes.set(0);
    }

    /** So many of the next questions get no answer. */
    void lose(int questions) {
        lost.set(questions);
    }

    void cut(boolean cut) {
        this.cut = cut;
    }

    /** The portal hears of the tokens it gets from now on that they end so soon; zero: the truth. */
    void shorten(Duration life) {
        this.shortened = life;
    }

    int refreshes() {
        return refreshes.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (cut || lost.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return;
            }
            var body = exchange.getRequestBody().readAllBytes();
            if (new String(body, StandardCharsets.UTF_8).contains("grant_type=refresh_token")) {
                refreshes.incrementAndGet();
            }
            var request = HttpRequest.newBuilder(keycloak.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            for (var name : List.of("Content-Type", "Authorization", "Accept")) {
                exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach(value -> request.header(name, value));
            }
            answer(exchange, request.build());
        }
    }

    private void answer(HttpExchange exchange, HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var text = shortened.isZero() ? answer.body()
                    : answer.body().replaceAll("\"expires_in\":\\d+", "\"expires_in\":" + shortened.toSeconds());
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
