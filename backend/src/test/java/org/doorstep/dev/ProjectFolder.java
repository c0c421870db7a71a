package org.doorstep.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where things lie, whichever folder the JVM was started from (Maven: {@code backend}; an IDE: often the root). */
final class ProjectFolder {

    static final Path ROOT = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .filter(path -> Files.isDirectory(path.resolve("keycloak/realm")))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(
                    "Start from inside the project: no folder above has keycloak/realm"));

    static final Path KEYCLOAK = ROOT.resolve("keycloak");

    private ProjectFolder() {}
}
