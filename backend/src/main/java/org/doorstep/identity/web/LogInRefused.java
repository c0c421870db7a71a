package org.doorstep.identity.web;

import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import reactor.core.publisher.Mono;

/**
 * Where a log-in that did not succeed leads: home when another tab has logged in meanwhile, else to a page that says
 * what to do. The log hears the error's code and kind and not its text, which comes from outside and may hold a name.
 */
final class LogInRefused implements ServerAuthenticationFailureHandler {

    static final String PAGE = "/not-logged-in";

    private static final Logger LOG = LoggerFactory.getLogger(LogInRefused.class);
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private final WebSessionServerSecurityContextRepository session = new WebSessionServerSecurityContextRepository();
    private final ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException refused) {
        LOG.warn("A log-in was refused: {}, {}", code(refused), kinds(refused));
        return session.load(exchange.getExchange())
                .map(_ -> "/")
                .defaultIfEmpty(PAGE)
                .flatMap(where -> redirect.sendRedirect(exchange.getExchange(), URI.create(where)));
    }

    private static String code(AuthenticationException refused) {
        return refused instanceof OAuth2AuthenticationException told && CODE.matcher(told.getError().getErrorCode()).matches()
                ? told.getError().getErrorCode() : "no code we know";
    }

    private static String kinds(Throwable refused) {
        return Stream.iterate(refused, error -> error != null, Throwable::getCause)
                .map(error -> error.getClass().getSimpleName())
                .collect(Collectors.joining(" from "));
    }
}
