package org.doorstep.bench.twin;

import java.time.Clock;
import java.time.LocalDate;
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
                .query().listOfRows();
        return new Twin.Home(person, token.getClaimAsString("name"), places);
    }
}
