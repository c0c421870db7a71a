package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.ImportOutcome.Refused;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** A home that is let again gets an account of its own: nobody reads what somebody before them was charged and paid. */
@IntegrationTest
class AccountHandedOverTests {

    private static final CurrentUser JOB = new CurrentUser.System("test");

    @Autowired
    Imports imports;
    @Autowired
    Accounts accounts;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private Register.Household before;
    private Register.Household after;
    private Ledgers.Account account;

    @BeforeEach
    void anAccountOfSomebodyAndSomebodyWhoComesAfter() {
        clock.set(TestClock.START);
        var register = new Register(database);
        before = register.tenant();
        after = register.tenant();
        account = new Ledgers(database).rent(before.agreement());
    }

    @Test
    void isRefusedOnceThereAreEntries() {
        entry();
        assertThat(codes(file(after, "2020-01-06", ""))).containsExactly("account-handed-over");
        assertThat(codes(file(after, "2020-01-06", "2027-01-11"))).as("even as it is closed").containsExactly("account-handed-over");
        assertThat(accounts.find(new CurrentUser.Resident("r", after.person()), account.reference(), Optional.empty()).blockOptional()).isEmpty();
        assertThat(accounts.find(new CurrentUser.Resident("r", before.person()), account.reference(), Optional.empty()).blockOptional()).isPresent();
    }

    @Test
    void isTakenInWhileNothingIsOnIt() {
        assertThat(send(file(after, "2020-01-06", ""))).isInstanceOf(Taken.class);
    }

    @Test
    void leavesNoEntryBeforeItsFirstDay() {
        entry();
        assertThat(codes(file(before, "2027-01-12", ""))).containsExactly("account-opened-later");
        assertThat(send(file(before, "2027-01-11", ""))).as("no later than the first entry").isInstanceOf(Taken.class);
        assertThat(send(file(before, "2020-01-06", "2027-01-11"))).as("closed").isInstanceOf(Taken.class);
    }

    private void entry() {
        accounts.post(JOB, account.id(), NewEntry.charge(EntryType.RENT, Money.ofPence(10_420), LocalDate.of(2027, 1, 11), "rent", UUID.randomUUID().toString())).block();
    }

    private String file(Register.Household household, String opened, String closed) {
        var agreement = database.sql("select reference from agreement where id = $1").bind(0, household.agreement()).mapValue(String.class).one().block();
        return "reference,kind,agreement,opened,closed,holders\n%s,rent,%s,%s,%s,\n".formatted(account.reference(), agreement, opened, closed);
    }

    private List<String> codes(String file) {
        return ((Refused) send(file)).listed().stream().map(RowProblem::code).toList();
    }

    private ImportOutcome send(String file) {
        return imports.take(JOB, "accounts", StandardCharsets.UTF_8,
                Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)))).block();
    }
}
