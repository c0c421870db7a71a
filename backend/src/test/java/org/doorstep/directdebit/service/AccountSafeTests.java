package org.doorstep.directdebit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.directdebit.model.BankAccount;
import org.doorstep.directdebit.model.CollectionRules;
import org.doorstep.directdebit.model.SafeKeys;
import org.doorstep.kernel.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** What is sealed opens with its key, for its row, unchanged; and keys are followed by newer ones. */
class AccountSafeTests {

    private static final BankAccount ACCOUNT = new BankAccount("089999", "66374958");

    @TempDir
    Path folder;

    private AccountSafe safe(boolean make) {
        return new AccountSafe(new DirectDebitSettings("123456", "107999", "88837491", "NVH", 10, 10, CollectionRules.Moved.LATER,
                folder.resolve("keys"), make, 100, 500_000));
    }

    @Test
    void opensForTheSameRowAndNoOther() {
        var safe = safe(true);
        var sealed = safe.seal("direct-debit:1", ACCOUNT);
        assertThat(safe.account("direct-debit:1", sealed)).isEqualTo(ACCOUNT);
        assertThatThrownBy(() -> safe.account("direct-debit:2", sealed)).hasMessageContaining("direct-debit:2");
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("66374958");
    }

    @Test
    void findsOutThatABitWasChanged() {
        var safe = safe(true);
        var sealed = safe.seal("row", ACCOUNT);
        for (int at = 0; at < sealed.bytes().length; at++) {
            var bytes = sealed.bytes().clone();
            bytes[at] ^= 1;
            var changed = new Sealed(sealed.key(), bytes);
            assertThatThrownBy(() -> safe.account("row", changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        var safe = safe(true);
        assertThat(safe.seal("row", ACCOUNT).bytes()).isNotEqualTo(safe.seal("row", ACCOUNT).bytes());
    }

    @Test
    void makesAKeyOnlyWhereItIsToldTo() throws IOException {
        assertThatThrownBy(() -> safe(false)).hasMessageContaining("doorstep.direct-debit.key-file");
        safe(true);
        var made = Files.readString(folder.resolve("keys"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys")))).isEqualTo("rw-------");
        safe(true);
        assertThat(Files.readString(folder.resolve("keys"))).isEqualTo(made);
    }

    @Test
    void sealsAnewWhatAnOlderKeySealed() throws IOException {
        var before = safe(true);
        var row = new UUID(0, 7);
        var kept = new ArrayList<>(List.of(new SealedStore.Kept(new SealedStore.Owner.Debit(row), before.seal(StoredDebit.row(row), ACCOUNT))));
        Files.write(folder.resolve("keys"), List.of(SafeKeys.line("second", new byte[32]), Files.readString(folder.resolve("keys")).strip()));
        var after = safe(false);
        new Housekeeping(new OneRow(kept), after, new Stamp(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new Ids(Clock.systemUTC(), () -> 1L))).reseal().block();
        assertThat(kept.getFirst().sealed().key()).isEqualTo("second");
        assertThat(after.account(StoredDebit.row(row), kept.getFirst().sealed())).isEqualTo(ACCOUNT);
    }

    @Test
    void goesOnWithTheOthersWhenOneDoesNotOpen() throws IOException {
        var before = safe(true);
        var row = new UUID(0, 7);
        var kept = new ArrayList<>(List.of(new SealedStore.Kept(new SealedStore.Owner.Debit(row), new Sealed("first", new byte[40])),
                new SealedStore.Kept(new SealedStore.Owner.Run(LocalDate.EPOCH), before.seal("direct-debit-run:1970-01-01", new byte[] {7}))));
        Files.write(folder.resolve("keys"), List.of(SafeKeys.line("second", new byte[32]), Files.readString(folder.resolve("keys")).strip()));
        var after = safe(false);
        new Housekeeping(new OneRow(kept), after, new Stamp(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new Ids(Clock.systemUTC(), () -> 1L))).reseal().block();
        assertThat(kept).extracting(one -> one.sealed().key()).containsExactly("first", "second");
        assertThat(after.open("direct-debit-run:1970-01-01", kept.getLast().sealed())).containsExactly(7);
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

    private record OneRow(List<SealedStore.Kept> rows) implements SealedStore {

        @Override
        public Mono<List<Kept>> sealedOtherwise(String key, int limit) {
            return Mono.just(rows.stream().filter(row -> !row.sealed().key().equals(key)).toList());
        }

        @Override
        public Mono<Void> reseal(Kept old, Sealed sealed) {
            return Mono.fromRunnable(() -> rows.set(rows.indexOf(old), new Kept(old.owner(), sealed)));
        }

        @Override
        public Mono<Long> forgetTyped(Instant before) {
            return Mono.just(0L);
        }

        @Override
        public Mono<Long> forgetFiles(LocalDate before) {
            return Mono.just(0L);
        }
    }
}
