package org.doorstep.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.imports.model.TextDecoder;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.jobs.Await;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --import=<folder>}: takes in every {@code <kind>.csv} of a folder, says what became of each, and ends with 0
 * when all were taken in, else with 1. {@code --import-charset=windows-1252} when the files are not UTF-8;
 * {@code --server.port=0} beside a portal that is running.
 */
@Component
class ImportCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);
    private static final Duration LIMIT = Duration.ofHours(2);

    private final Imports imports;
    private final ApplicationContext application;

    ImportCommand(Imports imports, ApplicationContext application) {
        this.imports = imports;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        option(arguments, "import").ifPresent(folder -> {
            var done = take(Path.of(folder), charset(arguments));
            ExitCodeGenerator code = () -> done ? 0 : 1;
            System.exit(SpringApplication.exit(application, code));
        });
    }

    /** Whether there were files and every one was taken in. */
    boolean take(Path folder, Charset charset) {
        var outcomes = Await.result(
                imports.takeFolder(new CurrentUser.System("import"), charset, folder).doOnNext(ImportCommand::tell).collectList(),
                LIMIT);
        if (outcomes.isEmpty()) {
            LOG.error("Nothing to take in: {} holds none of {}", folder, fileNames());
        }
        return !outcomes.isEmpty() && outcomes.stream().allMatch(ImportOutcome.Taken.class::isInstance);
    }

    private static void tell(ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.Taken taken -> LOG.info("{}.csv taken in: {} rows, {} new, {} changed, {} as they were",
                    taken.kind(), taken.rows(), taken.changes().added(), taken.changes().changed(), taken.changes().same());
            case ImportOutcome.Refused refused -> {
                LOG.error("{}.csv refused, nothing kept: {} problems in {} rows", refused.kind(), refused.problems(), refused.rows());
                // Where and what, never the cell: a log is no place for somebody's name.
                refused.listed().forEach(problem -> LOG.error("{}.csv line {} {}: {}",
                        refused.kind(), problem.line(), problem.column(), problem.code()));
            }
            case ImportOutcome.Busy busy -> LOG.error("{}.csv: another file is being kept this moment, try again", busy.kind());
            case ImportOutcome.Unknown unknown -> LOG.error("{} is no kind of file", unknown.kind());
            case ImportOutcome.NotAllowed _ -> LOG.error("not allowed to send files");
        }
    }

    private List<String> fileNames() {
        return imports.kinds().stream().map(kind -> kind + ".csv").toList();
    }

    private static Charset charset(ApplicationArguments arguments) {
        var name = option(arguments, "import-charset").orElse("utf-8");
        return TextDecoder.known(name).orElseThrow(() -> new IllegalArgumentException("files do not come in " + name));
    }

    private static Optional<String> option(ApplicationArguments arguments, String name) {
        return Optional.ofNullable(arguments.getOptionValues(name)).flatMap(values -> values.stream().findFirst());
    }
}
