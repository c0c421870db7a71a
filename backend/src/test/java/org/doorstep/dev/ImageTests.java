package org.doorstep.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.apache.commons.logging.Log;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.loader.tools.Layers;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The backend's image without a container engine: its file read, and its commands run on a jar made as Maven makes the
 * real one, but of one class.
 */
class ImageTests {

    private static final Path BACKEND = ProjectFolder.ROOT.resolve("backend");
    private static final String GREETING = "the application in the image has started";

    private final List<String> file = Files.readAllLines(BACKEND.resolve("Dockerfile"));

    ImageTests() throws IOException {}

    /** Stands for the application. */
    static class Application {
        public static void main(String[] args) {
            System.out.println(GREETING);
        }
    }

    @Test
    void isBuiltFromTheJarThatMavenMakes() throws IOException {
        var pom = Files.readString(BACKEND.resolve("pom.xml"));
        var jar = "target/%s-%s-%s.jar".formatted(only(pom, "</parent>\\s*<artifactId>([^<]+)<"), only(pom, "<version>([^<$]+)<"),
                only(pom, "<classifier>([^<]+)<"));
        assertThat(copied()).containsExactly(jar);
    }

    @Test
    void isShownWhatItCopiesAndNothingElse() throws IOException {
        assertThat(Files.readAllLines(BACKEND.resolve(".dockerignore"))).containsExactlyElementsOf(
                Stream.concat(Stream.of("*"), copied().stream().map(path -> "!" + path)).toList());
    }

    @Test
    void startsFromTheLayersOfTheJar(@TempDir Path image) throws Exception {
        var build = Files.createDirectory(image.resolve("layers"));
        bootJar(image, build.resolve("backend.jar"));
        var extract = file.stream().filter(line -> line.startsWith("RUN java")).findFirst().orElseThrow().split(" ");
        run(build, List.of(extract).subList(1, extract.length));

        var home = Files.createDirectory(image.resolve("home"));
        for (var line : file.stream().filter(line -> line.startsWith("COPY --from=layers ")).toList()) {
            FileSystemUtils.copyRecursively(image.resolve(line.split(" ")[2].substring(1)), home);
        }
        var start = file.stream().filter(line -> line.startsWith("ENTRYPOINT ")).findFirst().orElseThrow();
        var command = JsonMapper.shared().readTree(start.substring("ENTRYPOINT ".length())).valueStream()
                .map(word -> word.asString()).toList();
        assertThat(run(home, command)).contains(GREETING);
    }

    @Test
    void isTriedOnAJarOfTheSameSpringBoot() {
        assertThat(Repackager.class.getPackage().getImplementationVersion()).isEqualTo(SpringBootVersion.getVersion());
    }

    /** What comes from the machine that builds; other stages' files come with {@code --from}. */
    private List<String> copied() {
        return file.stream().filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                .map(line -> line.split(" ")[1]).toList();
    }

    private static String only(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static void bootJar(Path folder, Path target) throws IOException {
        var plain = folder.resolve("plain.jar");
        var entry = Application.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(plain)); var code = ImageTests.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new ZipEntry(entry));
            code.transferTo(jar);
        }
        var repackager = new Repackager(plain.toFile());
        repackager.setMainClass(Application.class.getName());
        repackager.setLayers(Layers.IMPLICIT);
        repackager.repackage(target.toFile(), callback -> {
            // What taking the jar apart needs of it.
            for (var needed : List.of(ClassUtils.class, Log.class, Logger.class)) {
                var library = Path.of(URI.create(needed.getProtectionDomain().getCodeSource().getLocation().toString()));
                callback.library(new Library(library.toFile(), LibraryScope.COMPILE));
            }
        });
    }

    /** What the command printed; {@code java} is this JVM's. */
    private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        var words = new ArrayList<>(command);
        assertThat(words.set(0, System.getProperty("java.home") + "/bin/java")).isEqualTo("java");
        var process = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
