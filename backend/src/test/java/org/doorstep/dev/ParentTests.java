package org.doorstep.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven starts the application, and is killed outright; the application must leave, in order. */
class ParentTests {

    @Test
    void leavesInOrderWhenWhoeverStartedItIsKilled(@TempDir Path folder) throws Exception {
        var mark = folder.resolve("left-in-order");
        var maven = new ProcessBuilder(java(Maven.class, mark)).start();
        var application = ProcessHandle.of(Long.parseLong(maven.inputReader().readLine())).orElseThrow();

        maven.destroyForcibly().waitFor();

        application.onExit().get(20, TimeUnit.SECONDS);
        assertThat(mark).exists();
    }

    private static List<String> java(Class<?> main, Path mark) {
        return List.of(System.getProperty("java.home") + "/bin/java", "-cp", System.getProperty("java.class.path"),
                main.getName(), mark.toString());
    }

    /** Starts the application and tells its process once it stands. */
    static class Maven {
        public static void main(String[] args) throws IOException, InterruptedException {
            var application = new ProcessBuilder(java(Application.class, Path.of(args[0]))).start();
            System.out.println(application.inputReader().readLine());
            application.waitFor();
        }
    }

    /** Waits to be told to leave, and marks that it was by its shutdown hooks, as the servers are stopped. */
    static class Application {
        public static void main(String[] args) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Files.createFile(Path.of(args[0]));
                } catch (IOException e) {
                    e.printStackTrace();
                }
            }));
            Parent.leaveWithIt();
            System.out.println(ProcessHandle.current().pid());
            Thread.currentThread().join();
        }
    }
}
