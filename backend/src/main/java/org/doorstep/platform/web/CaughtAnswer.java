package org.doorstep.platform.web;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what a handler answers instead of sending it; status and headers are already on the real response. */
final class CaughtAnswer extends ServerHttpResponseDecorator {

    private volatile byte[] body = {};
    private volatile boolean done;

    CaughtAnswer(ServerHttpResponse real) {
        super(real);
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> content) {
        return DataBufferUtils.join(content)
                .doOnNext(all -> body = bytes(all))
                .then(setComplete());
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> content) {
        return writeWith(Flux.from(content).concatMap(part -> part));
    }

    @Override
    public Mono<Void> setComplete() {
        return Mono.fromRunnable(() -> done = true);
    }

    @Override
    public boolean isCommitted() {
        return done || super.isCommitted();
    }

    KeptAnswer answer() {
        var status = getStatusCode();
        return new KeptAnswer(status == null ? 200 : status.value(),
                getHeaders().getFirst(HttpHeaders.CONTENT_TYPE), getHeaders().getFirst(HttpHeaders.LOCATION), body);
    }

    /** Reads a buffer to its end and gives it back. */
    static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
