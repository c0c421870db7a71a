package org.doorstep.faults;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;

/** A table that refuses every write, and what all tables of cases hold, asked without any of the code under test. */
final class BrokenTable implements AutoCloseable {

    /** What the trigger says: of the kind that must never reach a resident. */
    static final String INNER_WORDS = "no space left on device for +447700900100";

    /** Everything a case is made of. A place that is only held, and the note of it, is no case: it lapses by itself. */
    private static final List<String> OF_CASES = List.of("repair", "repair_entry", "emergency_alert", "promise",
            "audit_entry where what <> 'visit.held'",
            "contact", "message", "scheduled_tasks", "survey", "no_access", "journey_draft", "repair_follower", "visit where state <> 'HELD'");

    /** Instead of a table: everything is written, and refused as a whole. */
    static final String COMMIT = "commit";

    /** Whatever is done to a case is a line on its timeline or on the audit trail, or somebody who follows it. */
    private static final List<String> OF_EVERY_DEED = List.of("repair_entry", "audit_entry", "repair_follower");

    private final DatabaseClient database;
    private final List<String> tables;

    private BrokenTable(DatabaseClient database, List<String> tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Refuses inserts, updates and deletes at once; as {@link #COMMIT} it refuses only when all else is written. */
    static BrokenTable breaking(DatabaseClient database, String table) {
        run(database, "create or replace function refuse() returns trigger language plpgsql as $$ begin raise exception '" + INNER_WORDS + "'; end $$");
        var broken = new BrokenTable(database, table.equals(COMMIT) ? OF_EVERY_DEED : List.of(table));
        broken.tables.forEach(one -> run(database, table.equals(COMMIT)
                ? "create constraint trigger broken after insert or update on " + one + " deferrable initially deferred for each row execute function refuse()"
                : "create trigger broken before insert or update or delete on " + one + " for each row execute function refuse()"));
        return broken;
    }

    /** A digest of every row of every case; equal digests: nothing was written, not even half of it. */
    static String everything(DatabaseClient database) {
        var digests = OF_CASES.stream()
                .map(from -> "(select coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from (select * from " + from + ") r)")
                .collect(Collectors.joining(" || ' ' || ", "select ", ""));
        return database.sql(digests).map(row -> row.get(0, String.class)).one().block();
    }

    @Override
    public void close() {
        tables.forEach(table -> run(database, "drop trigger broken on " + table));
    }

    private static void run(DatabaseClient database, String sql) {
        database.sql(sql).then().block();
    }
}
