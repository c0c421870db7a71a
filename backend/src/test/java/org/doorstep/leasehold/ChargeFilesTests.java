package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.doorstep.IntegrationTest;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Schedules, shares, estimates and costs come in as files: whole or not at all, and the same again changes nothing. */
@IntegrationTest
class ChargeFilesTests extends WithABuilding {

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
        assertThat(codes("apportionments", "schedule,year,lease,weight\n%s,2026,%s,-1\n".formatted(building.schedule(), building.mine())))
                .containsExactly("whole");
        Building.changes(imports, "charge-schedules", building.schedules().replace("bedrooms", "equal"));
        Building.changes(imports, "charge-years", next(building.years()));
        assertThat(codes("apportionments", next(building.parts()))).containsExactly("equal-weight", "equal-weight");
        assertThat(basis()).as("the weights of 2026 are bedrooms").containsExactly("bedrooms", "equal");
    }

    /** Whoever was billed by bedrooms is not shown another basis over the same weights. */
    @Test
    void aYearWhoseBillsWentOutKeepsWhatItWasSharedBy() {
        Building.changes(imports, "charge-years", next(building.years()));
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        desk.rightsAreChecked();
        desk.billed(building.mine(), 2026);
        desk.rightsAreNotChecked();
        assertThat(desk.entries(account)).isNotEmpty();
        Building.changes(imports, "charge-schedules", building.schedules().replace("bedrooms", "floor-area"));
        assertThat(basis()).containsExactly("bedrooms", "floor-area");
    }

    /** 600, 390 and the landlord's 20 in 1,000, or a whole of 900: everybody would pay less than their lease says. A home that was sold is in it once. */
    @Test
    void refusesPartsThatDoNotFitTheWhole() {
        Building.changes(imports, "charge-years", building.years().replace(",1,,per-cent", ",20,1000,per-cent"));
        var parts = "schedule,year,lease,weight\n%1$s,2026,%2$s,600\n%1$s,2026,%3$s,%4$s\n";
        assertThat(codes("apportionments", parts.formatted(building.schedule(), building.mine(), building.theirs(), "390"))).containsExactly("over-whole");
        Building.changes(imports, "apportionments", parts.formatted(building.schedule(), building.mine(), building.theirs(), "380"));
        assertThat(codes("charge-years", building.years().replace(",1,,per-cent", ",20,999,per-cent"))).containsExactly("over-whole");
        var buyer = new Register(database).sold(building.me(), "2026-11-30", "2026-12-01");
        var bought = Building.one(database, "select reference from agreement where id = $1", buyer.agreement());
        Building.changes(imports, "apportionments", "schedule,year,lease,weight\n%s,2026,%s,600\n".formatted(building.schedule(), bought));
    }

    /** The two leases of one year are a thousand rows of another apart. */
    @Test
    void refusesPartsThatDoNotFitTheWholeHoweverFarApartTheyStand() {
        var other = desk.building();
        Building.changes(imports, "charge-years", building.years().replace(",1,,per-cent", ",20,1000,per-cent"));
        database.sql("""
                        insert into agreement (id, reference, kind, home_id, started, lives_there)
                        select gen_random_uuid(), a.reference || 'X' || n, 'lease', a.home_id, '2020-01-06', true from agreement a, generate_series(1, 1000) n
                        where a.reference = $1""").bind(0, other.mine()).fetch().rowsUpdated().block();
        var between = IntStream.rangeClosed(1, 1000).mapToObj(n -> "%s,2026,%sX%d,1\n".formatted(other.schedule(), other.mine(), n)).collect(Collectors.joining());
        var file = "schedule,year,lease,weight\n%1$s,2026,%2$s,600\n%3$s%1$s,2026,%4$s,%5$s\n";
        assertThat(codes("apportionments", file.formatted(building.schedule(), building.mine(), between, building.theirs(), "390"))).containsExactly("over-whole");
        Building.changes(imports, "apportionments", file.formatted(building.schedule(), building.mine(), between, building.theirs(), "380"));
    }

    @Test
    void refusesAScheduleOfNowhereAndAFeeWithoutAnAmount() {
        assertThat(codes("charge-schedules", "reference,name,block,estate,basis\nX1,Nowhere,,,equal\n")).containsExactly("block-or-estate");
        assertThat(codes("charge-schedules", "reference,name,block,estate,basis\nX1,Nowhere,NONE,,equal\n")).containsExactly("not-there");
        assertThat(codes("charge-years", building.years().replace(",1000,", ",,"))).containsExactly("fee-amount");
        assertThat(codes("charge-years", building.years().replace(",1000,", ",10001,"))).containsExactly("whole");
        assertThat(codes("charge-years", building.years("2027-01-13"))).containsExactly("to-come");
        assertThat(codes("charge-years", building.years("soon"))).containsExactly("date-or-withdrawn");
    }

    /** 1 April 2026 to 31 March 2027: that evening the year still runs. */
    @Test
    void refusesTheStatementOfAYearThatRuns() {
        clock.set(Instant.parse("2027-04-02T09:00:00Z"));
        for (var day : List.of("2027-01-12", "2027-03-31")) {
            assertThat(codes("charge-years", building.years(day))).containsExactly("year-runs");
        }
        assertThat(codes("charge-years", next(building.years("2027-04-02")))).as("a slip in the year").containsExactly("year-runs");
        Building.changes(imports, "charge-years", building.years("2027-04-01"));
    }

    /** Until a bill of what the year came to stands. A file that says nothing leaves the day. */
    @Test
    void aStatementThatIsNotOutAfterAllIsTakenBack() {
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        assertThat(Building.changes(imports, "charge-years", building.years())).isEqualTo(new ImportChanges(0, 0, 1));
        assertThat(Building.changes(imports, "charge-years", building.years("withdrawn"))).isEqualTo(new ImportChanges(0, 1, 0));
        assertThat(Building.changes(imports, "charge-years", building.years("withdrawn"))).isEqualTo(new ImportChanges(0, 0, 1));
        assertThat(Building.changes(imports, "charge-years", next(building.years("withdrawn")))).as("a year that is new").isEqualTo(new ImportChanges(1, 0, 0));
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        desk.rightsAreChecked();
        desk.billed(building.mine(), 2026);
        assertThat(desk.entries(account)).as("the quarter alone").hasSize(1);
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.billed(building.mine(), 2026);
        assertThat(desk.entries(account)).hasSize(2);
        assertThat(codes("charge-years", building.years("withdrawn"))).containsExactly("balance-stands");
        Building.changes(imports, "apportionments", building.parts().replace(building.mine() + ",2", building.mine() + ",0"));
        assertThat(codes("charge-years", building.years("withdrawn"))).as("until it is put right").containsExactly("balance-stands");
    }

    /** One of the two comes first, and the other finds it there. */
    @Test
    void aStatementIsNotTakenBackUnderABillThatGoesOut() {
        desk.rightsAreChecked();
        desk.ledgers().account("service-charge", building.me().agreement());
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.billed(building.theirs(), 2026);
        var year = "update charge_year set actuals_issued = null where year = 2026 and schedule = (select id from charge_schedule where reference = '" + building.schedule() + "')";
        Flux.merge(Mono.fromRunnable(() -> desk.billed(building.mine(), 2026)).subscribeOn(Schedulers.boundedElastic()).onErrorComplete(),
                database.sql(year).then().onErrorComplete()).blockLast();
        assertThat(desk.ledgers().count("charge_bill b where number = 5 and lease = '" + building.mine() + "' and exists (select from charge_part p join charge_year y"
                + " on y.schedule = p.schedule and y.year = p.year and y.actuals_issued is null where p.lease = b.lease and p.year = b.year)")).isZero();
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.billed(building.mine(), 2026);
        assertThatThrownBy(() -> desk.ledgers().run(year)).hasMessageContaining("a bill of what the year came to stands");
    }

    /** 25 of 1,000 are 25 of 1,000, however many of the other leases the file holds. */
    @Test
    void sharesThatLeasesWriteAreOfAWholeThatTheYearStates() {
        Building.changes(imports, "charge-schedules", building.schedules().replace("bedrooms", "share"));
        assertThat(codes("charge-years", building.years())).containsExactly("share-whole");
        Building.changes(imports, "charge-years", building.years().replace(",1,,per-cent", ",1,1000,per-cent"));
    }

    /** An invoice that never was, with the reason it waited for: no page has it, no year waits for it, and its head has none again. */
    @Test
    void anInvoiceIsTakenOutByItsFile() {
        clock.set(Instant.parse("2028-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2028-05-03"));
        var wrong = building.cost("1", "cleaning", "500.00", "", "2026-07-10,,,");
        Building.changes(imports, "charge-costs", Building.costs(wrong, building.cost("2", "cleaning", "300.00", "", "2026-07-10,,2026-08-01,")));
        desk.rightsAreChecked();
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        desk.billed(building.mine(), 2026);
        assertThat(desk.entries(account)).as("a cost that came too late").isEmpty();
        assertThat(Building.changes(imports, "charge-costs", Building.costs(wrong.replace("500.00", "0.00")))).isEqualTo(new ImportChanges(0, 1, 0));
        assertThat(Building.changes(imports, "charge-costs", Building.costs(wrong.replace("500.00", "0.00")))).isEqualTo(new ImportChanges(0, 0, 1));
        var spent = LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/spent");
        assertThat(spent).contains(building.schedule() + "-2").doesNotContain(building.schedule() + "-1");
        desk.billed(building.mine(), 2026);
        // Two of six parts of 300.00, a fee of 10.00 and 100.00 saved, less 686.66.
        assertThat(desk.entries(account)).containsExactly("service-charge 17166 2028-06-01", "service-charge -47666 2028-06-01");
    }

    private List<String> basis() {
        return database.sql("select y.basis from charge_year y join charge_schedule s on s.id = y.schedule where s.reference = $1 order by y.year")
                .bind(0, building.schedule()).mapValue(String.class).all().collectList().block();
    }

    private static String next(String file) {
        return file.replace(",2026,", ",2027,");
    }

    private List<String> codes(String kind, String file) {
        return ((ImportOutcome.Refused) Building.take(imports, kind, file)).listed().stream().map(RowProblem::code).toList();
    }
}
