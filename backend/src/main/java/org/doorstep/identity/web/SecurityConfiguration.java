package org.doorstep.identity.web;

import java.net.URI;
import java.time.Clock;

import org.doorstep.identity.KeycloakSettings;
import org.doorstep.kernel.Role;
import org.doorstep.platform.web.AppPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Three chains: the API knows bearer tokens and nothing else; the pages know a session and its cookie; between them stands
 * {@link TokenRelay}. And the app's one page knows nobody.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    private static final String[] PUBLIC_PAGES = {
        "/", "/assets/**", "/standards/**", "/danger/**", "/emergency", "/faces/**", "/help/**", "/problems/**", "/signed-out", LogInRefused.PAGE,
        "/actuator/health/**", "/v3/api-docs/**", "/favicon.ico"
    };

    private static final String[] PUBLIC_API = {
        "/api/standards/**", "/api/danger", "/api/pages/danger/**", "/api/pages/standards/**", "/api/pages/repairs/report"
    };

    /** Signed by who sends it, in a way of their own: {@code payments} looks. */
    private static final String SIGNED_NEWS = "/api/card-payment-news";

    /** Of the session rather than of a bearer, so it belongs to the chain of the pages. */
    private static final String SESSION_API = "/api/session";

    /**
     * What the app may besides: our own scripts, asked for by address and never written into the page; and addresses of
     * scripts made by nothing but the one policy that starts its service worker.
     */
    private static final String OF_THE_APP = "; script-src 'self'; connect-src 'self'; worker-src 'self'"
            + "; require-trusted-types-for 'script'; trusted-types doorstep";

    /** Photos of the reader's that are not sent yet: they have an address in their own browser alone. */
    private static final String ON_THE_PHONE = " blob:";

    /** A request is timed once, as a whole: timing each of the chain's filters cost more than most of them do. */
    @Bean
    SecurityObservationSettings noTimingOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    ServerCsrfTokenRepository csrfTokens() {
        return new CsrfCookies();
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain api(ServerHttpSecurity http, ReactiveOAuth2AuthorizedClientManager clients,
            ServerCsrfTokenRepository csrf, LoneSessions alone, TokenSettings tokens, TokenUsers users) {
        var refusals = new ApiRefusals();
        return http
                .securityMatcher(new AndServerWebExchangeMatcher(
                        new PathPatternParserServerWebExchangeMatcher("/api/**"),
                        new NegatedServerWebExchangeMatcher(new PathPatternParserServerWebExchangeMatcher(SESSION_API))))
                .addFilterBefore(new TokenRelay(clients, csrf, alone, tokens.patience()), SecurityWebFiltersOrder.REACTOR_CONTEXT)
                .authorizeExchange(paths -> paths
                        .pathMatchers(HttpMethod.GET, PUBLIC_API).permitAll()
                        .pathMatchers(HttpMethod.POST, SIGNED_NEWS).permitAll()
                        // Decided before the body is read: only another machine may send files of that size.
                        .pathMatchers("/api/imports/**").access((user, _) -> user.map(who ->
                                new AuthorizationDecision(users.of(who).holds(Role.INTEGRATION))))
                        .anyExchange().authenticated())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    AppPolicy appPolicy(KeycloakSettings keycloak) {
        return new AppPolicy(contentSecurityPolicy(keycloak, ON_THE_PHONE, "") + OF_THE_APP);
    }

    /** The app's page is the same for everybody; who is reading it asks for a log-in by itself. */
    @Bean
    @Order(2)
    SecurityWebFilterChain app(ServerHttpSecurity http, AppPolicy appPolicy) {
        return http
                .securityMatcher(new PathPatternParserServerWebExchangeMatcher("/app/**"))
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(appPolicy.directives()))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityWebFilterChain pages(ServerHttpSecurity http, KeycloakSettings keycloak,
            ReactiveClientRegistrationRepository registrations, ServerCsrfTokenRepository csrf, FormStash stash,
            PageSettings settings, LoggedOut loggedOut, Clock clock) {
        return http
                .addFilterBefore(new HeardLogOuts(), SecurityWebFiltersOrder.HTTP_HEADERS_WRITER)
                .addFilterBefore(new FilesNeedALogIn(), SecurityWebFiltersOrder.CSRF)
                .addFilterBefore(new FormStashing(stash), SecurityWebFiltersOrder.AUTHORIZATION)
                .addFilterBefore(new PagesLookedAt(clock), SecurityWebFiltersOrder.AUTHORIZATION)
                .addFilterBefore(new UnsentFirst(), SecurityWebFiltersOrder.LOGOUT)
                .authorizeExchange(paths -> paths
                        .pathMatchers(settings.andAlsoPublic(PUBLIC_PAGES)).permitAll()
                        .pathMatchers("/actuator/**").access((_, asked) -> Mono.just(
                                new AuthorizationDecision(isForTheMachine(asked.getExchange(), settings))))
                        // Danger is asked before any log-in, also as the first page of a report.
                        .pathMatchers(HttpMethod.GET, SESSION_API, "/repairs/report").permitAll()
                        .anyExchange().authenticated())
                .csrf(spec -> spec.csrfTokenRepository(csrf).csrfTokenRequestHandler(alsoInMultipart()))
                .oauth2Login(login -> login
                        // Said, so that Spring makes no page of its own at /login, with no number to ring on it.
                        .loginPage("/oauth2/authorization/" + OAuthConfiguration.REGISTRATION)
                        .authorizationRequestResolver(new LogInRequests(registrations))
                        .authenticationSuccessHandler(new LoggedIn(stash))
                        .authenticationFailureHandler(new LogInRefused()))
                // A log-in switched off, or ended on another device, ends here too: the pages look at no token.
                .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
                .logout(logout -> logout
                        .logoutUrl("/log-out")
                        .logoutSuccessHandler(loggedOut))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy(keycloak, "", settings.alsoInForms())))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Figures of the machine are for whoever runs it: on a port of their own, which no landlord shows to the world. */
    private static boolean isForTheMachine(ServerWebExchange exchange, PageSettings settings) {
        var here = exchange.getRequest().getLocalAddress();
        return settings.machinePort() > 0 && here != null && here.getPort() == settings.machinePort();
    }

    private static ServerCsrfTokenRequestHandler alsoInMultipart() {
        var handler = new XorServerCsrfTokenRequestAttributeHandler();
        handler.setTokenFromMultipartDataEnabled(true);
        return handler;
    }

    /** No script at all on light pages; forms go to us, or on to the log-in, or to where a card is paid with. */
    private static String contentSecurityPolicy(KeycloakSettings keycloak, String alsoImages, String alsoInForms) {
        var login = URI.create(keycloak.issuer());
        return "default-src 'none'; style-src 'self'; img-src 'self' data:" + alsoImages + "; font-src 'self'; manifest-src 'self'; "
                + "form-action 'self' " + login.getScheme() + "://" + login.getAuthority() + alsoInForms
                + "; frame-ancestors 'none'; base-uri 'none'";
    }
}
