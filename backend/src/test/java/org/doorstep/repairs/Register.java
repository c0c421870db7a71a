package org.doorstep.repairs;

import java.time.LocalDate;
import java.util.UUID;

import org.doorstep.appointments.DiaryFixture;
import org.springframework.r2dbc.core.DatabaseClient;

/** A few people, homes and operatives for the tests of repairs; each call makes its own, so tests do not meet. */
public final class Register {

    /** Somebody with a home: their reference and their agreement. */
    public record Household(String person, UUID agreement, UUID home) {}

    private static int count = 0;

    private final DatabaseClient database;

    public Register(DatabaseClient database) {
        this.database = database;
    }

    /** A secure tenant of a house on a patch of their own, with a plumber who works there every weekday. */
    public Household tenant() {
        return household("secure", null);
    }

    Household leaseholder() {
        return household("lease", null);
    }

    public Household household(String kind, UUID block) {
        int number = next();
        var patch = "T" + number;
        var home = UUID.randomUUID();
        run(database.sql("insert into home (id, uprn, line1, town, postcode, dwelling_type, patch, block_id) values ($1, $2, $3, 'Northampton', 'NN1 1DE', 'house', $4, $5)")
                .bind(0, home).bind(1, String.valueOf(100_000 + number)).bind(2, number + " Test Street").bind(3, patch)
                .bind(4, io.r2dbc.spi.Parameters.in(io.r2dbc.postgresql.codec.PostgresqlObjectId.UUID, block)));
        var agreement = UUID.randomUUID();
        run(database.sql("insert into agreement (id, reference, kind, home_id, started, lives_there) values ($1, $2, $3, $4, $5, true)")
                .bind(0, agreement).bind(1, "AG" + number).bind(2, kind).bind(3, home).bind(4, LocalDate.of(2020, 1, 6)));
        var person = person("P9" + number);
        party(agreement, person, 1);
        new DiaryFixture(database).operative("OP" + number, "plumbing", patch);
        return new Household("P9" + number, agreement, home);
    }

    /** Who moved into the same home afterwards, under an agreement of their own; the one before has ended. */
    Household movedInAfter(Household before) {
        return after(before, "secure");
    }

    /** Who bought the home: a lease of their own, under another reference. */
    public Household boughtFrom(Household before) {
        return after(before, "lease");
    }

    private Household after(Household before, String kind) {
        int number = next();
        run(database.sql("update agreement set ended = '2027-01-10' where id = $1").bind(0, before.agreement()));
        var agreement = UUID.randomUUID();
        run(database.sql("insert into agreement (id, reference, kind, home_id, started, lives_there) values ($1, $2, $4, $3, '2027-01-11', true)")
                .bind(0, agreement).bind(1, "AG" + number).bind(2, before.home()).bind(3, kind));
        party(agreement, person("P9" + number), 1);
        return new Household("P9" + number, agreement, before.home());
    }

    /** The home's lease ended and somebody else has one from a day on. */
    public Household sold(Household before, String last, String first) {
        int number = next();
        run(database.sql("update agreement set ended = $2 where id = $1").bind(0, before.agreement()).bind(1, LocalDate.parse(last)));
        var agreement = UUID.randomUUID();
        run(database.sql("insert into agreement (id, reference, kind, home_id, started, lives_there) values ($1, $2, 'lease', $3, $4, true)")
                .bind(0, agreement).bind(1, "AG" + number).bind(2, before.home()).bind(3, LocalDate.parse(first)));
        party(agreement, person("P9" + number), 1);
        return new Household("P9" + number, agreement, before.home());
    }

    /** A second home that the same person holds, with an agreement of its own. */
    Household anotherHome(Household household) {
        var other = tenant();
        party(other.agreement(), database.sql("select id from person where reference = $1").bind(0, household.person())
                .map(row -> row.get(0, UUID.class)).one().block(), 2);
        return new Household(household.person(), other.agreement(), other.home());
    }

    /** Another holder of the same agreement. */
    public String jointWith(Household household) {
        int number = next();
        party(household.agreement(), person("P9" + number), 2);
        return "P9" + number;
    }

    /** Somebody who has an agreement already holds this one too. */
    public void holdsToo(String person, Household household) {
        party(household.agreement(), database.sql("select id from person where reference = $1").bind(0, person).mapValue(UUID.class).one().block(), 2);
    }

    /** The agreement names them no longer; whoever else it names holds it still. */
    public void leaves(String person, Household household) {
        run(database.sql("delete from agreement_party where agreement_id = $1 and person_id = (select id from person where reference = $2)")
                .bind(0, household.agreement()).bind(1, person));
    }

    public UUID block(String name) {
        var id = UUID.randomUUID();
        run(database.sql("insert into block (id, reference, name) values ($1, $2, $3)").bind(0, id).bind(1, "B" + next()).bind(2, name));
        return id;
    }

    public void vulnerable(Household household, String visibleTo) {
        run(database.sql("insert into need (id, home_id, kind, code, visible_to) values ($1, $2, 'vulnerability', 'baby', $3)")
                .bind(0, UUID.randomUUID()).bind(1, household.home()).bind(2, visibleTo));
    }

    /** Whoever serves the household's patch is away. */
    public void away(Household household, String from, String until) {
        run(database.sql("""
                        insert into absence (id, operative, starts, ends, kind)
                        select gen_random_uuid(), p.operative, $2::timestamptz, $3::timestamptz, 'leave'
                        from operative_patch p join home h on h.patch = p.patch where h.id = $1""")
                .bind(0, household.home()).bind(1, from).bind(2, until));
    }

    private UUID person(String reference) {
        var id = UUID.randomUUID();
        run(database.sql("insert into person (id, reference, given_name, family_name, mobile, channel, language, format) values ($1, $2, 'Test', 'Person', '+447700900100', 'text', 'en', 'standard')")
                .bind(0, id).bind(1, reference));
        return id;
    }

    private void party(UUID agreement, UUID person, int place) {
        run(database.sql("insert into agreement_party (agreement_id, person_id, role, place) values ($1, $2, 'holder', $3)")
                .bind(0, agreement).bind(1, person).bind(2, place));
    }

    private static synchronized int next() {
        return ++count;
    }

    private static void run(DatabaseClient.GenericExecuteSpec sql) {
        sql.fetch().rowsUpdated().block();
    }
}
