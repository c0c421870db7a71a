package org.doorstep.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The landlord's files on disk, each size written once in the life of the JVM. */
public final class DemoFiles {

    private static final Map<DemoSize, Path> WRITTEN = new ConcurrentHashMap<>();

    private DemoFiles() {}

    /** A folder with one {@code <kind>.csv} for each kind of file; not to be changed. */
    public static Path folder(DemoSize size) {
        return WRITTEN.computeIfAbsent(size, DemoFiles::write);
    }

    private static Path write(DemoSize size) {
        try {
            var folder = Files.createTempDirectory("doorstep-demo-landlord-");
            DemoRegister.of(size).writeTo(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAll(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path folder) {
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.toFile().delete();
    }
}
