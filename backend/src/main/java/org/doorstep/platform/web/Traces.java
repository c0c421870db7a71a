package org.doorstep.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.r2dbc.spi.R2dbcException;

/**
 * Where an error came from, without its words: a database quotes the row it refuses, a parser the text it cannot read,
 * and no row and no text of anybody belongs in a log.
 */
final class Traces {

    private static final int CAUSES = 5;
    private static final int FIRST = 12;
    private static final int MOST = 20;
    private static final String OURS = "org.doorstep.";

    private Traces() {}

    /** The kinds of the error and of its causes, the database's code where it has one, and where it was. */
    static String of(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause).limit(CAUSES)
                .map(cause -> cause.getClass().getName() + code(cause) + frames(cause))
                .collect(Collectors.joining("\n  caused by "));
    }

    private static String code(Throwable cause) {
        return cause instanceof R2dbcException database && database.getSqlState() != null ? " " + database.getSqlState() : "";
    }

    /** The first frames say what failed; after that only ours say who asked for it. */
    private static String frames(Throwable cause) {
        var all = cause.getStackTrace();
        var ours = Arrays.stream(all).skip(FIRST).filter(frame -> frame.getClassName().startsWith(OURS));
        return Stream.concat(Arrays.stream(all).limit(FIRST), ours).limit(MOST)
                .map(frame -> "\n    at " + frame).collect(Collectors.joining());
    }
}
