package org.doorstep.demo;

import static java.time.DayOfWeek.WEDNESDAY;
import static org.doorstep.demo.Underway.done;
import static org.doorstep.demo.Underway.resident;
import static org.doorstep.demo.Underway.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.LeaseRequests;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.RequestKind;
import org.doorstep.leasehold.Surgeries;
import org.springframework.stereotype.Component;

/** Grace is asked about works to her building, has asked two things and been answered one, and finds a surgery open. */
@Component
class DemoLeases {

    private static final CurrentUser.Resident GRACE = resident("P1000003");
    private static final CurrentUser HELEN = staff("Helen Marsh", Role.MANAGER, "leasehold");

    private final Leasehold leasehold;
    private final Consultations consultations;
    private final Surgeries surgeries;
    private final LeaseRequests requests;
    private final Clock clock;

    DemoLeases(Leasehold leasehold, Consultations consultations, Surgeries surgeries, LeaseRequests requests, Clock clock) {
        this.leasehold = leasehold;
        this.consultations = consultations;
        this.surgeries = surgeries;
        this.requests = requests;
        this.clock = clock;
    }

    void bring() {
        var hers = done(leasehold.leases(GRACE)).getFirst();
        if (done(consultations.list(GRACE)).isEmpty()) {
            consult(done(leasehold.year(GRACE, hers.lease(), hers.years().getFirst())).schedules().getFirst().reference());
        }
        if (done(surgeries.days(HELEN)).isEmpty()) {
            var first = LocalDate.now(clock).plusDays(7).with(TemporalAdjusters.next(WEDNESDAY));
            opens(first, "09:30", "12:30");
            opens(first.plusWeeks(2), "16:00", "18:00");
        }
        if (done(requests.of(GRACE, hers.lease())).requests().isEmpty()) {
            var asked = ask(hers.lease(), "Are the windows of the stairs insured with the building?");
            expect(LeaseRequests.Answered.Sent.class, done(requests.answer(HELEN, asked, Map.of("words", "Yes. The insurance of the building covers them."))));
            ask(hers.lease(), "Why does the lighting cost more than last year?");
        }
    }

    private void consult(String schedule) {
        var planned = expect(Consultations.Begun.Planned.class, done(consultations.begin(HELEN, Map.of("kind", "works", "schedule", schedule,
                "title", "New windows on the stairs", "what", "The six windows on the stairs are replaced.", "why", "Their frames are rotten and let the rain in.",
                "details", "At our office, from 9am to 5pm.", "dearest", "860.00"))));
        expect(Consultations.Moved.Done.class, done(consultations.move(HELEN, planned.reference(), Map.of("step", "intention", "version", "1"))));
        expect(Consultations.Said.Taken.class, done(consultations.say(GRACE, planned.reference(),
                Map.of("kind", "observation", "words", "Could they be painted on the outside too?"))));
    }

    private void opens(LocalDate day, String opens, String closes) {
        expect(Surgeries.BookedTalk.Done.class, done(surgeries.open(HELEN,
                Map.of("day", day.toString(), "opens", opens, "closes", closes, "place", "Community room, Mill Street"))));
    }

    private String ask(String lease, String words) {
        return expect(LeaseRequests.Asked.Taken.class, done(requests.ask(GRACE, lease, Map.of("kind", RequestKind.QUESTION.code(), "words", words)))).reference();
    }

    private static <T> T expect(Class<T> kind, Object outcome) {
        if (!kind.isInstance(outcome)) {
            throw new IllegalStateException("the demo landlord's leaseholders: " + outcome);
        }
        return kind.cast(outcome);
    }
}
