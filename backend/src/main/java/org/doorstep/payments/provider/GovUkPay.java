package org.doorstep.payments.provider;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.doorstep.kernel.Money;
import org.doorstep.payments.NextPage;
import org.doorstep.payments.model.Said;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GOV.UK Pay (its documentation of June 2026; rules.md 5.5). Decided on statuses and codes, never on the text beside
 * them. A code of P09.. or a 5xx passes; every other refusal stands.
 */
class GovUkPay implements PaymentProvider {

    private static final String PAYMENTS = "/v1/payments";
    /** It becomes part of an address. */
    static final String ID = "[A-Za-z0-9-]{1,64}";

    private final PayCalls calls;
    private final PaymentSettings settings;
    private final JsonMapper json;

    GovUkPay(PaymentSettings settings, JsonMapper json) {
        this.calls = new PayCalls(settings);
        this.settings = settings;
        this.json = json;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Mono<Created> create(NewPayment payment) {
        var body = json.writeValueAsBytes(Map.of("amount", payment.amount().pence(), "reference", payment.reference(),
                "description", payment.description(), "return_url", payment.back().toString()));
        return answered(calls.post(PAYMENTS, payment.key(), body), this::created, Created.NotNow::new);
    }

    /** A 201; or a 200 when the key was used before, with the payment of that time. */
    private Created created(PayCalls.Answer answer) {
        return switch (answer.status()) {
            case 200, 201 -> {
                var payment = json.readTree(answer.body());
                var id = payment.path("payment_id").asString("");
                var next = next(payment);
                yield !id.matches(ID) || next.isEmpty() ? new Created.NotNow("pay-unreadable") : new Created.Ready(id, next.get());
            }
            case 400, 409, 422 -> new Created.Refused(code(answer));
            default -> new Created.NotNow(code(answer));
        };
    }

    @Override
    public Mono<Looked> find(String paymentId) {
        return answered(calls.get(PAYMENTS + "/" + paymentId), this::looked, Looked.NotNow::new);
    }

    private Looked looked(PayCalls.Answer answer) {
        return switch (answer.status()) {
            case 200 -> seen(json.readTree(answer.body())).<Looked>map(Looked.Seen::new).orElseGet(() -> new Looked.NotNow("pay-unreadable"));
            case 404 -> new Looked.Unknown();
            default -> new Looked.NotNow(code(answer));
        };
    }

    private Optional<ProviderPayment> seen(JsonNode payment) {
        var state = payment.path("state");
        var refunds = payment.path("refund_summary");
        if (!payment.path("amount").isIntegralNumber() || !state.path("finished").isBoolean()) {
            return Optional.empty();
        }
        // Nought is a figure too, and a missing one is none: read as nought it would be booked.
        if (state.path("status").asString("").equals("success")
                && !(refunds.path("amount_available").isIntegralNumber() && refunds.path("amount_submitted").isIntegralNumber())) {
            return Optional.empty();
        }
        return Said.Status.of(state.path("status").asString("")).map(status -> new ProviderPayment(
                payment.path("payment_id").asString(""),
                new Said(status, state.path("finished").asBoolean(), Optional.of(state.path("code").asString("")).filter(code -> !code.isEmpty()),
                        new Money(payment.path("amount").asLong()), payment.path("reference").asString(""),
                        new Money(refunds.path("amount_available").asLong(0)), new Money(refunds.path("amount_submitted").asLong(0))),
                next(payment)));
    }

    @Override
    public Mono<Cancelled> cancel(String paymentId) {
        return answered(calls.post(PAYMENTS + "/" + paymentId + "/cancel", null, new byte[0]), answer -> switch (answer.status()) {
            case 200, 204 -> new Cancelled.Done();
            case 400, 404, 409 -> new Cancelled.TooLate(code(answer));
            default -> new Cancelled.NotNow(code(answer));
        }, Cancelled.NotNow::new);
    }

    @Override
    public Mono<Refunded> refund(String paymentId, Money amount, Money available) {
        var body = json.writeValueAsBytes(Map.of("amount", amount.pence(), "refund_amount_available", available.pence()));
        return answered(calls.post(PAYMENTS + "/" + paymentId + "/refunds", null, body), this::refunded, Refunded.NotNow::new);
    }

    private Refunded refunded(PayCalls.Answer answer) {
        return switch (answer.status()) {
            case 200, 201, 202 -> {
                var id = json.readTree(answer.body()).path("refund_id").asString("");
                yield id.isEmpty() ? new Refunded.NotNow("pay-unreadable") : new Refunded.Accepted(id);
            }
            case 412 -> new Refunded.Changed();
            case 400, 404, 422 -> new Refunded.Refused(code(answer));
            default -> new Refunded.NotNow(code(answer));
        };
    }

    @Override
    public Mono<Disputed> disputes(Instant since) {
        return new DisputePages(page -> answered(calls.get(page), this::disputed, Disputed.NotNow::new)).since(since);
    }

    private Disputed disputed(PayCalls.Answer answer) {
        return answer.status() != 200 ? new Disputed.NotNow(code(answer))
                : DisputePages.read(json.readTree(answer.body())).<Disputed>map(Disputed.Known::new).orElseGet(() -> new Disputed.NotNow("pay-unreadable"));
    }

    /** The secret address, if it leads where people pay and nowhere else. */
    private Optional<NextPage> next(JsonNode payment) {
        try {
            return Optional.of(payment.path("_links").path("next_url").path("href").asString("")).filter(href -> !href.isEmpty())
                    .map(URI::create).filter(settings::isOneOfTheirs).map(NextPage::new);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private String code(PayCalls.Answer answer) {
        var said = read(answer.body()).map(body -> body.path("code").asString("")).filter(code -> code.matches("P\\d{4}"));
        return said.orElse("pay-" + answer.status());
    }

    private Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.of(json.readTree(body));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static <T> Mono<T> answered(Mono<PayCalls.Answer> call, Function<PayCalls.Answer, T> read, Function<String, T> notNow) {
        return call.map(read)
                .onErrorResume(JacksonException.class, _ -> Mono.just(notNow.apply("pay-unreadable")))
                .onErrorResume(PayCalls::isAway, _ -> Mono.just(notNow.apply("pay-away")));
    }
}
