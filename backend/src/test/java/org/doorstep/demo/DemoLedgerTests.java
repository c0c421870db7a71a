package org.doorstep.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.IntegrationTest;
import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.StatementOutcome;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The people the demo knows have accounts that somebody could believe, through the same import as everybody's. */
@IntegrationTest
class DemoLedgerTests {

    @Autowired
    Imports imports;
    @Autowired
    Accounts accounts;

    @BeforeEach
    void theLandlordIsTakenIn() {
        DemoData.smallLedger(imports);
    }

    @Test
    void hasAYearOfRentForAminaAndAGarage() {
        var all = of("P1000001");
        assertThat(all).extracting(AccountCard::kind).containsExactly(AccountKind.RENT, AccountKind.GARAGE);
        assertThat(statement("P1000001", all.getFirst()).statement().lines()).hasSizeGreaterThan(100);
        assertThat(of("P1000002")).extracting(AccountCard::reference).contains(all.getFirst().reference());
    }

    @Test
    void hasTomaszInArrearsWithSomethingLeftOfAFormerHome() {
        var all = of("P1000004");
        assertThat(all).extracting(AccountCard::kind).containsExactly(AccountKind.RENT, AccountKind.FORMER);
        assertThat(all).allMatch(account -> account.balance().owed());
        assertThat(all.getLast().address()).isEmpty();
    }

    @Test
    void hasRuthInCreditAndGraceWithAServiceCharge() {
        assertThat(of("P1000005").getFirst().balance().inCredit()).isTrue();
        assertThat(of("P1000003")).extracting(AccountCard::kind).contains(AccountKind.SERVICE_CHARGE);
        assertThat(accounts.find(resident("P1000003"), of("P1000003").getFirst().reference(), Optional.empty()).block().entries()).hasSizeGreaterThan(5);
    }

    private List<AccountCard> of(String person) {
        return accounts.list(resident(person)).block();
    }

    private StatementOutcome.Drawn statement(String person, AccountCard account) {
        var period = new Period(account.opened(), LocalDate.of(2027, 1, 12));
        return (StatementOutcome.Drawn) accounts.statement(resident(person), account.reference(), period).block();
    }

    private static CurrentUser resident(String person) {
        return new CurrentUser.Resident("login-" + person, person);
    }
}
