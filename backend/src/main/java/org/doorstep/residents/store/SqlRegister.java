package org.doorstep.residents.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Found;
import org.doorstep.residents.Home;
import org.doorstep.residents.LeaseOfHome;
import org.doorstep.residents.Me;
import org.doorstep.residents.Need;
import org.doorstep.residents.NeedKind;
import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Person;
import org.doorstep.residents.Place;
import org.doorstep.residents.VisibleTo;
import org.doorstep.residents.model.Search;
import org.doorstep.residents.service.Register;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register in PostgreSQL: every question is one statement. */
@Repository
class SqlRegister implements Register {

    /** Holds on {@code :today}: begun, and not over before today. */
    static final String IN_FORCE = "a.started <= :today and (a.ended is null or a.ended >= :today)";

    static final String PERSON = """
            p.id as person_id, p.reference as person_reference, p.given_name, p.family_name, p.organisation""";

    static final String HOME = """
            h.id as home_id, h.uprn, h.line1, h.line2, h.town, h.postcode, h.dwelling_type, h.bedrooms, h.patch,
            b.id as block_id, b.reference as block_reference, b.name as block_name""";

    static final String PLACE = """
            a.id as agreement_id, a.reference as agreement_reference, a.kind, a.started, a.lives_there,""" + " " + HOME;

    /** The one person who may see it, or, when nobody is named, anybody. */
    private static final String SEEN_BY = """
            (cast(:whose as text) is null or exists (
                select from agreement_party seen join person who on who.id = seen.person_id
                where seen.agreement_id = a.id and who.reference = :whose))""";

    private static final String ME = "select " + PERSON + ", ap.role, " + PLACE + """

            from person p
            left join (agreement_party ap
                join agreement a on a.id = ap.agreement_id and\s""" + IN_FORCE + """

                join home h on h.id = a.home_id
                left join block b on b.id = h.block_id) on ap.person_id = p.id
            where p.reference = :person
            order by a.lives_there desc, h.dwelling_type in ('garage', 'pitch'), a.reference""";

    private static final String ONE_PLACE = "select " + PLACE + """
            , coalesce((select ap.role from agreement_party ap join person p on p.id = ap.person_id
                        where ap.agreement_id = a.id and p.reference = :whose), 'holder') as role
            from agreement a join home h on h.id = a.home_id left join block b on b.id = h.block_id
            where a.id = :agreement and\s""" + IN_FORCE + " and " + SEEN_BY;

    private static final String HOMES = "select " + HOME + """

            from home h left join block b on b.id = h.block_id
            where h.id = any(:homes) and (cast(:whose as text) is null or exists (
                select from agreement a where a.home_id = h.id and\s""" + IN_FORCE + " and " + SEEN_BY + "))";

    /** Each way to a need has an index: one statement over both would try every need for every home. */
    private static final String NEEDS = """
            select distinct n.home, n.kind, n.code, coalesce(n.note, '') as note, n.visible_to
            from (
                select n.home_id as home, n.kind, n.code, n.note, n.visible_to, n.since, n.ended from need n where n.home_id = any(:homes)
                union all
                select a.home_id, n.kind, n.code, n.note, n.visible_to, n.since, n.ended
                from agreement a join agreement_party ap on ap.agreement_id = a.id and ap.role = 'holder' join need n on n.person_id = ap.person_id
                where a.home_id = any(:homes) and a.lives_there and\s""" + IN_FORCE + """
            ) n
            where (n.since is null or n.since <= :today) and (n.ended is null or n.ended >= :today)
              and n.visible_to = any(:circles)
              and (cast(:whose as text) is null or exists (
                  select from agreement a where a.home_id = n.home and\s""" + IN_FORCE + " and " + SEEN_BY + """
            ))
            order by n.home, n.kind, n.code""";

    private static final String CONTACT = "select " + PERSON + """
            , p.email, p.mobile, p.landline, p.channel, p.language, p.format,
            coalesce(p.post_line1, lived.line1) as line1,
            case when p.post_line1 is null then lived.line2 else p.post_line2 end as line2,
            case when p.post_line1 is null then lived.town else p.post_town end as town,
            case when p.post_line1 is null then lived.postcode else p.post_code end as postcode,
            case when p.post_line1 is null then null else p.post_country end as country
            from person p
            left join lateral (
                select h.line1, h.line2, h.town, h.postcode
                from agreement_party ap join agreement a on a.id = ap.agreement_id join home h on h.id = a.home_id
                where ap.person_id = p.id and ap.role = 'holder' and a.lives_there and\s""" + IN_FORCE + """

                order by a.started desc limit 1) lived on true
            where p.reference = any(:people)""";

    private static final String PARTIES = "select " + PERSON + """
            , ap.role, a.id as agreement
            from agreement a join agreement_party ap on ap.agreement_id = a.id join person p on p.id = ap.person_id
            where a.id = any(:agreements) and\s""" + IN_FORCE + " and " + SEEN_BY + """

            order by ap.role desc, ap.place""";

    private final DatabaseClient database;

