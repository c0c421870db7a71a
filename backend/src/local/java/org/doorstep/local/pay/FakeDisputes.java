package org.doorstep.local.pay;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.local.pay.FakePayments.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Disputes, as "GET /v1/disputes" tells of them: the payment itself stays as it was, and no news is sent (GOV.UK Pay, Report on a dispute
 * and Search disputes API reference).
 */
final class FakeDisputes {

    private record Dispute(String id, String payment, long amount, Instant created, String status) {}

    private static final Set<String> STATES = Set.of("needs_response", "under_review", "won", "lost");
    private static final int MOST = 500;
    private static final long FEE = 2_000;

    private final String api;
    private final List<Dispute> disputes = new ArrayList<>();

    FakeDisputes(String api) {
        this.api = api;
    }

    synchronized void raise(String payment, long amount, Instant now) {
        disputes.add(new Dispute(UUID.randomUUID().toString().replace("-", "").substring(0, 26), payment, amount, now, "needs_response"));
    }

    /** The newest of a payment's. @param status won or lost */
    synchronized void decide(String payment, String status) {
        for (int n = disputes.size() - 1; n >= 0; n--) {
            var one = disputes.get(n);
            if (one.payment().equals(payment)) {
                disputes.set(n, new Dispute(one.id(), payment, one.amount(), one.created(), status));
                return;
            }
        }
        throw new IllegalArgumentException("nobody disputed " + payment);
    }

    /** @param query of the address; null for none */
    synchronized Reply search(@Nullable String query) {
        var asked = new HashMap<String, String>();
        for (var one : query == null ? new String[0] : query.split("&")) {
            asked.put(one.replaceFirst("=.*", ""), one.replaceFirst("[^=]*=?", ""));
        }
        try {
            int page = Integer.parseInt(asked.getOrDefault("page", "1"));
            int size = Integer.parseInt(asked.getOrDefault("display_size", String.valueOf(MOST)));
            var from = Instant.parse(asked.getOrDefault("from_date", "2000-01-01T00:00:00Z"));
            if (page < 1 || size < 1 || size > MOST || !STATES.contains(asked.getOrDefault("status", "won"))) {
                return wrong();
            }
            var found = disputes.reversed().stream().filter(one -> !one.created().isBefore(from))
                    .filter(one -> one.status().equals(asked.getOrDefault("status", one.status()))).toList();
            return page(found, page, size);
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return wrong();
        }
    }

    private Reply page(List<Dispute> found, int page, int size) {
        var some = found.stream().skip((page - 1L) * size).limit(size).map(this::json).toList();
        return new Reply(200, Map.of("page", page, "count", some.size(), "total", found.size(), "results", some,
                "_links", Map.of("self", Map.of("href", api + "/v1/disputes?page=" + page, "method", "GET"))));
    }

    private Map<String, Object> json(Dispute one) {
        var json = new LinkedHashMap<String, Object>(Map.of("amount", one.amount(), "created_date", one.created().toString(), "dispute_id", one.id(),
                "evidence_due_date", one.created().plus(Duration.ofDays(7)).toString(), "payment_id", one.payment(), "reason", "fraudulent", "status", one.status(),
                "_links", Map.of("payment", Map.of("href", api + "/v1/payments/" + one.payment(), "method", "GET"))));
        if (one.status().equals("lost")) {
            json.putAll(Map.of("fee", FEE, "net_amount", -one.amount() - FEE, "settlement_summary", Map.of("settled_date", one.created().toString().substring(0, 10))));
        }
        return json;
    }

    private static Reply wrong() {
        return new Reply(422, Map.of("code", "P0401", "description", "Invalid parameters"));
    }
}
