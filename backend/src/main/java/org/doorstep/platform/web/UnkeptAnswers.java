package org.doorstep.platform.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Says {@code no-store} of what is {@link Unkept}, before {@link Etags} would say how long it may be kept. */
@Component
@Order(9)
class UnkeptAnswers implements WebFilter {

    private final List<PathPattern> paths;

    UnkeptAnswers(List<Unkept> named) {
        paths = named.stream().flatMap(one -> one.paths().stream()).map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (isUnkept(exchange.getRequest().getPath().pathWithinApplication())) {
            exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        }
        return chain.filter(exchange);
    }

    private boolean isUnkept(PathContainer path) {
        return paths.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
