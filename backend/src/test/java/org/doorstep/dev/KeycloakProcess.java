package org.doorstep.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Keycloak as a process: the unpacked server of {@code keycloak/pom.xml} on a file of its own. */
final class KeycloakProcess implements AutoCloseable {

    static final String ADMIN = "admin";

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final AutoCloseable watcher;
    private final Path log;
    private final URI url;

    private KeycloakProcess(Process process, Path log, URI url) {
        this.process = process;
        this.log = log;
        this.url = url;
        this.watcher = Watcher.over(process.pid(), "TERM");
    }

    /** Starts the server and waits until it answers, telling {@code progress} how long that takes. */
    static KeycloakProcess start(Path data, int port, Secrets secrets, Consumer<String> progress) {
        var url = URI.create("http://localhost:" + port);
        // One at a time: a first start builds the server inside its own folder.
        return alone(home -> run(command(home, data, url, secrets), data, url, progress));
    }

    /** A copy of the server that may be built otherwise than for development. */
    static void copyTo(Path folder) {
        alone(home -> {
            RunFolders.copy(home, folder);
            return folder;
        });
    }

    /** Starts what the command says, with its log in the folder, and waits until it answers. */
    static KeycloakProcess run(ProcessBuilder command, Path data, URI url, Consumer<String> progress) throws IOException {
        Files.createDirectories(data);
        var log = data.resolve("keycloak.log");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        // It lives for minutes: the second compiler would cost more than it gives.
        command.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        var keycloak = new KeycloakProcess(
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log, url);
        keycloak.awaitReady(progress);
        return keycloak;
    }

    static String script() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? "bin/kc.bat" : "bin/kc.sh";
    }

    private interface Use<T> {
        T of(Path home) throws IOException;
    }

    /** In this JVM and beside others: two of one JVM cannot wait for a lock of the file's. */
    private static synchronized <T> T alone(Use<T> use) {
        var home = home();
        try (var channel = FileChannel.open(home.resolve("starting.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return use.of(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder command(Path home, Path data, URI url, Secrets secrets) {
        var builder = new ProcessBuilder(
                home.resolve(script()).toString(),
                "start-dev",
                "--http-port=" + url.getPort(),
                "--hostname=" + url,
                "--db-url=jdbc:h2:file:" + data.resolve("h2/keycloak") + ";NON_KEYWORDS=VALUE",
                "--spi-theme--folder--dir=" + ProjectFolder.KEYCLOAK.resolve("theme"));
        var environment = builder.environment();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin());
        return builder;
    }

    private static Path home() {
        try (var folders = Files.list(ProjectFolder.KEYCLOAK.resolve("target"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IOException("no unpacked server"));
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak is not unpacked: run Maven from the root once "
                    + "(mvn -pl keycloak generate-resources)", e);
        }
    }

    /** "Started" in its log is not ready: it opens its port early and answers 503 while it makes its tables. */
    private void awaitReady(Consumer<String> progress) {
        var began = System.nanoTime();
        try {
            for (var turn = 1; !answers(); turn++) {
                if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("Keycloak ended at once:\n" + lastLines());
                }
                var waited = Duration.ofNanos(System.nanoTime() - began);
                if (waited.compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException("Keycloak did not answer in " + PATIENCE + ":\n" + lastLines());
                }
                if (turn % 20 == 0) {
                    progress.accept("Keycloak is starting, %d s so far (its first start builds it and takes about a minute)"
                            .formatted(waited.toSeconds()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private boolean answers() throws InterruptedException {
        var question = HttpRequest.newBuilder(url.resolve("/realms/master/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String lastLines() {
        try (var lines = Files.lines(log)) {
            var all = lines.toList();
            return all.stream().skip(Math.max(0, all.size() - 20)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(no log in " + log + ")";
        }
    }

    URI url() {
        return url;
    }

    /** Ends the server, and what it started: a first start is a shell with a Java child. */
    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            watcher.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
