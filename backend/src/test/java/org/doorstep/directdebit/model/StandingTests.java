package org.doorstep.directdebit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.AccountStanding;
import org.doorstep.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From whom money is taken, and for what. */
class StandingTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 25);

    @ParameterizedTest(name = "{0}, named {1}, closed {2}, owing {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            rent,           us,     -,          -10420, PAYS
            rent,           us,     2027-02-25, 0,      PAYS
            rent,           us,     2027-02-24, 0,      OVER
            rent,           them,   -,          0,      LEFT
            rent,           them,   2027-02-24, 0,      LEFT
            rent,           -,      -,          50000,  OVER
            service-charge, -,      -,          50000,  OVER
            garage,         us,     -,          0,      PAYS
            former,         -,      -,          10420,  PAYS
            former,         -,      -,          10419,  LAST
            former,         -,      -,          0,      SETTLED
            former,         -,      -,          -1,     SETTLED
            recharge,       us,     -,          10420,  PAYS
            recharge,       us,     -,          0,      SETTLED
            court-costs,    them,   -,          10420,  LEFT
            major-works,    -,      2027-02-24, 99999,  OVER
            """)
    void takesWhatIsStillToBePaid(String kind, String named, LocalDate closed, long owed, Standing standing) {
        Optional<Collection<String>> people = Optional.ofNullable(named).map(who -> who.equals("us") ? List.of("P1", "P2") : List.of("P2"));
        var account = new AccountStanding(AccountKind.of(kind), Optional.ofNullable(closed), Money.ofPence(owed));
        assertThat(Standing.of("P1", people, Optional.of(account), Money.ofPence(10_420), TODAY)).isEqualTo(standing);
    }
}
