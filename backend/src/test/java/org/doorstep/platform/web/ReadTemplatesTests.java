package org.doorstep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page needs from the disk is there before anybody asks; {@code NothingBlocks} finds what is not. */
@IntegrationTest
class ReadTemplatesTests {

    @Autowired
    ReadTemplates templates;

    @Test
    void readsEveryTemplateBeforeTheFirstReaderComes() throws IOException {
        var sources = Path.of("src/main/jte");
        try (var files = Files.walk(sources)) {
            assertThat(templates.names()).containsExactlyInAnyOrderElementsOf(files
                    .filter(file -> file.toString().endsWith(".jte"))
                    .map(file -> "gg.jte.generated.precompiled." + sources.relativize(file.getParent()).toString().replace('/', '.')
                            + ".Jte" + file.getFileName().toString().replace(".jte", "Generated"))
                    .toList());
        }
    }
}
