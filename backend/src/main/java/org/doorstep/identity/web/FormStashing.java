package org.doorstep.identity.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.identity.web.StashedForm.Field;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * When a form is refused only because its session has ended, keeps what was typed before the log-in page takes its
 * place. Behind the check for forged requests, so only our own pages' forms get here. Not a bean: it belongs to the
 * chain of the pages, just before authorisation.
 */
final class FormStashing implements WebFilter {

    private static final int LARGEST = 32 * 1024;
    private static final String CSRF_FIELD = "_csrf";

    private final FormStash stash;

    FormStashing(FormStash stash) {
        this.stash = stash;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isForm(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(user -> user.isPresent() ? carryOn(user.get(), exchange, chain) : keepIfRefused(exchange, chain));
    }

    /** Whoever sends a form has carried on: what was kept is not offered again. */
    private Mono<Void> carryOn(Authentication user, ServerWebExchange exchange, WebFilterChain chain) {
        stash.forget(user.getName());
        return chain.filter(exchange);
    }

    private Mono<Void> keepIfRefused(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).onErrorResume(AccessDeniedException.class,
                refused -> Mono.justOrEmpty(LastUser.mark(exchange))
                        .flatMap(mark -> keep(exchange, mark))
                        .then(Mono.error(refused)));
    }

    private Mono<Void> keep(ServerWebExchange exchange, String mark) {
        return exchange.getFormData().doOnNext(form -> stash.keep(mark, form(exchange.getRequest(), form))).then();
    }

    private static boolean isForm(ServerHttpRequest request) {
        var length = request.getHeaders().getContentLength();
        return request.getMethod() == HttpMethod.POST
                && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(request.getHeaders().getContentType())
                && length >= 0 && length <= LARGEST;
    }

    private static StashedForm form(ServerHttpRequest request, MultiValueMap<String, String> form) {
        var fields = form.entrySet().stream()
                .filter(field -> !field.getKey().equals(CSRF_FIELD))
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value == null ? "" : value)))
                .toList();
        var query = request.getURI().getRawQuery();
        return new StashedForm(request.getURI().getRawPath() + (query == null ? "" : "?" + query), List.copyOf(fields));
    }
}
