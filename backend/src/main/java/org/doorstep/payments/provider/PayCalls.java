package org.doorstep.payments.provider;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The calls themselves: bytes out, bytes in, each with an end, none sent twice by itself and none following a redirect. */
final class PayCalls {

    /** @param status of HTTP */
    record Answer(int status, byte[] body) {}

    private static final int CONNECT_MILLIS = 5_000;
    private static final int CONNECTIONS = 50;
    /** Shorter than any server's: one that was closed at the other end would fail the next call, which is not sent again. */
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int LARGEST = 64 * 1024;

    private final WebClient client;
    private final PaymentSettings settings;

    PayCalls(PaymentSettings settings) {
        this.settings = settings;
        var connections = ConnectionProvider.builder("card-payments").maxConnections(CONNECTIONS).maxIdleTime(IDLE)
                .pendingAcquireTimeout(settings.limit()).build();
        var http = HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .responseTimeout(settings.limit()).followRedirect(false).disableRetry(true);
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .baseUrl(settings.address())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + settings.key())
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .build();
    }

    Mono<Answer> get(String path) {
        return client.get().uri(path).exchangeToMono(PayCalls::answer).timeout(settings.limit());
    }

    /** @param key the same at every attempt for the same thing; null for what has none */
    Mono<Answer> post(String path, @Nullable String key, byte[] body) {
        var call = client.post().uri(path).contentType(MediaType.APPLICATION_JSON);
        return (key == null ? call : call.header("Idempotency-Key", key))
                .bodyValue(body).exchangeToMono(PayCalls::answer).timeout(settings.limit());
    }

    static boolean isAway(Throwable error) {
        return error instanceof WebClientException || error instanceof TimeoutException || error instanceof DataBufferLimitException;
    }

    private static Mono<Answer> answer(ClientResponse response) {
        return response.bodyToMono(byte[].class).defaultIfEmpty(new byte[0]).map(body -> new Answer(response.statusCode().value(), body));
    }
}
