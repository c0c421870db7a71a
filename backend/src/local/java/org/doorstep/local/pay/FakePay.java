package org.doorstep.local.pay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.local.pay.FakePayments.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * GOV.UK Pay's API and its pages, on this machine: the same addresses, fields, states, codes and refusals (rules.md 5.5),
 * with a page on which somebody pays, is declined or cancels without any card. Its news is signed, and sent repeated and
 * out of order.
 */
public final class FakePay implements AutoCloseable {

    public static final String KEY = "api_test_only_for_tests";
    public static final String SIGNING_SECRET = "only-for-tests-too";

    /** What it does with the next requests. */
    public enum Mood {
        HONEST,
        /** 503 and nothing kept. */
        AWAY,
        /** 429, P0900: "You've made too many requests too quickly". */
        BUSY,
        /** Takes the request and never answers. */
        STALLS,
        /** Does what was asked, then hangs up without an answer. */
        FORGETS_TO_ANSWER,
        /** Answers something that is no JSON. */
        BABBLES,
        /** Says that every payment is of another amount, and sends payers to a page that is not its own. */
        LIES,
        /** Leaves out what was given back of a payment. */
        FORGETS_FIGURES
    }

    private static final String DISPUTES = "/v1/disputes";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final FakePayments payments;
    private final FakePayNews news;
    private final FakeDisputes disputes;
    private final Clock clock;
    private final @Nullable FakePayFile file;
    private volatile Mood mood = Mood.HONEST;

    /** Forgets everything when it ends. @param port 0 for any */
    public FakePay(Clock clock, int port) {
        this(clock, port, null);
    }

    /** Begins with the payments of the last time. @param file where they are kept; it need not be there yet */
    public static FakePay keeping(Clock clock, int port, Path file) {
        return new FakePay(clock, port, new FakePayFile(file));
    }

