package org.doorstep.local.pay;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.doorstep.local.pay.FakePayment.Refund;
import org.jspecify.annotations.Nullable;

/** The provider's books: payments, the secret addresses people pay at, and what happened, for the news. */
final class FakePayments {

    /** @param status of HTTP; @param body null for none */
    record Reply(int status, @Nullable Map<String, Object> body) {}

    /** Something that happened to a payment, as the news tells it. */
    record Happened(String event, Map<String, Object> payment) {}

    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.");
    private static final long MOST = 10_000_000;
    private static final long LEAST = 30;

    private final Clock clock;
    private final String api;
    private final URI pages;
    private final Map<String, FakePayment> payments = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> keys = new HashMap<>();
    private final Map<String, FakePayment> byKey = new HashMap<>();
    private final Map<String, FakePayment> fresh = new HashMap<>();
    private final Map<String, FakePayment> opened = new HashMap<>();
    private final List<Happened> news = new ArrayList<>();

    FakePayments(Clock clock, String api, URI pages) {
        this.clock = clock;
        this.api = api;
        this.pages = pages;
    }

    synchronized void begin(List<FakePayment> kept) {
        kept.forEach(payment -> payments.put(payment.id, payment));
    }

    synchronized void keep(FakePayFile file) {
        file.write(payments.values());
    }

    synchronized Reply create(Map<String, Object> body, @Nullable String key) {
        for (var needed : List.of("amount", "reference", "description", "return_url")) {
            if (body.get(needed) == null) {
                return wrong(400, "P0101", needed);
            }
        }
        var bad = bad(body);
        if (bad.isPresent()) {
            return wrong(422, "P0102", bad.get());
        }
        if (key != null && keys.containsKey(key)) {
            return keys.get(key).equals(body) ? new Reply(200, shown(byKey.get(key))) : wrong(409, "P0191", "Idempotency-Key");
        }
        var payment = new FakePayment(clock.instant(), new LinkedHashMap<>(body));
        payments.put(payment.id, payment);
        if (key != null) {
            keys.put(key, body);
            byKey.put(key, payment);
        }
        return new Reply(201, shown(payment));
    }

    private static Optional<String> bad(Map<String, Object> body) {
        if (!(body.get("amount") instanceof Number amount) || amount.longValue() < LEAST || amount.longValue() > MOST) {
            return Optional.of("amount");
        }
        for (var text : List.of("reference", "description")) {
            if (!(body.get(text) instanceof String said) || said.isEmpty() || said.length() > 255 || ADDRESS.matcher(said).find()) {
                return Optional.of(text);
            }
        }
        return body.get("return_url") instanceof String back && back.length() <= 2_000 && back.matches("https?://.+")
                ? Optional.empty() : Optional.of("return_url");
    }

    synchronized Reply find(String id) {
        return of(id).map(payment -> new Reply(200, shown(payment))).orElseGet(() -> wrong(404, "P0200", null));
    }

    synchronized Reply cancel(String id) {
        var payment = of(id);
        if (payment.isEmpty()) {
            return wrong(404, "P0500", null);
        }
        if (payment.get().finished()) {
            return wrong(400, "P0501", null);
        }
        end(payment.get(), "cancelled", "P0040");
        return new Reply(204, null);
    }

    synchronized Reply refund(String id, Map<String, Object> body) {
        var found = of(id);
        if (found.isEmpty()) {
            return wrong(404, "P0600", null);
        }
        var payment = found.get();
        if (!(body.get("amount") instanceof Number amount) || !(body.get("refund_amount_available") instanceof Number available)) {
            return wrong(400, "P0601", null);
        }
        if (!payment.status.equals("success") || payment.refundable() == 0) {
            return wrong(400, "P0603", null);
        }
        if (available.longValue() != payment.refundable()) {
            return wrong(412, "P0604", null);
        }
        if (amount.longValue() < 1 || amount.longValue() > payment.refundable()) {
            return wrong(422, "P0602", "amount");
        }
        var refund = new Refund("r" + UUID.randomUUID().toString().replace("-", "").substring(0, 21), clock.instant(), amount.longValue(), "submitted");
        payment.refunds.add(refund);
        tell("card_payment_refunded", payment);
        var self = api + "/v1/payments/" + id;
        return new Reply(202, Map.of("refund_id", refund.id(), "created_date", refund.created().toString(), "amount", refund.amount(),
                "status", refund.status(), "_links", Map.of("self", Map.of("href", self + "/refunds/" + refund.id(), "method", "GET"),
                        "payment", Map.of("href", self, "method", "GET"))));
    }

