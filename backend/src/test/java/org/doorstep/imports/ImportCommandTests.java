package org.doorstep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.r2dbc.core.DatabaseClient;

@IntegrationTest
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTests {

    private static final String HOMES = "uprn,line-1,line-2,town,postcode,type,bedrooms,patch,block,estate\n";

    @Autowired
    ImportCommand command;

    @Autowired
    DatabaseClient database;

    @TempDir
    Path folder;

    @Test
    void takesAFoldersFilesInTheOrderOfWhatTheyName() throws IOException {
        Files.writeString(folder.resolve("homes.csv"), HOMES + "70001,1 Mill Lane,,Northampton,NN31 1AA,house,2,N1,,C-E1\n");
        Files.writeString(folder.resolve("estates.csv"), "reference,name\nC-E1,Commanded\n");
        assertThat(command.take(folder, StandardCharsets.UTF_8)).isTrue();
        assertThat(count("select count(*) from home h join estate e on e.id = h.estate_id where h.uprn = '70001' and e.name = 'Commanded'"))
                .isEqualTo(1);
    }

    @Test
    void stopsAtTheFirstFileThatIsNotTakenIn() throws IOException {
        Files.writeString(folder.resolve("estates.csv"), "reference,name\nC-E2,\n");
        Files.writeString(folder.resolve("homes.csv"), HOMES + "70002,1 Mill Lane,,Northampton,NN31 1AA,house,2,N1,,\n");
        assertThat(command.take(folder, StandardCharsets.UTF_8)).isFalse();
        assertThat(count("select count(*) from home where uprn = '70002'")).isZero();
    }

    @Test
    void readsFilesThatWindowsWrote() throws IOException {
        Files.writeString(folder.resolve("estates.csv"), "reference,name\nC-E3,Château\n", Charset.forName("windows-1252"));
        assertThat(command.take(folder, Charset.forName("windows-1252"))).isTrue();
        assertThat(count("select count(*) from estate where name = 'Château'")).isEqualTo(1);
    }

    @Test
    void saysWhereAFileIsWrongAndNeverWhatItSays(CapturedOutput said) throws IOException {
        Files.writeString(folder.resolve("homes.csv"), HOMES + "70009,1 Mill Lane,,Northampton,NN31 1AA,house,2,N1,,C-SECRET\n");
        assertThat(command.take(folder, StandardCharsets.UTF_8)).isFalse();
        assertThat(said.getOut()).contains("homes.csv line 2 estate").doesNotContain("C-SECRET");
    }

    @Test
    void isNotContentWithAFolderThatHoldsNothing() {
        assertThat(command.take(folder, StandardCharsets.UTF_8)).isFalse();
    }

    private long count(String sql) {
        return database.sql(sql).mapValue(Long.class).one().block();
    }
}
