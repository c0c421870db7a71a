package org.doorstep.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.doorstep.dev.Watcher;

/** Runs the tests of {@code frontend/e2e} as a process of their own; what they print is printed here as it comes. */
final class Playwright {

    private static final Path FRONTEND = Path.of("../frontend").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(40);

    /** What came of a run. */
    record Result(int status, String output) {}

    private Playwright() {}

    static Result run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var program = FRONTEND.resolve("node_modules/@playwright/test/cli.js");
        if (Files.notExists(program)) {
            throw new IllegalStateException(
                    "the browser tests are not installed: run mvn without -Dskip.frontend, or npm ci in frontend");
        }
        var command = new ArrayList<>(List.of("node", program.toString(), "test"));
        Stream.of(arguments).filter(argument -> !argument.isBlank()).forEach(command::add);
        var builder = new ProcessBuilder(command).directory(FRONTEND.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("FORCE_COLOR", "0");
        return watched(builder.start());
    }

    /** Until it ends; killed outright, this JVM takes node, and node the browser, with it. */
    static Result watched(Process process) throws IOException, InterruptedException {
        var output = new StringBuilder();
        var reader = Thread.ofVirtual().start(() -> copy(process, output));
        try (var _ = Watcher.over(process.pid(), "TERM")) {
            if (!process.waitFor(LIMIT.toMinutes(), TimeUnit.MINUTES)) {
                throw new IllegalStateException("the browser tests took longer than " + LIMIT + "\n" + output);
            }
            reader.join();
            return new Result(process.exitValue(), output.toString());
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static void copy(Process process, StringBuilder output) {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                System.out.println(line);
                output.append(line).append('\n');
            });
        } catch (IOException e) {
            output.append("the output ended: ").append(e);
        }
    }
}
