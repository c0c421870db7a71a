package org.doorstep.platform.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Has the API's document made away from the event loops: its maker reads class files, on the thread that asks first. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiDocumentThreads implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var answer = chain.filter(exchange);
        return exchange.getRequest().getPath().value().startsWith("/v3/api-docs")
                ? answer.subscribeOn(Schedulers.boundedElastic()) : answer;
    }
}
