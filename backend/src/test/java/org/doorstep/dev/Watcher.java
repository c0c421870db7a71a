package org.doorstep.dev;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Ends a server, or another process of ours, when this JVM is gone, however it went. A small shell reads a pipe whose other end only this JVM
 * holds; when the JVM dies, by SIGKILL too, the pipe closes and the shell ends the server, first politely.
 */
public final class Watcher implements Closeable {

    private static final boolean WINDOWS = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    // $1 the signal, $2 the process, $3 seconds of patience. Ctrl-C reaches the whole terminal: the watcher outlives it.
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            cat >/dev/null
            kill -s "$1" "$2" 2>/dev/null || exit 0
            waited=0
            while kill -0 "$2" 2>/dev/null; do
              if [ "$waited" -ge "$3" ]; then pkill -KILL -P "$2"; kill -KILL "$2"; exit 0; fi
              waited=$((waited + 1))
              sleep 1
            done
            """;

    private final Process shell;

    private Watcher(Process shell) {
        this.shell = shell;
    }

    /**
     * @param pid    the server to end once this JVM is gone
     * @param signal the polite signal it understands: {@code TERM} for Keycloak, {@code INT} for PostgreSQL
     */
    public static Closeable over(long pid, String signal) {
        return WINDOWS ? () -> {} : over(pid, signal, 15);
    }

    static Watcher over(long pid, String signal, int patienceSeconds) {
        try {
            return new Watcher(new ProcessBuilder(
                    "sh", "-c", SCRIPT, "watcher", signal, Long.toString(pid), Integer.toString(patienceSeconds))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("No shell to watch over the embedded servers", e);
        }
    }

    long pid() {
        return shell.pid();
    }

    /** The server was stopped in an orderly way: nothing left to watch. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
