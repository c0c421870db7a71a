package org.doorstep.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import gg.jte.generated.precompiled.StaticTemplates;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes one {@link ErrorAnswers.Answer} in the form its reader wants. */
@Component
class ErrorWriter {

    /** One field's problem on the wire. */
    record FieldProblem(String field, String code, String message) {}

    private final Callers callers;
    private final Words words;
    private final HtmlResultHandler pages;
    private final JsonMapper json;

    ErrorWriter(Callers callers, Words words, HtmlResultHandler pages, JsonMapper json) {
        this.callers = callers;
        this.words = words;
        this.pages = pages;
        this.json = json;
    }

    Mono<Void> write(ServerWebExchange exchange, ErrorAnswers.Answer answer) {
        return exchange.getRequest().getPath().value().startsWith("/api/")
                ? problem(exchange, answer) : page(exchange, answer);
    }

    private Mono<Void> problem(ServerWebExchange exchange, ErrorAnswers.Answer answer) {
        var locale = callers.locale(exchange);
        var response = exchange.getResponse();
        response.setStatusCode(answer.status());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var bytes = json.writeValueAsBytes(body(locale, answer));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }

    private Map<String, Object> body(Locale locale, ErrorAnswers.Answer answer) {
        var code = answer.problem().code();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + code);
        body.put("title", words.t(locale, "problem." + code + ".title"));
        body.put("status", answer.status().value());
        body.put("detail", words.t(locale, "problem." + code, answer.problem().args().toArray()));
        if (!answer.fields().isEmpty()) {
            body.put("errors", answer.fields().stream().map(p -> new FieldProblem(
                    p.field(), p.code(), words.t(locale, "problem." + p.code(), p.args().toArray()))).toList());
        }
        body.putAll(answer.besides());
        if (!answer.reference().isEmpty()) {
            body.put("reference", answer.reference());
        }
        return body;
    }

    private Mono<Void> page(ServerWebExchange exchange, ErrorAnswers.Answer answer) {
        return callers.errorPage(exchange).flatMap(page -> {
            var view = new ErrorView(
                    page.t("problem." + answer.problem().code() + ".title"),
                    page.sentence(answer.problem()), answer.reference(), ErrorView.onward(answer.problem().code()));
            return pages.write(exchange, new Html(answer.status(), new StaticTemplates().layoutError(page, view), null));
        });
    }
}
