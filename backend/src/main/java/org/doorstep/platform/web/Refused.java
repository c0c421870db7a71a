package org.doorstep.platform.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.Problem;
import org.springframework.http.HttpStatus;

/**
 * How an {@code *Api} says no on the wire, after its face said no by an outcome: becomes a problem (RFC 9457) with
 * {@code type /problems/<code>} and words {@code problem.<code>}. Only controllers throw it.
 */
public final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final Problem problem;
    private final List<Problem> fields;
    private final Map<String, Object> besides;

    private Refused(HttpStatus status, Problem problem, List<Problem> fields) {
        this(status, problem, fields, Map.of());
    }

    private Refused(HttpStatus status, Problem problem, List<Problem> fields, Map<String, Object> besides) {
        super(problem.code(), null, false, false);
        this.status = status;
        this.problem = problem;
        this.fields = List.copyOf(fields);
        this.besides = Map.copyOf(besides);
    }

    /** 422: something is wrong with what was sent; every field with its sentence. */
    public static Refused invalid(List<Problem> fields) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, Problem.of("", "check-answers"), fields);
    }

    /** 404: not there, or not yours. */
    public static Refused notHere() {
        return new Refused(HttpStatus.NOT_FOUND, Problem.of("", "not-here"), List.of());
    }

    /** 403: logged in, and not allowed. */
    public static Refused notAllowed() {
        return new Refused(HttpStatus.FORBIDDEN, Problem.of("", "not-allowed"), List.of());
    }

    /** 409: right in itself, but things have moved on. */
    public static Refused conflict(String code, Object... args) {
        return new Refused(HttpStatus.CONFLICT, Problem.of("", code, args), List.of());
    }

    public static Refused because(HttpStatus status, String code, Object... args) {
        return new Refused(status, Problem.of("", code, args), List.of());
    }

    /**
     * The same with something to go on with, as an extension member of the problem (RFC 9457, 3.2).
     *
     * @param member its name on the wire: none that every problem has
     */
    public Refused with(String member, Object value) {
        var all = new HashMap<>(besides);
        all.put(member, value);
        return new Refused(status, problem, fields, all);
    }

    HttpStatus status() {
        return status;
    }

    Problem problem() {
        return problem;
    }

    List<Problem> fields() {
        return fields;
    }

    Map<String, Object> besides() {
        return besides;
    }
}
