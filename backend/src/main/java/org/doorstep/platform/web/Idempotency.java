package org.doorstep.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.doorstep.platform.web.IdempotentAnswers.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Honours {@code Idempotency-Key} at the API, so that a request sent again over a bad line is done once: the same
 * caller, key, address and body are answered the same for a day. Another body under the key is 409 {@code key-reused},
 * a first request still running 409 {@code key-in-use}, a key that cannot be one 422. What is not JSON is left alone.
 * After the security filters, whose caller it needs.
 *
 * <p>An instance killed between the work and its answer leaves the key running; two minutes later a retry runs the
 * work again, so a use case that must not happen twice refuses that itself.
 */
@Component
@Order(0)
class Idempotency implements WebFilter {

    static final String HEADER = "Idempotency-Key";
    /** On an answer that was given before. */
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Logger LOG = LoggerFactory.getLogger(Idempotency.class);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,255}");
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);
    private static final int LARGEST_BODY = 64 * 1024;
    private static final String HMAC = "HmacSHA256";
    /** What a key is called in the table. */
    private static final byte[] NAME = "doorstep idempotency key".getBytes(StandardCharsets.US_ASCII);

    private final Callers callers;
    private final IdempotentAnswers answers;
    private final ErrorAnswers errors;

    Idempotency(Callers callers, IdempotentAnswers answers, ErrorAnswers errors) {
        this.callers = callers;
        this.answers = answers;
        this.errors = errors;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var keys = exchange.getRequest().getHeaders().getOrEmpty(HEADER);
        if (keys.isEmpty() || !applies(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        if (keys.size() > 1 || !KEY.matcher(keys.getFirst()).matches()) {
            return Mono.error(Refused.because(HttpStatus.UNPROCESSABLE_CONTENT, "key-unreadable"));
        }
        return callers.login().map(Optional::of).defaultIfEmpty(Optional.empty())
                .flatMap(caller -> caller.isEmpty() ? chain.filter(exchange)
                        : once(exchange, chain, caller.get(), keys.getFirst()));
    }

    private static boolean applies(ServerHttpRequest request) {
        var type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        return METHODS.contains(request.getMethod())
                && request.getPath().value().startsWith("/api/")
                && (type == null || type.toLowerCase(Locale.ROOT).matches("application/([\\w.-]+\\+)?json\\b.*"));
    }

    private Mono<Void> once(ServerWebExchange exchange, WebFilterChain chain, String caller, String key) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST_BODY)
                .map(CaughtAnswer::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> toItsEnd(answers
                        .claim(call(caller, key, exchange.getRequest(), body))
                        .flatMap(claim -> answer(claim, exchange, chain, body))))
                .flatMap(answer -> send(exchange, answer));
    }

    /** Goes on when the caller has hung up, so that asking again finds an answer, with the caller's context all along. */
    private static <T> Mono<T> toItsEnd(Mono<T> work) {
        return Mono.deferContextual(caller -> work.contextWrite(context -> context.putAll(caller)).cache());
    }

    private Mono<KeptAnswer> answer(Claim claim, ServerWebExchange exchange, WebFilterChain chain, byte[] body) {
        return switch (claim) {
            case Claim.Mine mine -> run(mine, exchange, chain, body);
            case Claim.Answered(var before) -> Mono.fromSupplier(() -> {
                exchange.getResponse().getHeaders().set(REPLAYED, "true");
                return before;
            });
            case Claim.Running _ -> Mono.error(Refused.conflict("key-in-use"));
            case Claim.Reused _ -> Mono.error(Refused.conflict("key-reused"));
        };
    }

    private Mono<KeptAnswer> run(Claim.Mine mine, ServerWebExchange exchange, WebFilterChain chain, byte[] body) {
        var caught = new CaughtAnswer(exchange.getResponse());
        var inside = exchange.mutate().request(new ReadBefore(exchange.getRequest(), body, exchange)).response(caught).build();
        return chain.filter(inside)
                .onErrorResume(error -> errors.handle(inside, error))
                .then(Mono.fromSupplier(caught::answer))
                .onErrorResume(error -> answers.forget(mine).then(Mono.error(error)))
                .delayUntil(answer -> settle(mine, answer));
    }

    /** The work is done whatever becomes of its answer's row. */
    private Mono<Void> settle(Claim.Mine mine, KeptAnswer answer) {
        return (answer.isFinal() ? answers.keep(mine, answer) : answers.forget(mine)).onErrorResume(error -> {
            LOG.warn("the answer to an Idempotency-Key could not be kept: {}", Traces.of(error));
            return Mono.empty();
        });
    }

    private static Mono<Void> send(ServerWebExchange exchange, KeptAnswer answer) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        if (answer.location() != null) {
            response.getHeaders().set(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.mediaType() == null) {
            return response.setComplete();
        }
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, answer.mediaType());
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())));
    }

    /**
     * What was asked is kept under a hash keyed with the caller's key, of which only another hash is kept: nobody who reads the
     * table can try out which bank account makes it.
     */
    private static IdempotentAnswers.Call call(String caller, String key, ServerHttpRequest request, byte[] body) {
        var address = request.getMethod() + " " + request.getURI().getRawPath() + "?" + request.getURI().getRawQuery() + "\n";
        var mac = keyed(key.getBytes(StandardCharsets.US_ASCII));
        mac.update(address.getBytes(StandardCharsets.UTF_8));
        return new IdempotentAnswers.Call(caller, named(key), HexFormat.of().formatHex(mac.doFinal(body)));
    }

    /** What a key is kept as. */
    static String named(String key) {
        return HexFormat.of().formatHex(keyed(key.getBytes(StandardCharsets.US_ASCII)).doFinal(NAME));
    }

    private static Mac keyed(byte[] key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    /** The request whose body has been read already. */
    private static final class ReadBefore extends ServerHttpRequestDecorator {

        private final byte[] body;
        private final ServerWebExchange exchange;

        ReadBefore(ServerHttpRequest request, byte[] body, ServerWebExchange exchange) {
            super(request);
            this.body = body;
            this.exchange = exchange;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return body.length == 0 ? Flux.empty()
                    : Flux.defer(() -> Flux.just(exchange.getResponse().bufferFactory().wrap(body)));
        }
    }
}
