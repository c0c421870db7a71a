package org.doorstep.payments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.accounts.EntryWords;
import org.doorstep.accounts.KnownBalance;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.payments.PaymentOffer;
import org.doorstep.payments.model.Wanted;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;

/**
 * How much to pay, finished for its template.
 *
 * @param account reference of it
 * @param named   what it is for, with its number
 * @param owes    what is owed, or in credit, in words
 * @param spared  what of it need not be paid, as a sentence; empty where all of it is owed
 * @param closed  why nothing can be paid here; empty when it can
 * @param choices what is owed or another amount; none when there is nothing to choose
 * @param limits  from how much to how much, as a sentence
 * @param once    the key of this form: sent twice, it is one payment
 * @param typed   what was sent last, shown again when it was not taken
 * @param underWay a payment of which we do not know yet, in a sentence, and where to look; empty where there is none
 * @param asAt    how far the payments of each route are, a sentence each
 */
public record PayPage(
        String account, String named, String owes, String spared, String closed, List<Option> choices, String limits, String once, Map<String, String> typed,
        Optional<UnderWay> underWay, List<String> asAt) {

    public record UnderWay(String said, String href) {}

    static PayPage of(PageContext page, PaymentOffer offer, String once, Map<String, String> typed) {
        return new PayPage(offer.account(), PaymentsPage.named(page, offer), KnownBalance.of(page, offer.balance(), offer.asAt()), spared(page, offer), closed(page, offer), choices(page, offer),
                page.t("payments.limits", page.money(offer.least()), page.money(offer.most())), once, typed,
                offer.underWay().map(open -> new UnderWay(page.t("payments.underWay", page.money(open.amount()), page.dateTime(open.begun())), "/payments/" + open.id())),
                new EntryWords(page.words(), page.locale()).asAt(offer.asAt()));
    }

    private static String closed(PageContext page, PaymentOffer offer) {
        if (!(page.user() instanceof CurrentUser.Resident)) {
            return page.t("payments.forOthers");
        }
        return offer.open() ? "" : page.t("payments.noCards", page.landlord().officePhone());
    }

    private static String spared(PageContext page, PaymentOffer offer) {
        return offer.due().never().owed() && offer.balance().owed()
                ? page.t("payments.never", page.money(offer.due().never().compareTo(offer.balance()) < 0 ? offer.due().never() : offer.balance())) : "";
    }

    /** What is behind and what comes next stand before all of it: of a plan nobody has to pay all at once. */
    private static List<Option> choices(PageContext page, PaymentOffer offer) {
        if (offer.first().nothing()) {
            return List.of();
        }
        var choices = new ArrayList<Option>();
        offer.behind().ifPresent(amount -> choices.add(Option.of(Wanted.BEHIND, amount.equals(offer.due().behind()) ? page.t("payments.which.behind", page.money(amount))
                : page.t("payments.which.behind.part", page.money(amount), page.money(offer.due().behind())))));
        offer.next().ifPresent(amount -> choices.add(Option.of(Wanted.NEXT, page.t("payments.which.next", page.money(amount), page.date(offer.due().next().orElseThrow().due())))));
        choices.add(all(page, offer));
        choices.add(Option.of(Wanted.OTHER, page.t("payments.which.other")));
        return List.copyOf(choices);
    }

    private static Option all(PageContext page, PaymentOffer offer) {
        var first = page.money(offer.first());
        var plan = offer.due().next().isPresent();
        return offer.parts() > 1
                ? Option.of(Wanted.OWED, page.t(plan ? "payments.which.part.plan" : "payments.which.part", first, offer.parts()),
                        page.t("payments.which.left", page.money(offer.owed().minus(offer.first()))))
                : Option.of(Wanted.OWED, page.t(plan ? "payments.which.owed.plan" : "payments.which.owed", first));
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