    private FakePay(Clock clock, int port, @Nullable FakePayFile file) {
        this.file = file;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        payments = new FakePayments(clock, address().toString(), address());
        if (file != null) {
            payments.begin(file.read());
        }
        news = new FakePayNews(clock, payments);
        disputes = new FakeDisputes(address().toString());
        server.setExecutor(threads);
        server.createContext("/v1/payments", this::api);
        server.createContext(DISPUTES, this::api);
        server.createContext("/secure/", new FakePayPages(payments, this::happened)::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What the application's settings are called to use it. */
    public Map<String, Object> properties() {
        return new HashMap<>(Map.of("doorstep.payments.address", address().toString(), "doorstep.payments.key", KEY,
                "doorstep.payments.signing-secret", SIGNING_SECRET, "doorstep.payments.pages", address().toString()));
    }

    public void mood(Mood next) {
        mood = next;
    }

    public int requests() {
        return requests.get();
    }

    /** The ids of all payments it ever made, the oldest first. */
    public List<String> made() {
        return payments.ids();
    }

    /** Where it sends the payer back to. */
    public String returnOf(String id) {
        return payments.returnOf(id);
    }

    /** What the person does on its page: pay, decline, cancel, fail. */
    public void does(String id, String what) {
        payments.does(id, what);
    }

    public void paysAfterAll(String id) {
        payments.paysAfterAll(id);
    }

    /** Somebody gives money back in the provider's own console, and the news of it is lost. */
    public void refundedInConsole(String id, long pence) {
        payments.refundedInConsole(id, pence);
    }

    /** The payer objects at their bank. The payment stays as it is, and no news is sent. */
    public void disputed(String id) {
        disputes.raise(id, payments.amount(id), clock.instant());
    }

    /** Their bank has decided: the money is theirs. */
    public void disputeLost(String id) {
        disputes.decide(id, "lost");
    }

    /** Their bank has decided: the money stays with the landlord. */
    public void disputeWon(String id) {
        disputes.decide(id, "won");
    }

    public void refundFails(String id) {
        payments.refundFails(id);
    }

    /** The news of what happened since the last time, each signed, every one twice and the last first. */
    public List<SignedNews> news() {
        return news.twiceAndBackwards();
    }

    /** From now on sends its news there by itself. */
    public void tells(URI callback) {
        news.sendTo(callback);
    }

    private void keep() {
        if (file != null) {
            payments.keep(file);
        }
    }

    private void happened() {
        keep();
        threads.execute(news::sendAll);
    }

    private void api(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        requests.incrementAndGet();
        switch (mood) {
            case HONEST -> reply(exchange, answer(exchange, body));
            case AWAY -> reply(exchange, new Reply(503, Map.of("code", "P0999", "description", "Temporarily down")));
            case BUSY -> reply(exchange, new Reply(429, Map.of("code", "P0900", "description", "Too many requests")));
            case BABBLES -> write(exchange, 200, "<html>maintenance</html>".getBytes(StandardCharsets.UTF_8));
            case LIES -> reply(exchange, lie(answer(exchange, body)));
            case FORGETS_FIGURES -> reply(exchange, without(answer(exchange, body), "refund_summary"));
            case FORGETS_TO_ANSWER -> {
                answer(exchange, body);
                exchange.close();
            }
            case STALLS -> {
                awaitClosing();
                exchange.close();
            }
        }
    }

    private Reply answer(HttpExchange exchange, byte[] body) {
        if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Reply(401, Map.of());
        }
        if (exchange.getRequestURI().getPath().equals(DISPUTES)) {
            return disputes.search(exchange.getRequestURI().getQuery());
        }
        var parts = parts(exchange);
        var id = parts.isEmpty() ? "" : parts.getFirst();
        var asked = exchange.getRequestMethod() + (parts.isEmpty() ? "" : " id") + (parts.size() > 1 ? "/" + parts.get(1) : "");
        try {
            return answer(exchange, body, id, asked);
        } finally {
            keep();
        }
    }

    private Reply answer(HttpExchange exchange, byte[] body, String id, String asked) {
        return switch (asked) {
            case "POST" -> json(body).map(fields -> payments.create(fields, exchange.getRequestHeaders().getFirst("Idempotency-Key")))
                    .orElseGet(() -> new Reply(400, Map.of("code", "P0197", "description", "No JSON")));
            case "GET id" -> payments.find(id);
            case "POST id/cancel" -> payments.cancel(id);
            case "POST id/refunds" -> json(body).map(fields -> payments.refund(id, fields))
                    .orElseGet(() -> new Reply(400, Map.of("code", "P0697", "description", "No JSON")));
            default -> new Reply(404, Map.of());
        };
    }

    private static List<String> parts(HttpExchange exchange) {
        var parts = new ArrayList<>(List.of(exchange.getRequestURI().getPath().substring("/v1/payments".length()).split("/")));
        parts.removeIf(String::isEmpty);
        return parts;
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> json(byte[] body) {
        try {
            return Optional.of(JSON.readValue(body, Map.class));
        } catch (JacksonException nonsense) {
            return Optional.empty();
        }
    }

    private static Reply lie(Reply truth) {
        if (truth.body() == null || !truth.body().containsKey("payment_id")) {
            return truth;
        }
        var lie = new HashMap<>(truth.body());
        lie.put("amount", 1);
        lie.put("_links", Map.of("next_url", Map.of("href", "https://pay.example.org/secure/x", "method", "GET")));
        return new Reply(truth.status(), lie);
    }

    private static Reply without(Reply truth, String field) {
        if (truth.body() == null) {
            return truth;
        }
        var rest = new HashMap<>(truth.body());
        rest.remove(field);
        return new Reply(truth.status(), rest);
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        write(exchange, reply.status(), reply.body() == null ? new byte[0] : JSON.writeValueAsBytes(reply.body()));
    }

    private static void write(HttpExchange exchange, int status, byte[] bytes) throws IOException {
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
