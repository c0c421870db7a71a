package org.doorstep.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import gg.jte.output.Utf8ByteOutput;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes an {@link Html}: rendered whole in memory, because a template is given finished values and only uses the CPU. */
@Component
class HtmlResultHandler implements HandlerResultHandler, Ordered {

    private static final MediaType TYPE = new MediaType("text", "html", StandardCharsets.UTF_8);

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public boolean supports(HandlerResult result) {
        var type = result.getReturnType();
        return type.resolve() == Html.class || type.getGeneric(0).resolve() == Html.class;
    }

    @Override
    public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
        return switch (result.getReturnValue()) {
            case Html html -> write(exchange, html);
            case Mono<?> later -> later.cast(Html.class).flatMap(html -> write(exchange, html));
            case null, default -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        };
    }

    Mono<Void> write(ServerWebExchange exchange, Html html) {
        var response = exchange.getResponse();
        if (html.location() != null) {
            response.setStatusCode(html.status());
            response.getHeaders().setLocation(html.location());
            return response.setComplete();
        }
        if (html.model() == null) {
            return Mono.error(new ResponseStatusException(html.status()));
        }
        var output = new Utf8ByteOutput();
        html.model().render(output);
        response.setStatusCode(html.status());
        response.getHeaders().setContentType(TYPE);
        response.getHeaders().setContentLength(output.getContentLength());
        var buffer = response.bufferFactory().allocateBuffer(output.getContentLength());
        try {
            output.writeTo((bytes, offset, length) -> buffer.write(bytes, offset, length));
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory cannot fail to be written", e);
        }
        return response.writeWith(Mono.just(buffer));
    }
}
