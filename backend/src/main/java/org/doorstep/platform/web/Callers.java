package org.doorstep.platform.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.Alarms;
import org.doorstep.platform.spi.Brand;
import org.doorstep.platform.spi.CurrentUsers;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Works out who is calling and what their page needs; the only reader of the security context. */
@Component
public class Callers {

    private static final PageContext.CsrfField NO_TOKEN = new PageContext.CsrfField("_csrf", "");
    private static final WebSessionServerSecurityContextRepository SESSION = new WebSessionServerSecurityContextRepository();

    private final CurrentUsers users;
    private final Brand brand;
    private final Words words;
    private final Assets assets;
    private final Alarms alarms;
    private final Clock clock;

    Callers(CurrentUsers users, Brand brand, Words words, Assets assets, Alarms alarms, Clock clock) {
        this.users = users;
        this.brand = brand;
        this.words = words;
        this.assets = assets;
        this.alarms = alarms;
        this.clock = clock;
    }

    public Mono<CurrentUser> user() {
        return authentication().map(users::of).defaultIfEmpty(new CurrentUser.Anonymous());
    }

    /** The subject of the caller's token or session; empty for nobody. */
    Mono<String> login() {
        return authentication().filter(Authentication::isAuthenticated).map(Authentication::getName);
    }

    public Mono<PageContext> page(ServerWebExchange exchange) {
        return errorPage(exchange).flatMap(page -> alarms.waiting(page.user()).map(page::alarmed));
    }

    /** For a page that says that something went wrong: it asks nothing of what may be broken. */
    Mono<PageContext> errorPage(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.<CsrfToken>empty());
        var csrf = token.map(t -> new PageContext.CsrfField(t.getParameterName(), t.getToken())).defaultIfEmpty(NO_TOKEN);
        var reader = authentication().switchIfEmpty(Mono.defer(() -> session(exchange)));
        var user = reader.map(users::of).defaultIfEmpty(new CurrentUser.Anonymous());
        var name = reader.map(users::nameOf).defaultIfEmpty("");
        return Mono.zip(csrf, user, name).map(all -> new PageContext(
                words, locale(exchange), exchange.getRequest().getPath().value(), OwnQuery.of(exchange.getRequest().getURI().getRawQuery()), all.getT1(), all.getT2(), all.getT3(),
                brand, List.of(), assets, clock.instant(), 0));
    }

    /** The reader's language, as {@link Languages} found it. */
    public Locale locale(ServerWebExchange exchange) {
        return Objects.requireNonNullElse(exchange.getLocaleContext().getLocale(), Locale.UK);
    }

    /** An error's page is written outside the chain that knows who is calling, but the session still does. */
    private static Mono<Authentication> session(ServerWebExchange exchange) {
        return SESSION.load(exchange).mapNotNull(SecurityContext::getAuthentication);
    }

    private static Mono<Authentication> authentication() {
        return ReactiveSecurityContextHolder.getContext().mapNotNull(SecurityContext::getAuthentication);
    }
}
