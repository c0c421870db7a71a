package org.doorstep.faults;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.r2dbc.core.DatabaseClient;

/** Which tables something writes to, told by the tables themselves: no list of them grows stale. */
final class Written {

    private Written() {}

    /** @return every table of which {@code deed} adds, changes or removes a row, and {@code commit} */
    static List<String> by(DatabaseClient database, Supplier<?> deed) {
        run(database, "create table if not exists written (name text not null)");
        run(database, "truncate written");
        run(database, "create or replace function note() returns trigger language plpgsql as $$ begin insert into written values (tg_table_name); return null; end $$");
        var tables = names(database, "select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('written', 'flyway_schema_history')");
        tables.forEach(table -> run(database, "create trigger noted after insert or update or delete on " + table + " for each row execute function note()"));
        try {
            deed.get();
        } finally {
            tables.forEach(table -> run(database, "drop trigger noted on " + table));
        }
        var written = new TreeSet<>(names(database, "select distinct name from written"));
        written.add(BrokenTable.COMMIT);
        return List.copyOf(written);
    }

    private static List<String> names(DatabaseClient database, String sql) {
        return database.sql(sql).map(row -> row.get(0, String.class)).all().collectList().block();
    }

    private static void run(DatabaseClient database, String sql) {
        database.sql(sql).then().block();
    }
}
