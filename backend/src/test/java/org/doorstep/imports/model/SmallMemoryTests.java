package org.doorstep.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallMemoryTests {

    /** In a Java of its own with 64 MB: the file and its half million keys as text would not fit. */
    @Test
    void readsFiftyMegabytesInSixtyFour(@TempDir Path folder) throws IOException, InterruptedException {
        var file = folder.resolve("large.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("reference,name\n");
            for (int i = 0; i < 500_000; i++) {
                out.write("R-" + i + ",\"A name that is long enough to make such a file fifty megabytes long, with its number " + i + "\"\n");
            }
        }
        assertThat(Files.size(file)).isGreaterThan(50_000_000);
        var java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), SmallMemoryTests.class.getName(), file.toString())
                .redirectErrorStream(true).start();
        assertThat(new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList()).endsWith("500000 rows, 0 problems");
        assertThat(java.waitFor()).isZero();
    }

    public static void main(String[] file) throws IOException {
        var text = new FileText(StandardCharsets.UTF_8);
        var examiner = new Examiner(new Layout(List.of(ImportColumn.required("reference", ImportCells.reference()),
                ImportColumn.required("name", ImportCells.text(200))), List.of("reference"), _ -> List.of()), 10);
        try (var channel = FileChannel.open(Path.of(file[0]))) {
            var piece = ByteBuffer.allocate(64 * 1024);
            while (channel.read(piece) >= 0) {
                examiner.examine(text.feed(piece.flip()));
                piece.clear();
            }
        }
        examiner.examine(text.end());
        System.out.println(examiner.report().rows() + " rows, " + examiner.report().problems() + " problems");
    }
}
