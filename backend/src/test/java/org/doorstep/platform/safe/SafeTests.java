package org.doorstep.platform.safe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** What is sealed opens with its key, for its row, unchanged; and keys are followed by newer ones. */
class SafeTests {

    private static final byte[] CONTENT = "08999966374958".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Safe safe(boolean make) {
        return new Safe(new SafeSettings(folder.resolve("keys"), make));
    }

    @Test
    void opensForTheSameRowAndNoOther() {
        var safe = safe(true);
        var sealed = safe.seal("bank:1", CONTENT);
        assertThat(safe.open("bank:1", sealed)).isEqualTo(CONTENT);
        assertThatThrownBy(() -> safe.open("bank:2", sealed)).hasMessageContaining("bank:2");
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("66374958");
    }

    @Test
    void findsOutThatABitWasChanged() {
        var safe = safe(true);
        var sealed = safe.seal("row", CONTENT);
        for (int at = 0; at < sealed.bytes().length; at++) {
            var bytes = sealed.bytes().clone();
            bytes[at] ^= 1;
            var changed = new Sealed(sealed.key(), bytes);
            assertThatThrownBy(() -> safe.open("row", changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        var safe = safe(true);
        assertThat(safe.seal("row", CONTENT).bytes()).isNotEqualTo(safe.seal("row", CONTENT).bytes());
    }

    @Test
    void makesAKeyOnlyWhereItIsToldTo() throws IOException {
        assertThatThrownBy(() -> safe(false)).hasMessageContaining("doorstep.safe.key-file");
        safe(true);
        var made = Files.readString(folder.resolve("keys"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys")))).isEqualTo("rw-------");
        safe(true);
        assertThat(Files.readString(folder.resolve("keys"))).isEqualTo(made);
    }

    @Test
    void sealsAnewWhatAnOlderKeySealed() throws IOException {
        var rows = new Rows(new ArrayList<>(List.of(kept("bank:7", safe(true).seal("bank:7", CONTENT)))));
        newerKey();
        var after = safe(false);
        anew(rows, after);
        assertThat(rows.all().getFirst().sealed().key()).isEqualTo("second");
        assertThat(after.open("bank:7", rows.all().getFirst().sealed())).isEqualTo(CONTENT);
    }

    @Test
    void goesOnWithTheOthersWhenOneDoesNotOpen() throws IOException {
        var rows = new Rows(new ArrayList<>(List.of(kept("bank:7", new Sealed("first", new byte[40])), kept("bank:8", safe(true).seal("bank:8", CONTENT)))));
        newerKey();
        anew(rows, safe(false));
        assertThat(rows.all()).extracting(one -> one.sealed().key()).containsExactly("first", "second");
    }

    @Test
    void isReadBackFromText() {
        var safe = safe(true);
        var sealed = safe.seal("row", CONTENT);
        assertThat(safe.open("row", Sealed.of(sealed.text()).orElseThrow())).isEqualTo(CONTENT);
        assertThat(safe.openIfItDoes("other", sealed)).isEmpty();
        assertThat(Sealed.of("310")).isEmpty();
        assertThat(Sealed.of("first:not base 64!")).isEmpty();
        assertThat(safe.openIfItDoes("row", new Sealed("first", new byte[0]))).isEmpty();
    }

    private void newerKey() throws IOException {
        Files.write(folder.resolve("keys"), List.of(SafeKeys.line("second", new byte[32]), Files.readString(folder.resolve("keys")).strip()));
    }

    private static SealedRows.Kept<String> kept(String row, Sealed sealed) {
        return new SealedRows.Kept<>(row, row, sealed);
    }

    private static void anew(Rows rows, Safe safe) {
        new Anew(List.of(rows), safe).all().block();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first", "first AAAA", "First AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "first not-base-64!"})
    void refusesAFileThatHoldsNoKeys(String line) {
        assertThatThrownBy(() -> SafeKeys.parse(line.isEmpty() ? List.of() : List.of(line))).isInstanceOf(IllegalArgumentException.class)
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("AAAA"));
    }

    @Test
    void neverPrintsAKey() {
        assertThat(SafeKeys.parse(List.of(SafeKeys.line("first", new byte[32])))).hasToString("keys [first]");
    }

    private record Rows(List<SealedRows.Kept<String>> all) implements SealedRows<String> {

        @Override
        public Mono<List<Kept<String>>> sealedOtherwise(String key, int limit) {
            return Mono.just(all.stream().filter(row -> !row.sealed().key().equals(key)).toList());
        }

        @Override
        public Mono<Void> reseal(Kept<String> old, Sealed sealed) {
            return Mono.fromRunnable(() -> all.set(all.indexOf(old), new Kept<>(old.owner(), old.row(), sealed)));
        }
    }
}
