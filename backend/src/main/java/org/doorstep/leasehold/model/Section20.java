package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.landlord.LeaseholdRules;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.Missed;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Conduct.Contract;
import org.doorstep.leasehold.model.Conduct.Served;

/**
 * The consultation the law wants before leaseholders pay for big works or a long agreement (Landlord and Tenant Act 1985,
 * section 20; Service Charges (Consultation Requirements) (England) Regulations 2003; rules.md LH-1 to LH-5). What each of its
 * schedules asks for is a row of {@link Requirements}.
 *
 * @param postingDays how many days with post a posted notice is on its way
 * @param post        the days on which post comes
 */
public record Section20(LeaseholdRules.Law law, int postingDays, WorkingCalendar post) {

    /** What may be done now. */
    public sealed interface Next {

        /** @param by the last day for it; empty where none is set */
        record May(Stage stage, Optional<LocalDate> by) implements Next {}

        /** @param from the first day on which it may be done */
        record NotBefore(Stage stage, LocalDate from) implements Next {}

        /** Every step is done. */
        record Over() implements Next {}
    }

    /**
     * Days in which leaseholders may answer.
     *
     * @param nominations whether they may name a contractor too
     */
    public record Window(Stage stage, LocalDate lastDay, boolean nominations) {}

    /** "Works costing any one leaseholder over £250"; "agreement over 12 months costing any one leaseholder over £100 a year" (LH-1). */
    public boolean needed(ConsultationKind kind, Money dearestShare, int months) {
        return switch (kind) {
            case WORKS, WORKS_UNDER_AGREEMENT -> dearestShare.pence() > law.worksOver();
            case AGREEMENT -> months > law.agreementMonths() && dearestShare.pence() > law.agreementOver();
        };
    }

    /**
     * Thirty calendar days "beginning with the date of the notice", which is served once the post has brought it (CLK-6):
     * served on 1 June, the last of them is 30 June, whatever day of the week that is. The post itself rests on weekends and bank
     * holidays: counted so, a notice is never taken to be served before it came.
     */
    public Served served(LocalDate sent) {
        var on = letters().served(sent);
        return new Served(on, on.plusDays(law.noticeDays() - 1L));
    }

    private PostDays letters() {
        return new PostDays(post, postingDays);
    }

    public Next next(Conduct conduct, LocalDate today) {
        var intention = conduct.served(Stage.INTENTION);
        var estimates = conduct.served(Stage.ESTIMATES);
        if (conduct.contract().isPresent()) {
            return afterContract(conduct, conduct.contract().get());
        }
        if (intention.isEmpty()) {
            return new Next.May(Stage.INTENTION, Optional.empty());
        }
        if (estimates.isEmpty() && conduct.requirements().states()) {
            return onceOver(intention.get(), Stage.ESTIMATES, today);
        }
        return onceOver(estimates.orElse(intention.get()), Stage.CONTRACT, today);
    }

    /** The days that run now; empty between the steps and once the contract is entered. */
    public Optional<Window> window(Conduct conduct, LocalDate today) {
        return conduct.notices().entrySet().stream()
                .filter(notice -> !today.isAfter(notice.getValue().lastDay()) && conduct.contract().isEmpty())
                .max(java.util.Map.Entry.comparingByKey())
                .map(notice -> new Window(notice.getKey(), notice.getValue().lastDay(),
                        notice.getKey() == Stage.INTENTION && conduct.requirements().nominations()));
    }

    /** What was left out or came late, in the order of the steps; what is not yet due is not missed. */
    public List<Missed> missed(Conduct conduct, LocalDate today) {
        var missed = new ArrayList<Missed>();
        conduct.contract().ifPresent(contract -> beforeContract(conduct, contract, missed));
        conduct.served(Stage.ESTIMATES).filter(notice -> conduct.served(Stage.INTENTION)
                        .filter(first -> !notice.on().isAfter(first.lastDay())).isPresent())
                .filter(_ -> !missed.contains(Missed.INTENTION_TOO_SHORT))
                .ifPresent(_ -> missed.add(Missed.INTENTION_TOO_SHORT));
        if (nomineeLeftOut(conduct)) {
            missed.add(Missed.NOMINEE_NOT_ASKED);
        }
        if (reasonsLate(conduct, today)) {
            missed.add(Missed.REASONS_LATE);
        }
        if (conduct.heard().replies().stream().filter(reply -> conduct.requirements().answers(reply.stage()))
                .anyMatch(reply -> reply.answered().orElseGet(() -> letters().served(today)).isAfter(replyBy(reply.received())))) {
            missed.add(Missed.REPLY_LATE);
        }
        return List.copyOf(missed);
    }

