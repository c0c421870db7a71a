package doorstep.bench;

import java.sql.SQLException;

/** As many residents as there are clients, and ten thousand more, put straight into the tables. */
final class ResidentData {

    private static final int PEOPLE = 10_000;

    /** Two faults of the diagnosis, so that each resident has two repairs under way. */
    private static final String[] FAULTS = {"tap-dripping", "tap-stuck"};

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
                insert into repair (id, reference, person, agreement, place_kind, place, place_name, patch, fault, trade, minutes,
                    priority, raised_for, payer, hazards, tenure, review_reasons, answers, words, meet_name, meet_phone, access,
                    access_notes, state, next_step, next_by, visit_day, visit_window, reported_at, changed_at)
                select gen_random_uuid(), 'REP-' || k || '-' || substr(a.reference, 3), 'BP' || substr(a.reference, 3), a.id, 'home',
                    a.home_id, h.line1, 'north', (array['%2$s', '%3$s'])[k], 'plumbing', 60, 'routine', '{}', 'landlord', '[]', 'secure', '{}',
                    '{}', '', '', '', '{}', '', 'booked', 'visit', now() + interval '7 days', current_date + 7, 'am', now(), now()
                from agreement a join home h on h.id = a.home_id, generate_series(1, 2) k;
                analyze;
                """.formatted(PEOPLE, FAULTS[0], FAULTS[1]));
    }
}
