package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.repairs.Register;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/**
 * A building of two leases and one flat that is let, charged by bedrooms (2, 3 and 1), in 2026: cleaning and repairs, a
 * reserve, a fee of ten per cent. Each is its own, so tests do not meet.
 *
 * @param mine   somebody's lease, by its reference
 * @param theirs the neighbour's
 */
public record Building(Register.Household me, Register.Household neighbour, String mine, String theirs, String schedule, String block) {

    public static Building of(Imports imports, DatabaseClient database) {
        var register = new Register(database);
        var block = register.block("Alder Court");
        var reference = one(database, "select reference from block where id = $1", block);
        var me = register.household("lease", block);
        var neighbour = register.household("lease", block);
        var mine = one(database, "select reference from agreement where id = $1", me.agreement());
        var theirs = one(database, "select reference from agreement where id = $1", neighbour.agreement());
        var schedule = "SC" + reference;
        var building = new Building(me, neighbour, mine, theirs, schedule, reference);
        building.take(imports);
        building.nothingElse(database, 2026);
        return building;
    }

    /** The team said of a year that nothing was spent on what has no invoice. */
    void nothingElse(DatabaseClient database, int year) {
        database.sql("insert into charge_nothing_spent (schedule, year, head, said_by, said_at) select schedule, $2, code, 'test', now() from charge_head h where kind = 'cost'"
                + " and schedule = (select id from charge_schedule where reference = $1) on conflict do nothing").bind(0, schedule).bind(1, year).then().block();
    }

    /** The same as the day it was made, with a statement that went out on a day. */
    String years(String issued) {
        return years().replace("12.50,", "12.50," + issued);
    }

    /** A consultation about its roof, with the first notice sent; its reference. */
    public String consulted(Consultations consultations) {
        var officer = new CurrentUser.Staff("login-leasehold", "Ola Grant", Set.of(Role.OFFICER), Set.of("leasehold"), Optional.empty());
        var begun = consultations.begin(officer, Map.of("kind", "agreement", "schedule", schedule, "title", "Lift service", "what", "A lift contract",
                "why", "It ends", "details", "At our office", "dearest", "120.00", "months", "36")).block();
        var reference = ((Consultations.Begun.Planned) begun).reference();
        consultations.move(officer, reference, Map.of("step", "intention", "version", "1")).block();
        return reference;
    }

    /** An invoice for cleaning came in. */
    public void spent(Imports imports) {
        changes(imports, "charge-costs", costs(cost("1", "cleaning", "500.00", "", "2026-07-10,,,")));
    }

    /** The statement of the year went out. */
    public void told(Imports imports, String issued) {
        changes(imports, "charge-years", years(issued));
    }

    private void take(Imports imports) {
        changes(imports, "charge-schedules", schedules());
        changes(imports, "charge-heads", heads());
        changes(imports, "charge-years", years());
        changes(imports, "apportionments", parts());
        changes(imports, "charge-estimates", estimates());
    }

    String schedules() {
        return "reference,name,block,estate,basis\n%s,Alder Court,%s,,bedrooms\n".formatted(schedule, block);
    }

    String heads() {
        return "schedule,head,name,kind\n%1$s,cleaning,Cleaning,cost\n%1$s,repairs,Repairs,cost\n%1$s,reserve,Saving for later works,reserve\n".formatted(schedule);
    }

    String years() {
        return "schedule,year,landlords-weight,whole,fee,fee-amount,reserve-opening,reserve-interest,actuals-issued\n%s,2026,1,,per-cent,1000,500.00,12.50,\n".formatted(schedule);
    }

    String parts() {
        return "schedule,year,lease,weight\n%1$s,2026,%2$s,2\n%1$s,2026,%3$s,3\n".formatted(schedule, mine, theirs);
    }

    String estimates() {
        return "schedule,year,head,amount\n%1$s,2026,cleaning,1000.00\n%1$s,2026,repairs,600.00\n%1$s,2026,reserve,300.00\n".formatted(schedule);
    }

    /** @param days received, paid, told and demanded with commas between */
    String cost(String reference, String head, String amount, String repair, String days) {
        var four = days.split(",", -1);
        return "%s-%s,%s,2026,%s,Brightway,INV-7,Front door closer,%s,%s,%s,%s,%s,%s\n".formatted(
                schedule, reference, schedule, head, four[0], four[1], amount, repair, four[2], four[3]);
    }

    static String costs(String... rows) {
        return "reference,schedule,year,head,supplier,invoice,what,received,paid,amount,repair,told,demanded\n" + String.join("", rows);
    }

    static ImportChanges changes(Imports imports, String kind, String file) {
        var outcome = take(imports, kind, file);
        assertThat(outcome).as("%s", outcome).isInstanceOf(ImportOutcome.Taken.class);
        return ((ImportOutcome.Taken) outcome).changes();
    }

    static ImportOutcome take(Imports imports, String kind, String file) {
        Flux<DataBuffer> body = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)));
        return imports.take(new CurrentUser.System("test"), kind, StandardCharsets.UTF_8, body).block();
    }

    static String one(DatabaseClient database, String sql, UUID id) {
        return database.sql(sql).bind(0, id).map(row -> String.valueOf(row.get(0))).one().block();
    }
}
