package org.doorstep.leasehold.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.leasehold.ConsultationView.StatedEstimate;
import org.doorstep.leasehold.ConsultationView.Terms;

/** The one check of what either door sends about one estimate or proposal: its fields end with its number. */
final class OfferInput {

    private static final int ADDRESS = 300;
    private static final int PER = 100;
    private static final int WORDS = 500;

    private OfferInput() {}

    /** Empty where nothing was typed for it, or something is wrong, which is added to the problems. */
    static Optional<StatedEstimate> of(Requirements asks, Map<String, String> fields, int number, List<Problem> problems) {
        var contractor = text(fields, "contractor", number);
        var written = text(fields, "amount", number);
        if (contractor.isBlank() && written.isBlank()) {
            return Optional.empty();
        }
        var connected = ConsultationInput.ticked(fields, "connected" + number);
        var amount = ConsultationInput.amount(written, ConsultationInput.DEAREST);
        required(fields, "contractor", number, ConsultationInput.NAME, "leasehold.contractor", problems);
        if (amount.isEmpty()) {
            problems.add(Problem.of("amount" + number, "leasehold.offers.amount"));
        }
        var terms = asks.namesParties() ? Optional.of(terms(asks, fields, number, connected, problems)) : Optional.<Terms>empty();
        return amount.map(money -> new StatedEstimate(contractor, money, connected, terms));
    }

    private static Terms terms(Requirements asks, Map<String, String> fields, int number, boolean connected, List<Problem> problems) {
        required(fields, "address", number, ADDRESS, "leasehold.offers.address", problems);
        required(fields, "per", number, PER, "leasehold.offers.per", problems);
        if (connected) {
            required(fields, "connection", number, WORDS, "leasehold.offers.connection", problems);
        }
        if (asks.lasts()) {
            required(fields, "variation", number, WORDS, "leasehold.offers.variation", problems);
        }
        return new Terms(text(fields, "address", number), text(fields, "per", number), Optional.of(text(fields, "connection", number)).filter(_ -> connected),
                Optional.of(text(fields, "variation", number)).filter(_ -> asks.lasts()));
    }

    private static void required(Map<String, String> fields, String field, int number, int most, String missing, List<Problem> problems) {
        Text.required(field + number, text(fields, field, number), most, missing, "leasehold.too-long").ifPresent(problems::add);
    }

    private static String text(Map<String, String> fields, String field, int number) {
        return ConsultationInput.text(fields, field + number).strip();
    }
}