    synchronized void refundedInConsole(String id, long pence) {
        payments.get(id).refunds.add(new Refund("c" + UUID.randomUUID().toString().replace("-", "").substring(0, 21), clock.instant(), pence, "success"));
    }

    synchronized long amount(String id) {
        return payments.get(id).amount();
    }

    /** The bank would not take a refund: "usually because your user's payment card is cancelled or expired". */
    synchronized void refundFails(String id) {
        var refunds = payments.get(id).refunds;
        var last = refunds.removeLast();
        refunds.add(new Refund(last.id(), last.created(), last.amount(), "error"));
    }

    /** Whoever comes with an address that was not used yet is at the payment's page from then on. @return the page's own key */
    synchronized Optional<String> open(String token) {
        var payment = Optional.ofNullable(fresh.remove(token));
        payment.filter(found -> found.status.equals("created")).ifPresent(found -> found.status = "started");
        return payment.map(found -> {
            var page = UUID.randomUUID().toString();
            opened.put(page, found);
            return page;
        });
    }

    synchronized Optional<FakePayment> at(String page) {
        var payment = Optional.ofNullable(opened.get(page));
        payment.ifPresent(found -> found.grow(clock.instant()));
        return payment;
    }

    /** What the person does on the page. @param what pay, decline, cancel or fail */
    synchronized void does(String id, String what) {
        var payment = of(id).orElseThrow();
        if (payment.finished()) {
            return;
        }
        switch (what) {
            case "submit" -> payment.status = "submitted";
            case "pay" -> end(payment, "success", null);
            case "decline" -> end(payment, "failed", "P0010");
            case "cancel" -> end(payment, "failed", "P0030");
            case "fail" -> end(payment, "error", "P0050");
            default -> throw new IllegalArgumentException(what);
        }
    }

    /** The bank's yes that came after everybody had given up: it should not happen, and does. */
    synchronized void paysAfterAll(String id) {
        end(payments.get(id), "success", null);
    }

    private void end(FakePayment payment, String how, @Nullable String why) {
        payment.end(how, why);
        tell(how.equals("success") ? "card_payment_succeeded" : "card_payment_failed", payment);
        if (how.equals("success")) {
            tell("card_payment_captured", payment);
        }
    }

    private void tell(String event, FakePayment payment) {
        var told = payment.json(api, null);
        told.remove("_links");
        news.add(new Happened(event, told));
    }

    synchronized List<Happened> news() {
        var all = List.copyOf(news);
        news.clear();
        return all;
    }

    synchronized String returnOf(String id) {
        return payments.get(id).text("return_url");
    }

    synchronized List<String> ids() {
        return List.copyOf(payments.keySet());
    }

    private Optional<FakePayment> of(String id) {
        var payment = Optional.ofNullable(payments.get(id));
        payment.ifPresent(found -> found.grow(clock.instant()));
        return payment;
    }

    /** Every look gives a new address: "Each next_url has a unique token so you can only use that next_url once." */
    private Map<String, Object> shown(FakePayment payment) {
        if (payment.finished()) {
            return payment.json(api, null);
        }
        var token = UUID.randomUUID().toString();
        fresh.put(token, payment);
        return payment.json(api, pages + "/secure/" + token);
    }

    private static Reply wrong(int status, String code, @Nullable String field) {
        var body = new LinkedHashMap<String, Object>(Map.of("code", code, "description", "See the list of codes"));
        if (field != null) {
            body.put("field", field);
        }
        return new Reply(status, body);
    }
}
