package org.doorstep.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives what the API reads out in JSON an {@code ETag}, the hash of its bytes, so that a phone that asks again and again
 * is answered 304 with no body while nothing has changed. It spares the line, not the work. Photos, documents and
 * streams pass through; so does what says for itself how long it may be kept.
 */
@Component
@Order(10)
class Etags implements WebFilter {

    private static final String KEPT = "private, no-cache";
    private static final int BYTES = 16;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return applies(exchange.getRequest())
                ? chain.filter(exchange.mutate().response(new Hashed(exchange)).build()) : chain.filter(exchange);
    }

    private static boolean applies(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET && request.getPath().value().startsWith("/api/");
    }

    private static final class Hashed extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;

        Hashed(ServerWebExchange exchange) {
            super(exchange.getResponse());
            this.exchange = exchange;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> content) {
            if (!isJson(getDelegate())) {
                return super.writeWith(content);
            }
            return DataBufferUtils.join(content).map(CaughtAnswer::bytes).flatMap(this::write);
        }

        private Mono<Void> write(byte[] body) {
            getHeaders().set(HttpHeaders.CACHE_CONTROL, KEPT);
            if (exchange.checkNotModified("W/\"" + hash(body) + "\"")) {
                getHeaders().remove(HttpHeaders.CONTENT_TYPE);
                getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
                return setComplete();
            }
            return super.writeWith(Mono.fromSupplier(() -> bufferFactory().wrap(body)));
        }
    }

    private static boolean isJson(ServerHttpResponse response) {
        var type = response.getHeaders().getContentType();
        var status = response.getStatusCode();
        return (status == null || status == HttpStatus.OK)
                && type != null && type.isCompatibleWith(MediaType.APPLICATION_JSON)
                && response.getHeaders().getCacheControl() == null;
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
