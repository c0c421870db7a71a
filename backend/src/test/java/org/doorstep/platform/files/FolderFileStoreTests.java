package org.doorstep.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.test.StepVerifier;

class FolderFileStoreTests {

    @TempDir
    Path folder;

    FolderFileStore store;
    FileKey key = FileKey.random(new SecureRandom());

    @BeforeEach
    void opens() throws IOException {
        store = new FolderFileStore(folder.resolve("kept"));
    }

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        put("a wet wall");
        assertThat(text()).isEqualTo("a wet wall");
    }

    @Test
    void leavesNothingHalfWritten() {
        StepVerifier.create(store.put(key, folder.resolve("missing"))).verifyError(NoSuchFileException.class);
        StepVerifier.create(store.get(key)).verifyError(NoSuchFileException.class);
        assertThat(folder.resolve("kept/incoming")).isEmptyDirectory();
    }

    @Test
    void forgetsOnce() throws IOException {
        put("x");
        StepVerifier.create(store.delete(key)).expectNext(true).verifyComplete();
        StepVerifier.create(store.delete(key)).expectNext(false).verifyComplete();
        StepVerifier.create(store.get(key)).verifyError(NoSuchFileException.class);
    }

    @Test
    void findsWhatWasWrittenBefore() throws IOException {
        put("old");
        var written = Instant.parse("2026-11-20T10:00:00Z");
        try (var files = Files.find(folder.resolve("kept"), 3, (_, what) -> what.isRegularFile())) {
            Files.setLastModifiedTime(files.findFirst().orElseThrow(), FileTime.from(written));
        }
        StepVerifier.create(store.writtenBefore(written.plusSeconds(1))).expectNext(key).verifyComplete();
        StepVerifier.create(store.writtenBefore(written)).verifyComplete();
    }

    /** As the keys of Direct Debits are, and what a disk keeps of its own. */
    @Test
    void passesByWhatOthersKeepThere() throws IOException {
        put("old");
        Files.writeString(folder.resolve("kept/direct-debit.keys"), "k1");
        StepVerifier.create(store.writtenBefore(Instant.MAX.minusSeconds(1))).expectNext(key).verifyComplete();
    }

    @Test
    void neverTakesAPathForAKey() {
        for (String path : new String[] {"../../etc/passwd", "", "/etc/passwd", "00/../".repeat(6).substring(0, 32),
                "0123456789ABCDEF0123456789ABCDEF"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new FileKey(path));
        }
    }

    private void put(String text) throws IOException {
        var from = Files.writeString(folder.resolve("from"), text);
        StepVerifier.create(store.put(key, from)).verifyComplete();
    }

    private String text() {
        var joined = DataBufferUtils.join(store.get(key)).block();
        var text = joined.toString(StandardCharsets.UTF_8);
        DataBufferUtils.release(joined);
        return text;
    }
}
