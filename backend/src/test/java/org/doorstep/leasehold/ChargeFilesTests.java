package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.Imports;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.RowProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Schedules, shares, estimates and costs come in as files: whole or not at all, and the same again changes nothing. */
@IntegrationTest
class ChargeFilesTests {

    @Autowired
    Imports imports;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    private Building building;

    @BeforeEach
    void aBuilding() {
        clock.set(TestClock.START);
        building = Building.of(imports, database);
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        assertThat(Building.changes(imports, "charge-schedules", building.schedules())).isEqualTo(new ImportChanges(0, 0, 1));
        assertThat(Building.changes(imports, "charge-heads", building.heads())).isEqualTo(new ImportChanges(0, 0, 3));
        assertThat(Building.changes(imports, "charge-years", building.years())).isEqualTo(new ImportChanges(0, 0, 1));
        assertThat(Building.changes(imports, "apportionments", building.parts())).isEqualTo(new ImportChanges(0, 0, 2));
        assertThat(Building.changes(imports, "charge-estimates", building.estimates())).isEqualTo(new ImportChanges(0, 0, 3));
        var costs = Building.costs(building.cost("1", "cleaning", "500.00", "", "2026-07-10,,,"));
        assertThat(Building.changes(imports, "charge-costs", costs)).isEqualTo(new ImportChanges(1, 0, 0));
        assertThat(Building.changes(imports, "charge-costs", costs)).isEqualTo(new ImportChanges(0, 0, 1));
    }

    @Test
    void whatDiffersIsChanged() {
        assertThat(Building.changes(imports, "apportionments", building.parts().replace(building.theirs() + ",3", building.theirs() + ",4")))
                .isEqualTo(new ImportChanges(0, 1, 1));
        assertThat(Building.changes(imports, "charge-estimates", building.estimates().replace("600.00", "601.00")))
                .isEqualTo(new ImportChanges(0, 1, 2));
    }

    /** A file that says nothing of it must not undo what was written down here: eighteen months hang on it. */
    @Test
    void aCostThatWasToldStaysTold() {
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "500.00", "", "2026-07-10,,2026-08-01,")));
        assertThat(Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "500.00", "", "2026-07-10,,,"))))
                .isEqualTo(new ImportChanges(0, 0, 1));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} in {4}")
    @CsvSource(delimiter = '|', textBlock = """
            cleaning | 500.00      | ,,,                     | received-or-paid | received
            cleaning | 0.00        | 2026-07-10,,,           | no-cost          | amount
            cleaning | 12.345      | 2026-07-10,,,           | pounds           | amount
            cleaning | 100000000.01 | 2026-07-10,,,          | pounds           | amount
            cleaning | 99999999999999999999 | 2026-07-10,,,  | pounds           | amount
            cleaning | 500.00      | 2026-07-10,,2026-07-09, | before-start     | told
            cleaning | 500.00      | 2026-07-10,,,2026-07-09 | before-start     | demanded
            cleaning | 500.00      | 2028-07-10,,,           | to-come          | received
            gardens  | 500.00      | 2026-07-10,,,           | not-there        | head
            """)
    void refusesACostThatCannotBe(String head, String amount, String days, String code, String column) {
        var file = Building.costs(building.cost("1", "cleaning", "1.00", "", "2026-07-10,,,"), building.cost("2", head, amount, "", days));
        var refused = (ImportOutcome.Refused) Building.take(imports, "charge-costs", file);
        assertThat(refused.listed()).extracting(RowProblem::code).containsExactly(code);
        assertThat(refused.listed()).extracting(RowProblem::column).containsExactly(column);
        assertThat(database.sql("select count(*) from charge_cost where reference like $1").bind(0, building.schedule() + "-%")
                .mapValue(Long.class).one().block()).as("whole or not at all").isZero();
    }

    @Test
    void refusesSharesOfNobodyAndUnequalEqualOnes() {
        assertThat(codes("apportionments", "schedule,year,lease,weight\n%s,2026,NOBODY,1\n".formatted(building.schedule()))).containsExactly("not-there");
        assertThat(codes("apportionments", "schedule,year,lease,weight\n%s,2031,%s,1\n".formatted(building.schedule(), building.mine())))
                .containsExactly("not-there");
        assertThat(codes("apportionments", "schedule,year,lease,weight\n%s,2026,%s,0\n".formatted(building.schedule(), building.mine())))
                .containsExactly("whole");
        Building.changes(imports, "charge-schedules", building.schedules().replace("bedrooms", "equal"));
        assertThat(codes("apportionments", building.parts())).containsExactly("equal-weight", "equal-weight");
    }

    @Test
    void refusesAScheduleOfNowhereAndAFeeWithoutAnAmount() {
        assertThat(codes("charge-schedules", "reference,name,block,estate,basis\nX1,Nowhere,,,equal\n")).containsExactly("block-or-estate");
        assertThat(codes("charge-schedules", "reference,name,block,estate,basis\nX1,Nowhere,NONE,,equal\n")).containsExactly("not-there");
        assertThat(codes("charge-years", building.years().replace(",1000,", ",,"))).containsExactly("fee-amount");
        assertThat(codes("charge-years", building.years().replace(",1000,", ",10001,"))).containsExactly("whole");
        assertThat(codes("charge-years", building.years("2027-01-13"))).containsExactly("to-come");
    }

    /** 25 of 1,000 are 25 of 1,000, however many of the other leases the file holds. */
    @Test
    void sharesThatLeasesWriteAreOfAWholeThatTheYearStates() {
        Building.changes(imports, "charge-schedules", building.schedules().replace("bedrooms", "share"));
        assertThat(codes("charge-years", building.years())).containsExactly("share-whole");
        Building.changes(imports, "charge-years", building.years().replace(",1,,per-cent", ",1,1000,per-cent"));
    }

    private List<String> codes(String kind, String file) {
        return ((ImportOutcome.Refused) Building.take(imports, kind, file)).listed().stream().map(RowProblem::code).toList();
    }
}
