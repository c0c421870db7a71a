package org.doorstep.imports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.IntegrationTest;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.ImportSettings;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.files.Spool;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** The database goes away in the middle of a file that was found right. */
@IntegrationTest
class WriterFailsTests {

    @Autowired
    ImportCheck check;

    @Autowired
    ImportKeeper keeper;

    @Autowired
    DatabaseClient database;

    @Test
    void keepsNothingOfAFileWhoseSecondThousandCannotBeKept(@TempDir Path folder) throws IOException {
        var file = new StringBuilder("reference\n");
        for (int i = 0; i < 1500; i++) {
            file.append("FAIL-").append(i).append('\n');
        }
        var path = Files.writeString(folder.resolve("fallible.csv"), file);
        var settings = new ImportSettings(DataSize.ofMegabytes(1), 10);
        var imports = new TakeFiles(new Kinds(List.of(new Fallible()), List.of()), new Spool(), check, keeper, settings);

        var taking = imports.take(new CurrentUser.System("test"), "fallible", StandardCharsets.UTF_8, path);

        assertThatThrownBy(taking::block).hasMessage("the second thousand failed");
        assertThat(count("select count(*) from estate where reference like 'FAIL-%'")).isZero();
        assertThat(count("select count(*) from import_file where kind = 'fallible'")).isZero();
    }

    @Test
    void asksToBeTriedAgainWhenAnotherFileCameInBetween(@TempDir Path folder) throws IOException {
        var path = Files.writeString(folder.resolve("fallible.csv"), "reference\nFAIL-0\n");
        var imports = new TakeFiles(new Kinds(List.of(new Late()), List.of()), new Spool(), check, keeper, new ImportSettings(DataSize.ofMegabytes(1), 10));
        assertThat(imports.take(new CurrentUser.System("test"), "fallible", StandardCharsets.UTF_8, path).block()).isEqualTo(new ImportOutcome.Busy("fallible"));
        assertThat(count("select count(*) from import_file where kind = 'fallible'")).isZero();
    }

    private final class Late extends Fallible {
        @Override
        public Mono<ImportChanges> write(List<ImportRow> rows) {
            return Mono.error(new Overtaken());
        }
    }

    private class Fallible implements ImportKind {
        @Override
        public String name() {
            return "fallible";
        }

        @Override
        public List<ImportColumn> columns() {
            return List.of(ImportColumn.required("reference", ImportCells.reference()));
        }

        @Override
        public List<String> key() {
            return List.of("reference");
        }

        @Override
        public Mono<ImportChanges> write(List<ImportRow> rows) {
            return rows.size() < 1000 ? Mono.error(new IllegalStateException("the second thousand failed"))
                    : database.sql("insert into estate (id, reference, name) select gen_random_uuid(), r, r from unnest(:all) r")
                            .bind("all", ImportRow.column(rows, "reference"))
                            .then().thenReturn(new ImportChanges(rows.size(), 0, 0));
        }
    }

    private long count(String sql) {
        return database.sql(sql).mapValue(Long.class).one().block();
    }
}
