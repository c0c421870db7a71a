package org.doorstep.identity.web;

import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import static java.net.URI.create;

/**
 * Sends a form with files to the log-in, unread, unless somebody is logged in: the check for forged requests looks for
 * its token inside the form, and would write a stranger's files to the disk to find it. Before that check, and so before
 * the session is known to the chain. Not a bean: it belongs to the chain of the pages.
 */
final class FilesNeedALogIn implements WebFilter {

    private static final WebSessionServerSecurityContextRepository SESSION = new WebSessionServerSecurityContextRepository();

    private final ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!hasFiles(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .switchIfEmpty(SESSION.load(exchange))
                .mapNotNull(SecurityContext::getAuthentication)
                .map(Authentication::isAuthenticated)
                .defaultIfEmpty(false)
                .flatMap(known -> known ? chain.filter(exchange)
                        : redirect.sendRedirect(exchange, create("/oauth2/authorization/" + OAuthConfiguration.REGISTRATION)));
    }

    /** As forgiving as whoever would read it: what cannot be read as a type is left to the check after this one. */
    private static boolean hasFiles(ServerHttpRequest request) {
        var type = request.getHeaders().getFirst("Content-Type");
        return type != null && type.strip().regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA.getType() + "/", 0, 10);
    }
}
