package doorstep.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A measured process: 512 MB of heap, and only the libraries it would have in production. */
final class Child implements AutoCloseable {

    /** Doorstep has no servlet container. */
    static final Pattern WITHOUT_SERVLETS = Pattern.compile("tomcat|webmvc|servlet");

    /** The twin is an application of its own and has nothing of Doorstep. */
    static final Pattern WITHOUT_DOORSTEP = Pattern.compile("/backend/target/|/backend-1|/frontend/|netty|webflux|db-scheduler|flyway|r2dbc");

    private static final String READY = "bench: ready";

    private final Process process;
    private final long startMillis;

    private Child(Process process, long startMillis) {
        this.process = process;
        this.startMillis = startMillis;
    }

    static void sayReady() {
        System.out.println(READY);
    }

    static Child start(String name, Class<?> main, Pattern without, Map<String, String> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(without)));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add(main.getName());
        long before = System.nanoTime();
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var child = new Child(process, before / 1_000_000);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end " + name));
        return child;
    }

    /** Prints what it says until it says that it is ready; the milliseconds that took. */
    long awaitReady() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(READY)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(System.out::println));
                return System.nanoTime() / 1_000_000 - startMillis;
            }
            System.out.println(line);
        }
        throw new IllegalStateException("the process ended before it was ready");
    }

    void waitFor() throws IOException, InterruptedException {
        process.getInputStream().transferTo(System.out);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the process ended with " + process.exitValue());
        }
    }

    /** Resident memory as Linux counts it, in MB; nought elsewhere. */
    long memory() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        return !Files.exists(status) ? 0 : Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst().orElse(0);
    }

    /** Bytes of heap in use once everything that is not needed has been thrown away. */
    long collect() throws IOException, InterruptedException {
        jcmd("GC.run");
        return Pattern.compile("(?:PSYoungGen|ParOldGen).*used (\\d+)K").matcher(jcmd("GC.heap_info")).results()
                .mapToLong(found -> Long.parseLong(found.group(1)) * 1024).sum();
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        var said = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process.pid()), what)
                .redirectErrorStream(true).start();
        var text = new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        said.waitFor();
        return text;
    }

    private static String classPath(Pattern without) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !without.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
