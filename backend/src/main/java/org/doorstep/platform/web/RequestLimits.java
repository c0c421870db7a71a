package org.doorstep.platform.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses, before anybody reads it, what is larger than its address takes ({@link RequestSettings}): by the length it
 * says it has, else when that much has come. And what cannot be read by anybody: a form in pieces, an address with
 * U+0000, which no text of ours holds and no query of the database takes. First of all filters, before even the
 * security's, which reads forms too; the counting is around everything, or a form would be read past it.
 */
@Component
@Order(-200)
@EnableConfigurationProperties(RequestSettings.class)
class RequestLimits implements WebFilter, HttpHandlerDecoratorFactory {

    private record Larger(PathPattern path, long most) {}

    private final long largest;
    private final List<Larger> larger;

    RequestLimits(RequestSettings settings) {
        this.largest = settings.largest().toBytes();
        this.larger = settings.larger().stream()
                .map(address -> new Larger(PathPatternParser.defaultInstance.parse(address.path()), address.most().toBytes())).toList();
    }

    @Override
    public HttpHandler apply(HttpHandler everything) {
        return (request, response) -> everything.handle(
                request.getHeaders().getContentLength() < 0 ? new Counted(request, most(request)) : request, response);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (holdsZero(request.getURI().getRawPath()) || holdsZero(request.getURI().getRawQuery())) {
            return Mono.error(unreadable());
        }
        // What says its length is held to it by the server.
        return request.getHeaders().getContentLength() > most(request) ? Mono.error(tooLarge())
                : chain.filter(new Readable(exchange));
    }

    private long most(ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        return larger.stream().filter(address -> address.path().matches(path)).findFirst().map(Larger::most).orElse(largest);
    }

    private static boolean holdsZero(@Nullable String encoded) {
        return encoded != null && encoded.contains("%00");
    }

    private static Refused tooLarge() {
        return Refused.because(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    private static Refused unreadable() {
        return Refused.because(HttpStatus.BAD_REQUEST, "unreadable");
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final long most;

        Counted(ServerHttpRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                var soFar = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (soFar.addAndGet(buffer.readableByteCount()) > most) {
                        DataBufferUtils.release(buffer);
                        sink.error(tooLarge());
                    } else {
                        sink.next(buffer);
                    }
                });
            });
        }
    }

    /** A form in pieces is the sender's mistake, whoever reads it first. */
    private static final class Readable extends ServerWebExchangeDecorator {

        Readable(ServerWebExchange exchange) {
            super(exchange);
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return super.getFormData().onErrorMap(Readable::isBroken, Readable::told);
        }

        @Override
        public Mono<MultiValueMap<String, Part>> getMultipartData() {
            return super.getMultipartData().onErrorMap(Readable::isBroken, Readable::told);
        }

        private static boolean isBroken(Throwable error) {
            return error instanceof DecodingException || error instanceof IllegalArgumentException;
        }

        private static Throwable told(Throwable error) {
            return error.getCause() instanceof Refused refused ? refused : unreadable();
        }
    }
}
