package org.doorstep.local.pay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One payment as the provider has it. Guarded by the {@link FakePayments} that made it. */
final class FakePayment {

    static final Duration LIFE = Duration.ofMinutes(90);

    /** @param status submitted, success or error */
    record Refund(String id, Instant created, long amount, String status) {}

    final String id;
    final Instant created;
    final Map<String, Object> asked;
    final List<Refund> refunds = new ArrayList<>();
    String status = "created";
    @Nullable String code;

    FakePayment(Instant created, Map<String, Object> asked) {
        this(UUID.randomUUID().toString().replace("-", "").substring(0, 26), created, asked);
    }

    FakePayment(String id, Instant created, Map<String, Object> asked) {
        this.id = id;
        this.created = created;
        this.asked = asked;
    }

    long amount() {
        return ((Number) asked.get("amount")).longValue();
    }

    String text(String name) {
        return String.valueOf(asked.get(name));
    }

    boolean finished() {
        return List.of("success", "failed", "cancelled", "error").contains(status);
    }

    void end(String how, @Nullable String why) {
        status = how;
        code = why;
    }

    /** "Your user has 90 minutes to complete their payment once you have created it." */
    void grow(Instant now) {
        if (!finished() && !now.isBefore(created.plus(LIFE))) {
            end("failed", "P0020");
        }
    }

    long refunded() {
        return refunds.stream().filter(refund -> !refund.status().equals("error")).mapToLong(Refund::amount).sum();
    }

    long refundable() {
        return amount() - refunded();
    }

    /** The answer's JSON, member for member as the reference has it. @param next null once it is finished */
    Map<String, Object> json(String api, @Nullable String next) {
        var state = new LinkedHashMap<String, Object>(Map.of("status", status, "finished", finished()));
        if (code != null) {
            state.put("code", code);
            state.put("message", MESSAGES.getOrDefault(code, "Payment not completed"));
        }
        var all = new LinkedHashMap<>(asked);
        all.put("state", state);
        all.put("payment_id", id);
        all.put("payment_provider", "sandbox");
        all.put("created_date", created.toString());
        all.put("refund_summary", Map.of("status", refundStatus(), "amount_available", refundable(), "amount_submitted", refunded()));
        all.put("settlement_summary", Map.of());
        all.put("delayed_capture", false);
        all.put("moto", false);
        if (status.equals("success")) {
            // Of the card scheme's own test number; whoever calls has no use of it.
            all.put("card_details", Map.of("last_digits_card_number", "4242", "first_digits_card_number", "424242",
                    "cardholder_name", "A Payer", "expiry_date", "01/30", "card_brand", "Visa", "card_type", "debit"));
        }
        all.put("_links", links(api + "/v1/payments/" + id, next));
        return all;
    }

    private Map<String, Object> links(String self, @Nullable String next) {
        var links = new LinkedHashMap<String, Object>();
        links.put("self", Map.of("href", self, "method", "GET"));
        links.put("events", Map.of("href", self + "/events", "method", "GET"));
        links.put("refunds", Map.of("href", self + "/refunds", "method", "GET"));
        if (next != null) {
            links.put("next_url", Map.of("href", next, "method", "GET"));
            links.put("cancel", Map.of("href", self + "/cancel", "method", "POST"));
        }
        return links;
    }

    private String refundStatus() {
        if (!finished()) {
            return "pending";
        }
        return !status.equals("success") ? "unavailable" : refundable() == 0 ? "full" : "available";
    }

    private static final Map<String, String> MESSAGES = Map.of("P0010", "Payment method rejected", "P0020", "Payment expired",
            "P0030", "Payment was cancelled by the user", "P0040", "Payment was cancelled by the service",
            "P0050", "Payment provider returned an error");
}
