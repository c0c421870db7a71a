package doorstep.bench;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Clients that ask again as soon as they are answered, each on a connection of its own and as somebody else. */
final class Load implements AutoCloseable {

    static final int CLIENTS = 64;

    private final ConnectionProvider connections = ConnectionProvider.builder("bench").maxConnections(CLIENTS).build();

    /** What one request is: an address, and a header with its value for each of the clients. */
    record Target(String name, String url, String header, IntFunction<String> value) {

        static Target bearing(String name, String url, IntFunction<String> token) {
            return new Target(name, url, HttpHeaderNames.AUTHORIZATION.toString(), i -> "Bearer " + token.apply(i));
        }

        static Target inSession(String name, String url, IntFunction<String> cookie) {
            return new Target(name, url, HttpHeaderNames.COOKIE.toString(), cookie);
        }
    }

    /** What was answered while something was loaded, in one turn or in several. */
    static final class Count {

        private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        private final AtomicLong errors = new AtomicLong();

        Print.Row row(String name, Duration time) {
            return Print.Row.of(name, nanos.stream().mapToLong(Long::longValue).toArray(), time.toSeconds(), errors.get());
        }
    }

    void run(Target target, Duration time) {
        run(target, time, new Count());
    }

    void run(Target target, Duration time, Count count) {
        long end = System.nanoTime() + time.toNanos();
        Flux.range(0, CLIENTS)
                .flatMap(i -> {
                    var client = client(target, i);
                    return Mono.defer(() -> one(client, target.url(), count)).repeat(() -> System.nanoTime() < end);
                }, CLIENTS)
                .blockLast();
    }

    /** The status of a single request and the length of its body. */
    String once(Target target) {
        return client(target, 0).get().uri(target.url())
                .responseSingle((response, body) -> body.asByteArray().map(bytes -> bytes.length).defaultIfEmpty(0)
                        .map(length -> response.status().code() + ", " + length + " bytes"))
                .block();
    }

    /** Logs the numbered person in; the cookie that proves it from then on. */
    String session(String url) {
        return HttpClient.create(connections).get().uri(url)
                .responseSingle((response, body) -> body.asString().map(_ -> response.cookies().get("SESSION").iterator().next()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .block();
    }

    private HttpClient client(Target target, int i) {
        var value = target.value().apply(i);
        return HttpClient.create(connections).compress(true).headers(headers -> headers.set(target.header(), value));
    }

    private static Mono<Long> one(HttpClient client, String url, Count count) {
        return Mono.defer(() -> {
            long before = System.nanoTime();
            return client.get().uri(url)
                    .responseSingle((response, body) -> body.asByteArray().thenReturn(response.status().code()))
                    .map(status -> {
                        if (status == 200) {
                            count.nanos.add(System.nanoTime() - before);
                        } else {
                            count.errors.incrementAndGet();
                        }
                        return 1L;
                    });
        }).onErrorResume(_ -> {
            count.errors.incrementAndGet();
            return Mono.just(0L);
        });
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