    /**
     * The most that one leaseholder pays (for an agreement: a year); empty where nothing was missed or the tribunal has
     * dispensed with all that was (section 20ZA; LH-4).
     *
     * @param dispensed the steps its orders name
     */
    public Optional<Money> cap(Conduct conduct, Set<Missed> dispensed, LocalDate today) {
        return dispensed.containsAll(missed(conduct, today)) ? Optional.empty()
                : Optional.of(conduct.requirements().cap(law));
    }

    /** "Notice of reasons within 21 days of entering the contract" (LH-2): on this day it has to be served. */
    private LocalDate reasonsBy(Contract contract) {
        return contract.on().plusDays(law.reasonsDays());
    }

    /** "Reply to observations within 21 days" (LH-3), "by notice in writing to the person": on this day it has to be served. */
    private LocalDate replyBy(LocalDate received) {
        return received.plusDays(law.reasonsDays());
    }

    /** The last day on which a reply leaves that is served in time. */
    public LocalDate lastToReply(LocalDate received) {
        return letters().lastToSend(replyBy(received));
    }

    private void beforeContract(Conduct conduct, Contract contract, List<Missed> missed) {
        var intention = conduct.served(Stage.INTENTION);
        var estimates = conduct.served(Stage.ESTIMATES);
        if (intention.isEmpty()) {
            missed.add(Missed.NO_INTENTION);
        } else if (!contract.on().isAfter(intention.get().lastDay())) {
            missed.add(Missed.INTENTION_TOO_SHORT);
        }
        if (!conduct.requirements().states()) {
            return;
        }
        if (estimates.isEmpty()) {
            missed.add(Missed.NO_ESTIMATES);
        } else if (!contract.on().isAfter(estimates.get().lastDay())) {
            missed.add(Missed.ESTIMATES_TOO_SHORT);
        }
        if (estimates.isPresent()) {
            fewEstimates(conduct, missed);
        }
    }

    /** "At least two, one from an unconnected contractor" (LH-2), where its schedule asks for them. */
    private static void fewEstimates(Conduct conduct, List<Missed> missed) {
        var offers = conduct.requirements().offers();
        if (offers.least() == 2 && conduct.estimates().size() < 2) {
            missed.add(Missed.FEWER_THAN_TWO);
        }
        if (offers.unconnected() && conduct.estimates().stream().allMatch(Conduct.Estimate::connected)) {
            missed.add(Missed.ALL_CONNECTED);
        }
    }

    /** Whoever was named is asked before the estimates are told, or the contract is entered without them. */
    private static boolean nomineeLeftOut(Conduct conduct) {
        return conduct.requirements().nominations() && conduct.served(Stage.ESTIMATES).map(Served::on).or(() -> conduct.contract().map(Contract::on))
                .filter(conduct.heard().nominations()::leftOut).isPresent();
    }

    private boolean reasonsLate(Conduct conduct, LocalDate today) {
        return conduct.requirements().reasons() && conduct.contract().filter(Contract::owesReasons)
                .filter(contract -> conduct.reasons().orElseGet(() -> letters().served(today)).isAfter(reasonsBy(contract))).isPresent();
    }

    private Next afterContract(Conduct conduct, Contract contract) {
        var owed = conduct.requirements().reasons() && contract.owesReasons() && conduct.reasons().isEmpty();
        return owed ? new Next.May(Stage.REASONS, Optional.of(letters().lastToSend(reasonsBy(contract)))) : new Next.Over();
    }

    private static Next onceOver(Served notice, Stage next, LocalDate today) {
        return today.isAfter(notice.lastDay()) ? new Next.May(next, Optional.empty())
                : new Next.NotBefore(next, notice.lastDay().plusDays(1));
    }
}