    SqlRegister(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Me> me(String person, LocalDate today) {
        return database.sql(ME).bind("person", person).bind("today", today)
                .map(row -> new MeRow(RegisterRows.person(row), RegisterRows.placeIfAny(row)))
                .all().collectList()
                .filter(rows -> !rows.isEmpty())
                .map(SqlRegister::me);
    }

    private record MeRow(Person person, Optional<Place> place) {}

    private static Me me(List<MeRow> rows) {
        return new Me(rows.getFirst().person(), rows.stream().flatMap(row -> row.place().stream()).toList());
    }

    @Override
    public Mono<Place> place(Optional<String> whose, UUID agreement, LocalDate today) {
        return seenBy(whose, database.sql(ONE_PLACE).bind("agreement", agreement).bind("today", today))
                .map(RegisterRows::place).one();
    }

    @Override
    public Flux<Home> homes(Optional<String> whose, Collection<UUID> homes, LocalDate today) {
        return seenBy(whose, database.sql(HOMES).bind("homes", homes.toArray(UUID[]::new)).bind("today", today))
                .map(RegisterRows::home).all();
    }

    @Override
    public Flux<NeedAt> needsAt(Optional<String> whose, Collection<UUID> homes, VisibleTo circle, LocalDate today) {
        return seenBy(whose, database.sql(NEEDS).bind("homes", homes.toArray(UUID[]::new)).bind("circles", circles(circle)).bind("today", today))
                .map(row -> new NeedAt(row.get("home", UUID.class), new Need(NeedKind.of(RegisterRows.text(row, "kind")), RegisterRows.text(row, "code"),
                        RegisterRows.text(row, "note"), VisibleTo.of(RegisterRows.text(row, "visible_to")))))
                .all();
    }

    @Override
    public Mono<ContactDetails> contactFor(String person, LocalDate today) {
        return contacts(List.of(person), today).singleOrEmpty();
    }

    @Override
    public Flux<ContactDetails> contacts(Collection<String> people, LocalDate today) {
        return database.sql(CONTACT).bind("people", people.toArray(String[]::new)).bind("today", today).map(RegisterRows::contact).all();
    }

    @Override
    public Flux<Party> parties(Optional<String> whose, UUID agreement, LocalDate today) {
        return named(whose, List.of(agreement), today).map(Named::party);
    }

    @Override
    public Flux<Named> parties(Collection<UUID> agreements, LocalDate today) {
        return named(Optional.empty(), agreements, today);
    }

    private Flux<Named> named(Optional<String> whose, Collection<UUID> agreements, LocalDate today) {
        return seenBy(whose, database.sql(PARTIES).bind("agreements", agreements.toArray(UUID[]::new)).bind("today", today))
                .map(row -> new Named(row.get("agreement", UUID.class),
                        new Party(RegisterRows.person(row), PartyRole.of(RegisterRows.text(row, "role")))))
                .all();
    }

    @Override
    public Flux<UUID> over(Collection<UUID> agreements, LocalDate today) {
        return database.sql("select id from agreement where id = any(:agreements) and ended < :today")
                .bind("agreements", agreements.toArray(UUID[]::new)).bind("today", today)
                .map(row -> row.get("id", UUID.class)).all();
    }

    @Override
    public Flux<Numbered> agreements(Collection<String> references) {
        return database.sql("select reference, id from agreement where reference = any(:references)")
                .bind("references", references.toArray(String[]::new))
                .map(row -> new Numbered(RegisterRows.text(row, "reference"), row.get("id", UUID.class))).all();
    }

    @Override
    public Flux<LeaseOfHome> leasesOfHomes(Collection<String> references, LocalDate today) {
        return database.sql("select b.reference as asked, a.reference, " + IN_FORCE + """
                         as in_force from agreement b join agreement a on a.home_id = b.home_id and a.kind in ('lease', 'shared-ownership')
                        where b.reference = any(:references) order by b.reference, a.reference""")
                .bind("references", references.toArray(String[]::new)).bind("today", today)
                .map(row -> new LeaseOfHome(RegisterRows.text(row, "asked"), RegisterRows.text(row, "reference"), row.get("in_force", Boolean.class))).all();
    }

    @Override
    public Flux<Termed> terms(Collection<String> references) {
        return database.sql("select reference, id, kind, home_id, started, ended from agreement where reference = any(:references)")
                .bind("references", references.toArray(String[]::new))
                .map(row -> new Termed(RegisterRows.text(row, "reference"), RegisterRows.term(row))).all();
    }

    @Override
    public Flux<Found.Match> find(Search search, Optional<UUID> afterPerson, int most, LocalDate today) {
        return new SqlSearch(database).find(search, afterPerson, most, today);
    }

    private static DatabaseClient.GenericExecuteSpec seenBy(Optional<String> whose, DatabaseClient.GenericExecuteSpec statement) {
        return whose.map(person -> statement.bind("whose", person)).orElseGet(() -> statement.bindNull("whose", String.class));
    }

    /** Whoever belongs to a circle sees what is meant for it and for the wider ones before it. */
    private static String[] circles(VisibleTo circle) {
        return Arrays.stream(VisibleTo.values())
                .filter(each -> each.compareTo(circle) <= 0)
                .map(VisibleTo::code)
                .toArray(String[]::new);
    }
}
