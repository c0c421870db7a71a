package org.doorstep.leasehold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;

/**
 * One consultation, as the reader may see it.
 *
 * @param notices      sent so far, the earliest first
 * @param window       the days that run now
 * @param next         what comes next
 * @param nominees     who was asked for an estimate because leaseholders named them; only for staff
 * @param association  the recognised tenants' association, to which each notice goes too
 * @param summary      what leaseholders said to the first notice and what was replied, in short
 * @param lastSummary  what they said of the estimates and what was replied, which the reasons state
 * @param missed       steps left out or late
 * @param cap          the most one leaseholder pays because of them (for an agreement: a year)
 * @param dispensation the tribunal's order that lifts the cap
 * @param observations the reader's own; for staff everybody's
 * @param writes       whether the reader writes down what came by letter or telephone
 * @param steps        whether the reader takes its steps and replies
 * @param ended        for staff, leases that were to pay and ended, of homes that have no lease today: nobody is told or billed for them
 * @param unserved     for staff, notices that were not served on everybody
 * @param version      for whoever changes it
 */
public record ConsultationView(
        String reference, Plan plan, LocalDate began, List<Notice> notices, Optional<Window> window, Next next, List<StatedEstimate> estimates,
        List<AskedNominee> nominees, Optional<String> association, Optional<Contract> contract, Optional<String> reasons, Optional<String> summary, Optional<String> lastSummary, List<Missed> missed, Optional<Money> cap, Optional<String> dispensation,
        List<Observation> observations, boolean writes, boolean steps, List<String> ended, List<NotServed> unserved, int version) {

    public ConsultationView {
        notices = List.copyOf(notices);
        estimates = List.copyOf(estimates);
        ended = List.copyOf(ended);
        unserved = List.copyOf(unserved);
        nominees = List.copyOf(nominees);
        missed = List.copyOf(missed);
        observations = List.copyOf(observations);
    }

    /** Whether the reader has said something in the days that run now. */
    public boolean answered() {
        return window.filter(now -> observations.stream().anyMatch(said -> said.stage() == now.stage())).isPresent();
    }

    /**
     * @param schedule     name of what it is charged under
     * @param details      where what is planned can be looked at
     * @param dearest      the most it may cost one leaseholder (for an agreement: a year)
     * @param total        what works under an agreement are expected to cost all together, which their notice states
     * @param months       how long an agreement lasts; 0 for works
     * @param publicNotice whether the contract is advertised to everybody, so that leaseholders nominate nobody
     */
    public record Plan(
            ConsultationKind kind, String schedule, String title, String what, String why, String details, Money dearest, Optional<Money> total, int months,
            boolean publicNotice) {}

    /**
     * A notice whose letter could not leave, or was given up.
     *
     * @param leases whose it is that it was not served on
     * @param goes   whether it goes once there is an address; else the next step was taken
     * @param most   what one leaseholder pays at most where it was not given at all
     */
    public record NotServed(Stage stage, List<String> leases, boolean goes, Money most) {

        public NotServed {
            leases = List.copyOf(leases);
        }
    }

    public record Notice(Stage stage, LocalDate sent, LocalDate lastDay) {}

    /** @param nominations whether a contractor can be named too */
    public record Window(Stage stage, LocalDate lastDay, boolean nominations) {}

    /**
     * @param stage empty when every step is done
     * @param from  the first day it may be done; empty: now
     * @param by    the last day; empty where none is set
     */
    public record Next(Optional<Stage> stage, Optional<LocalDate> from, Optional<LocalDate> by) {}

    /**
     * @param connected whether the contractor is connected with the landlord
     * @param terms     of a contract or an agreement that is proposed; empty of other estimates
     */
    public record StatedEstimate(String contractor, Money amount, boolean connected, Optional<Terms> terms) {}

    /**
     * What a statement of a proposed contract or a proposal sets out besides (S.I. 2003/1987, schedules 1, 2 and 4 part 1).
     *
     * @param address    of the contractor
     * @param per        what the sum is for: all of the works, a year, an hour
     * @param connection how the contractor is connected with the landlord; empty where it is not
     * @param variation  how the sums may change; empty where that is not asked for
     */
    public record Terms(String address, String per, Optional<String> connection, Optional<String> variation) {}

    /** @param on the day they were asked */
    public record AskedNominee(String contractor, LocalDate on) {}

    /**
     * @param lowest  whether its estimate was the lowest, by those leaseholders were told
     * @param nominee whether it was asked because a leaseholder named it
     */
    public record Contract(LocalDate on, String contractor, boolean lowest, boolean nominee) {}

    /**
     * What a leaseholder said.
     *
     * @param kind    {@code observation} or {@code nomination}
     * @param replyBy the last day on which a reply leaves that is served in time, where the law sets one
     */
    public record Observation(
            UUID id, Stage stage, String kind, String words, Instant received, Optional<String> answer, Optional<LocalDate> replyBy) {}
}
