package doorstep.bench.twin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks the database what Doorstep's first page asks it. */
@RestController
class TwinHome {

    private static final String ME = """
            select p.id as person_id, p.reference as person_reference, p.given_name, p.family_name, p.organisation, ap.role,
                a.id as agreement_id, a.reference as agreement_reference, a.kind, a.started, a.lives_there,
                h.id as home_id, h.uprn, h.line1, h.line2, h.town, h.postcode, h.dwelling_type, h.bedrooms, h.patch,
                b.id as block_id, b.reference as block_reference, b.name as block_name
            from person p
            left join (agreement_party ap
                join agreement a on a.id = ap.agreement_id and a.started <= :today and (a.ended is null or a.ended >= :today)
                join home h on h.id = a.home_id
                left join block b on b.id = h.block_id) on ap.person_id = p.id
            where p.reference = :person
            order by a.lives_there desc, h.dwelling_type in ('garage', 'pitch'), a.reference""";

    private static final String REPAIRS = """
            select reference, fault, place_name, priority, state, next_step, next_by, reported_at, visit_day, visit_window
            from repair where id = any(array(
                select mine.id from repair mine where mine.person = :person and mine.agreement is null
                union all select ours.id from repair ours where ours.agreement = any(:agreements)
                union all select f.repair from repair_follower f where f.person = :person))
            order by state in ('done', 'cancelled'), reported_at desc, id desc limit 51""";

    private final JdbcClient database;
    private final Clock clock;

    TwinHome(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @GetMapping("/api/home")
    Twin.Home home(@AuthenticationPrincipal Jwt token) {
        var person = token.getClaimAsString("person");
        var places = database.sql(ME)
                .param("today", LocalDate.now(clock))
                .param("person", person)
                .query(TwinHome::place).list();
        var agreements = places.stream().map(Twin.Place::agreement).toArray(UUID[]::new);
        var repairs = database.sql(REPAIRS)
                .param("person", person)
                .param("agreements", agreements)
                .query(TwinHome::repair).list();
        return new Twin.Home(token.getClaimAsString("name"), places, repairs);
    }

    private static Twin.Place place(ResultSet row, int number) throws SQLException {
        return new Twin.Place(row.getObject("agreement_id", UUID.class), row.getString("agreement_reference"),
                row.getString("kind"), row.getString("line1") + ", " + row.getString("town") + ", " + row.getString("postcode"));
    }

    private static Twin.Repair repair(ResultSet row, int number) throws SQLException {
        return new Twin.Repair(row.getString("reference"), row.getString("fault"), row.getString("place_name"),
                row.getString("priority"), row.getString("state"), row.getString("next_step"),
                row.getObject("next_by", OffsetDateTime.class).toInstant(),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getObject("visit_day", LocalDate.class), row.getString("visit_window"));
    }
}
