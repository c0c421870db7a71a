package org.doorstep.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A folder of its own for one upload, outside the store and gone when the upload is done with, however it ends. */
record Workplace(Path folder) {

    private static final Logger log = LoggerFactory.getLogger(Workplace.class);
    private static final String PREFIX = "doorstep-photo-";

    static Workplace open(Path temporary) throws IOException {
        return new Workplace(Files.createTempDirectory(temporary, PREFIX));
    }

    Path upload() {
        return folder.resolve("upload");
    }

    void clear() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            log.warn("A temporary folder could not be removed: {}", e.getClass().getSimpleName());
        }
    }
}
