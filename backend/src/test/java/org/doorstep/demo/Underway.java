package org.doorstep.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.Await;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Brings people of the demo landlord into the midst of things, by the services their own forms go to: a page about money or a
 * lease has something on it. Again is harmless: who is in the midst of something already is left there.
 */
@Component
public class Underway {

    static final CurrentUser JOB = new CurrentUser.System("demo");

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final DemoPayments payments;
    private final DemoDebts debts;
    private final DemoDebits debits;
    private final DemoLeases leases;

    Underway(DemoPayments payments, DemoDebts debts, DemoDebits debits, DemoLeases leases) {
        this.payments = payments;
        this.debts = debts;
        this.debits = debits;
        this.leases = leases;
    }

    public void bring() {
        payments.bring();
        debts.bring();
        debits.bring();
        leases.bring();
    }

    static CurrentUser.Resident resident(String person) {
        return new CurrentUser.Resident("demo-" + person, person);
    }

    static CurrentUser staff(String name, Role role, String team) {
        return new CurrentUser.Staff("demo", name, Set.of(role), Set.of(team), Optional.empty());
    }

    static <T> T done(Mono<T> work) {
        return Await.result(work, LIMIT);
    }
}
