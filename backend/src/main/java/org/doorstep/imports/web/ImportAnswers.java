package org.doorstep.imports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.platform.web.Callers;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What became of a file, in JSON. */
@Component
class ImportAnswers {

    private final Words words;
    private final Callers callers;

    ImportAnswers(Words words, Callers callers) {
        this.words = words;
        this.callers = callers;
    }

    /** @param until the day up to which all of a sender's money is here now; none for a file of a kind */
    record TakenFile(String kind, long rows, long added, long changed, long same, String sha256, boolean seenBefore, Optional<LocalDate> until) {}

    record BadRow(long line, String column, String code, String message) {}

    /**
     * A problem as RFC 9457 has it, with the bad rows: {@code problems} counts all that is wrong, {@code errors} is
     * the first {@code listed} of it.
     */
    record RefusedFile(String type, String title, int status, String detail, long rows, long problems, int listed, List<BadRow> errors) {}

    TakenFile taken(ImportOutcome.Taken taken) {
        var changes = taken.changes();
        return new TakenFile(taken.kind(), taken.rows(), changes.added(), changes.changed(), changes.same(),
                taken.sha256(), taken.seenBefore(), taken.until());
    }

    RefusedFile refused(ImportOutcome.Refused refused, ServerWebExchange exchange) {
        var locale = callers.locale(exchange);
        return new RefusedFile("/problems/import-refused", words.t(locale, "problem.import-refused.title"), 422,
                words.t(locale, "problem.import-refused", refused.problems(), refused.rows(), refused.listed().size()), refused.rows(),
                refused.problems(), refused.listed().size(),
                refused.listed().stream().map(problem -> badRow(locale, problem)).toList());
    }

    private BadRow badRow(Locale locale, RowProblem problem) {
        return new BadRow(problem.line(), problem.column(), problem.code(),
                words.t(locale, "imports.problem." + problem.code(), problem.args().toArray()));
    }
}
