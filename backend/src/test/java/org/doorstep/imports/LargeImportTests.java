package org.doorstep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.IntegrationTest;
import org.doorstep.demo.DemoData;
import org.doorstep.demo.DemoFiles;
import org.doorstep.demo.DemoSize;
import org.doorstep.imports.ImportOutcome.Busy;
import org.doorstep.imports.ImportOutcome.Refused;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.RowProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;

/** In a database of its own: the whole landlord would get in the way of the tests that know the small one. */
@IntegrationTest
@TestPropertySource(properties = "doorstep.imports.listed=50")
class LargeImportTests {

    private static final CurrentUser JOB = new CurrentUser.System("test");
    private static final Duration LONG = Duration.ofMinutes(5);

    @Autowired
    Imports imports;

    @Autowired
    DatabaseClient database;

    @Test
    void takesTheWholeLandlordInWithinAMinute() {
        DemoFiles.folder(DemoSize.WHOLE);
        var begun = Instant.now();
        DemoData.whole(imports);
        var took = Duration.between(begun, Instant.now());
        LoggerFactory.getLogger(getClass()).info("The landlord of 11,500 homes was taken in in {} ms", took.toMillis());
        assertThat(count("select count(*) from home where dwelling_type not in ('garage', 'pitch')")).isEqualTo(11_500);
        assertThat(count("select count(*) from agreement where kind = 'lease'")).isEqualTo(918);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        assertThat(takeAgain()).allMatch(taken -> taken.changes().added() == 0 && taken.changes().changed() == 0 && taken.seenBefore());
    }

    @Test
    void reportsOneBadRowAtTheEndOfFiftyMegabytes(@TempDir Path folder) throws IOException {
        var file = folder.resolve("estates.csv");
        long rows = write(file, "BAD");
        Files.writeString(file, "BAD-0,the first one again\n", StandardOpenOption.APPEND);
        var outcome = imports.take(JOB, "estates", StandardCharsets.UTF_8, file).block(LONG);
        assertThat(outcome).isEqualTo(new Refused("estates", rows + 1, 1,
                List.of(new RowProblem(rows + 2, "reference", "twice", List.of(2L)))));
        assertThat(count("select count(*) from estate where reference like 'BAD-%'")).isZero();
    }

    @Test
    void takesFiftyMegabytesIn(@TempDir Path folder) throws IOException {
        var file = folder.resolve("estates.csv");
        long rows = write(file, "BIG");
        var outcome = (Taken) imports.take(JOB, "estates", StandardCharsets.UTF_8, file).block(LONG);
        assertThat(outcome.changes()).isEqualTo(new ImportChanges(rows, 0, 0));
        assertThat(count("select count(*) from estate where reference like 'BIG-%'")).isEqualTo(rows);
    }

    @Test
    void keepsOneOfTwoFilesThatComeAtOnceOrBothOneAfterTheOther(@TempDir Path folder) throws IOException {
        var one = Files.writeString(folder.resolve("one.csv"), estates("one"));
        var two = Files.writeString(folder.resolve("two.csv"), estates("two"));
        List<ImportOutcome> outcomes = Flux.merge(
                        imports.take(JOB, "estates", StandardCharsets.UTF_8, one), imports.take(JOB, "estates", StandardCharsets.UTF_8, two))
                .collectList().block(LONG);
        assertThat(outcomes).hasSize(2).allMatch(outcome -> outcome instanceof Taken || outcome instanceof Busy);
        assertThat(outcomes).anyMatch(Taken.class::isInstance);
        assertThat(count("select count(distinct name) from estate where reference like 'PAIR-%'")).isEqualTo(1);
    }

    private List<Taken> takeAgain() {
        return imports.takeFolder(JOB, StandardCharsets.UTF_8, DemoFiles.folder(DemoSize.WHOLE))
                .cast(Taken.class).collectList().block(LONG);
    }

    /** Rows until there are fifty megabytes of them; how many. */
    private static long write(Path file, String prefix) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("reference,name\n");
            long rows = 0;
            for (long bytes = 0; bytes < 50_000_000; rows++) {
                var row = prefix + "-" + rows + ",\"An estate with a long name, number " + rows + ", in a file that no memory should hold\"\n";
                out.write(row);
                bytes += row.length();
            }
            return rows;
        }
    }

    private static String estates(String name) {
        var file = new StringBuilder("reference,name\n");
        for (int i = 0; i < 5000; i++) {
            file.append("PAIR-").append(i).append(',').append(name).append('\n');
        }
        return file.toString();
    }

    private long count(String sql) {
        return database.sql(sql).mapValue(Long.class).one().block();
    }
}
