package org.doorstep.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.DoorstepApplication;
import org.doorstep.dev.Watcher;

/** Doorstep as it ships, in a process of its own that can be killed; it goes with this JVM, however that ends. */
final class OwnPortal implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Netty started on port (\\d+)");
    private static final String STARTED = "Started DoorstepApplication";
    private static final Pattern OF_TESTS = Pattern.compile("test-classes");

    private final Process process;
    private final AutoCloseable watcher;
    private final int port;

    private OwnPortal(Process process, AutoCloseable watcher, int port) {
        this.process = process;
        this.watcher = watcher;
        this.port = port;
    }

    static OwnPortal start(Map<String, String> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), "-Dserver.port=0"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add(DoorstepApplication.class.getName());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var watcher = Watcher.over(process.pid(), "TERM");
        return new OwnPortal(process, watcher, awaitStart(process));
    }

    private static int awaitStart(Process process) throws IOException {
        var said = new ArrayList<String>();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        int port = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            var found = PORT.matcher(line);
            port = found.find() ? Integer.parseInt(found.group(1)) : port;
            if (line.contains(STARTED)) {
                // Read on, or the process would wait for room in the pipe.
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return port;
            }
        }
        throw new IllegalStateException("the portal ended before it had started:\n" + String.join("\n", said));
    }

    /** Without the tests' own classes: nothing of theirs is in what ships. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator)).filter(entry -> !OF_TESTS.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** As a power cut would: no shutdown hook runs, nothing is finished. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        kill();
        watcher.close();
    }
}
