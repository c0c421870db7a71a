package org.doorstep.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.TestDatabase;

/** Doorstep in a Java of its own on a fresh, migrated database of the tests' PostgreSQL. */
final class ChildJava {

    private ChildJava() {}

    /**
     * @param heap      megabytes at most
     * @param database  a name that {@link TestDatabase#fresh} gave
     * @param arguments as on a command line
     */
    static Process start(Class<?> main, int heap, String database, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), main.getName(),
                "--spring.profiles.active=test", "--server.port=0",
                "--doorstep.database.port=" + TestDatabase.port(), "--doorstep.database.name=" + database,
                "--doorstep.database.user=postgres", "--doorstep.database.password=postgres"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
