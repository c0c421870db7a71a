package org.doorstep.bench;

import java.sql.SQLException;

/** As many residents as there are clients, and ten thousand more, put straight into the tables. */
final class ResidentData {

    private static final int PEOPLE = 10_000;

    private ResidentData() {}

    static String person(int i) {
        return "BP" + i;
    }

    static void fill(Postgres postgres, String database) throws SQLException {
        postgres.run(database, """
                insert into home (id, uprn, line1, town, postcode, dwelling_type, bedrooms, patch)
                select gen_random_uuid(), (100000000 + n)::text, n || ' Bench Street', 'Northampton', 'NN1 1DE', 'flat', 2, 'north'
                from generate_series(0, %1$d) n;
                insert into person (id, reference, given_name, family_name, channel, language, format)
                select gen_random_uuid(), 'BP' || n, 'Bench', 'Resident ' || n, 'text', 'en', 'standard'
                from generate_series(0, %1$d) n;
                insert into agreement (id, reference, kind, home_id, started, lives_there)
                select gen_random_uuid(), 'BA' || substr(uprn, 2)::int, 'secure', id, date '2020-01-06', true
                from home where line1 like '%% Bench Street';
                insert into agreement_party (agreement_id, person_id, role, place)
                select a.id, p.id, 'holder', 1 from agreement a join person p on p.reference = 'BP' || substr(a.reference, 3);
                analyze;
                """.formatted(PEOPLE));
    }
}
