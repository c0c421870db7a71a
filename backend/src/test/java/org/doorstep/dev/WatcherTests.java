package org.doorstep.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A JVM that starts a stubborn child is killed outright; the child must go too. */
class WatcherTests {

    @Test
    void endsTheServerWhenTheJvmIsKilledOutright() throws Exception {
        var jvm = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
                "-cp", System.getProperty("java.class.path"), Stubborn.class.getName()).start();
        var pids = jvm.inputReader().readLine().split(" ");
        var server = ProcessHandle.of(Long.parseLong(pids[0])).orElseThrow();
        var watcher = ProcessHandle.of(Long.parseLong(pids[1])).orElseThrow();

        jvm.destroyForcibly().waitFor();

        server.onExit().get(10, TimeUnit.SECONDS);
        watcher.onExit().get(10, TimeUnit.SECONDS);
        assertThat(server.isAlive()).isFalse();
        assertThat(watcher.isAlive()).isFalse();
    }

    @Test
    void leavesTheServerAloneOnceItIsNoLongerWatched() throws Exception {
        var server = new ProcessBuilder("sleep", "60").start();
        var watcher = Watcher.over(server.pid(), "TERM", 1);
        var shell = ProcessHandle.of(watcher.pid()).orElseThrow();

        watcher.close();

        shell.onExit().get(10, TimeUnit.SECONDS);
        assertThat(server.isAlive()).isTrue();
        server.destroyForcibly();
    }

    /** Starts a server that does not listen to TERM, and a watcher over it, and waits to be killed. */
    static class Stubborn {
        public static void main(String[] args) throws IOException, InterruptedException {
            var server = new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do sleep 1; done").start();
            System.out.println(server.pid() + " " + Watcher.over(server.pid(), "TERM", 1).pid());
            server.waitFor();
        }
    }
}
