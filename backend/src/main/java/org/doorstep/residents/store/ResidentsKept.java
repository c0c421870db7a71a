package org.doorstep.residents.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.doorstep.residents.Me;
import org.doorstep.residents.Place;
import org.doorstep.residents.service.Register;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register's rows about a person. Homes are the landlord's and are told only as the address of an agreement. */
@Component
class ResidentsKept implements SubjectAccess, Retention {

    private final PersonalRows rows;
    private final Register register;
    private final Clock clock;

    ResidentsKept(PersonalRows rows, Register register, Clock clock) {
        this.rows = rows;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Flux<UUID> agreements(String person) {
        return register.me(person, LocalDate.now(clock)).flatMapIterable(Me::places).map(Place::agreement);
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return Flux.concat(
                rows.of("person", """
                        select reference, title, given_name, family_name, organisation, born, email, mobile, landline, channel,
                            language, format, post_line1, post_line2, post_town, post_code, post_country
                        from person where reference = :person""", whom),
                rows.of("agreements", """
                        select a.reference, a.kind, a.started, a.ended, ap.role, h.line1, h.line2, h.town, h.postcode
                        from person p join agreement_party ap on ap.person_id = p.id join agreement a on a.id = ap.agreement_id
                        join home h on h.id = a.home_id where p.reference = :person order by a.started""", whom),
                // Those seen only by the office too: it is still about them.
                rows.of("needs", """
                        select n.kind, n.code, n.note, n.since, n.ended from need n join person p on p.id = n.person_id
                        where p.reference = :person order by n.kind, n.code""", whom));
    }

    /** The row stays, since cases and agreements point at it; nobody can be known from what is left of it. */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return rows.change("""
                with gone as (
                    select p.id from person p
                    where exists (select from agreement_party ap where ap.person_id = p.id)
                      and not exists (
                        select from agreement_party ap join agreement a on a.id = ap.agreement_id
                        where ap.person_id = p.id and (a.ended is null or a.ended >= :before))),
                needless as (delete from need where person_id in (select id from gone))
                update person set title = null, given_name = null, family_name = '-', organisation = null, born = null,
                    email = null, mobile = null, landline = null, post_line1 = null, post_line2 = null, post_town = null,
                    post_code = null, post_country = null
                where id in (select id from gone) and (family_name is distinct from '-' or given_name is not null)""",
                Kept.before(kept.people(), now));
    }
}
