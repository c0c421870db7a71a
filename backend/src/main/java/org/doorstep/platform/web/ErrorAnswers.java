package org.doorstep.platform.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import io.r2dbc.spi.R2dbcException;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.tx.Collisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Turns whatever went wrong into one answer: a problem (RFC 9457) for the API, a page for people. Bugs get a
 * reference and are logged under it; their own words never leave the house.
 */
@Component
@Order(-10)
class ErrorAnswers implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final ErrorWriter writer;
    private final Ids ids;

    ErrorAnswers(ErrorWriter writer, Ids ids) {
        this.writer = writer;
        this.ids = ids;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        var answer = answer(error);
        if (answer.status().is5xxServerError()) {
            LOG.error("{} {} failed, reference {}: {}", exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath().value(), answer.reference(), Traces.of(error));
        }
        return writer.write(exchange, answer);
    }

    /**
     * @param reference to quote to the landlord; empty unless something broke
     * @param besides   extension members of the problem
     */
    record Answer(HttpStatus status, Problem problem, List<Problem> fields, String reference, Map<String, Object> besides) {

        Answer(HttpStatus status, Problem problem, List<Problem> fields, String reference) {
            this(status, problem, fields, reference, Map.of());
        }
    }

    private Answer answer(Throwable error) {
        return switch (error) {
            case Refused refused -> new Answer(refused.status(), refused.problem(), refused.fields(), "", refused.besides());
            case CsrfException _ -> plain(HttpStatus.FORBIDDEN, "page-too-old");
            case AccessDeniedException _ -> plain(HttpStatus.FORBIDDEN, "not-allowed");
            case DataBufferLimitException _ -> plain(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case Throwable _ when Collisions.isOne(error) -> plain(HttpStatus.CONFLICT, "changed-meanwhile");
            case DataAccessResourceFailureException _, TimeoutException _, R2dbcException _ -> broken(HttpStatus.SERVICE_UNAVAILABLE);
            // Nobody could check the token: the keys are Keycloak's, and it does not answer.
            case AuthenticationServiceException _ -> broken(HttpStatus.SERVICE_UNAVAILABLE);
            case ErrorResponse response when response.getStatusCode().value() == 503 -> broken(HttpStatus.SERVICE_UNAVAILABLE);
            case ErrorResponse response when response.getStatusCode().is4xxClientError() -> client(error, response);
            default -> broken(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    private Answer client(Throwable error, ErrorResponse response) {
        if (error.getCause() instanceof DataBufferLimitException) {
            return plain(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        var status = HttpStatus.valueOf(response.getStatusCode().value());
        return plain(status, switch (status) {
            case NOT_FOUND -> "not-here";
            case UNAUTHORIZED -> "log-in-first";
            case FORBIDDEN -> "not-allowed";
            case METHOD_NOT_ALLOWED -> "method";
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "format";
            case CONTENT_TOO_LARGE -> "too-large";
            case TOO_MANY_REQUESTS -> "too-many";
            default -> "unreadable";
        });
    }

    private static Answer plain(HttpStatus status, String code) {
        return new Answer(status, Problem.of("", code), List.of(), "");
    }

    private Answer broken(HttpStatus status) {
        var code = status == HttpStatus.SERVICE_UNAVAILABLE ? "not-now" : "broken";
        return new Answer(status, Problem.of("", code), List.of(), ids.reference("ERR").value());
    }
}
