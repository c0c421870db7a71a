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

    /**
     * Writes the whole landlord's files for whoever wants to try the import with them (the imports module's README).
     *
     * @param folder where to, made when it is not there
     */
    public static void main(String[] folder) throws IOException {
        var written = Files.createDirectories(Path.of(folder[0]));
        DemoRegister.of(DemoSize.WHOLE).writeTo(written);
        System.out.println("A landlord of " + DemoSize.WHOLE.homes() + " homes is in " + written.toAbsolutePath());
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
