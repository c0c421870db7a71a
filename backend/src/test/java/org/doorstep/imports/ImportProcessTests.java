package org.doorstep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.DoorstepApplication;
import org.doorstep.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as somebody types it: arguments in, an exit code and some lines out. */
class ImportProcessTests {

    private final String database = TestDatabase.fresh();

    @Test
    void endsWithZeroWhenEveryFileWasTakenInAndWithOneWhenNot(@TempDir Path folder) throws IOException, InterruptedException {
        Files.write(folder.resolve("estates.csv"), "reference,name\nE1,Château\n".getBytes("windows-1252"));
        var taken = run("--import=" + folder, "--import-charset=windows-1252");
        assertThat(taken.code()).as(taken.said()).isZero();

        Files.writeString(folder.resolve("estates.csv"), "reference,name\nE1,\n");
        var refused = run("--import=" + folder);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("estates.csv refused, nothing kept: 1 problems in 1 rows", "estates.csv line 2 name: missing");

        var nothing = run("--import=" + folder.resolve("elsewhere"));
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.said()).contains("Nothing to take in");
    }

    private record Ended(int code, String said) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        var java = ChildJava.start(DoorstepApplication.class, 256, database, arguments);
        var said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(java.waitFor(), said);
    }
}
