package org.doorstep.local.pay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.local.pay.FakePayment.Refund;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The provider's books between two starts: the portal's database keeps what was paid, and asks for it the next day. */
final class FakePayFile {

    private record Kept(String id, Instant created, Map<String, Object> asked, List<Refund> refunds, String status, @Nullable String code) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    FakePayFile(Path file) {
        this.file = file;
    }

    List<FakePayment> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        return JSON.readValue(file, new TypeReference<List<Kept>>() {}).stream().map(FakePayFile::payment).toList();
    }

    /** Beside it first: a process that ends half way leaves the last whole one. */
    void write(Collection<FakePayment> payments) {
        try {
            var beside = Files.createTempFile(Files.createDirectories(file.toAbsolutePath().getParent()), "payments", ".json");
            JSON.writeValue(beside, payments.stream()
                    .map(payment -> new Kept(payment.id, payment.created, payment.asked, payment.refunds, payment.status, payment.code)).toList());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static FakePayment payment(Kept kept) {
        var payment = new FakePayment(kept.id(), kept.created(), new LinkedHashMap<>(kept.asked()));
        payment.refunds.addAll(kept.refunds());
        payment.end(kept.status(), kept.code());
        return payment;
    }
}
