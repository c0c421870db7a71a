package org.doorstep.platform.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

/**
 * The language a request is answered in: the first of those the reader asks for whose words ship, else English as
 * written in Britain. The name is the framework's for whatever decides this, so every handler is given the same.
 */
@Component("localeContextResolver")
class Languages implements LocaleContextResolver {

    private final Words words;

    Languages(Words words) {
        this.words = words;
    }

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(asked(exchange.getRequest().getHeaders()).stream()
                .flatMap(locale -> words.shipped(locale).stream())
                .findFirst().orElse(Locale.UK));
    }

    /** What cannot be read asks for nothing. */
    private static List<Locale> asked(HttpHeaders headers) {
        try {
            return headers.getAcceptLanguageAsLocales();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext locale) {
        throw new UnsupportedOperationException("the browser says which language");
    }
}
