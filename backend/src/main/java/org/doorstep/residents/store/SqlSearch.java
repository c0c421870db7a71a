package org.doorstep.residents.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.residents.Found;
import org.doorstep.residents.model.Search;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Finding people, in the order of their names, a page at a time. */
final class SqlSearch {

    private static final String NAME = "lower(coalesce(p.family_name, p.organisation))";

    private static final String FIND = "select " + SqlRegister.PERSON + ", place.* from person p left join lateral (select ap.role, "
            + SqlRegister.PLACE + """

            from agreement_party ap join agreement a on a.id = ap.agreement_id
            join home h on h.id = a.home_id left join block b on b.id = h.block_id
            where ap.person_id = p.id and\s""" + SqlRegister.IN_FORCE + """

            order by %s a.lives_there desc, a.started desc limit 1) place on true
            where %s
              and (cast(:after as uuid) is null or (""" + NAME + """
            , p.id) > (select lower(coalesce(family_name, organisation)), id from person where id = :after))
            order by\s""" + NAME + ", p.id limit :most";

    private static final String AT_HOME = """
            p.id in (select ap.person_id from agreement_party ap join agreement a on a.id = ap.agreement_id
                     join home h on h.id = a.home_id where %s = :text and\s""" + SqlRegister.IN_FORCE + ")";

    private static final String BY_UPRN = FIND.formatted("h.uprn = :text desc,", AT_HOME.formatted("h.uprn"));
    private static final String BY_POSTCODE = FIND.formatted("h.postcode = :text desc,", AT_HOME.formatted("h.postcode"));
    private static final String BY_REFERENCE = FIND.formatted("", """
            p.id in (select id from person where reference = :text union all
                     select ap.person_id from agreement_party ap join agreement a on a.id = ap.agreement_id
                     where a.reference = :text)""");
    private static final String BY_NAME = FIND.formatted("",
            NAME + " like :family and (:given = '' or lower(p.given_name) like :given || '%')");

    private final DatabaseClient database;

    SqlSearch(DatabaseClient database) {
        this.database = database;
    }

    Flux<Found.Match> find(Search search, Optional<UUID> afterPerson, int most, LocalDate today) {
        var statement = switch (search) {
            case Search.ByUprn by -> database.sql(BY_UPRN).bind("text", by.uprn());
            case Search.ByPostcode by -> database.sql(BY_POSTCODE).bind("text", by.postcode());
            case Search.ByReference by -> database.sql(BY_REFERENCE).bind("text", by.reference());
            case Search.ByName by -> database.sql(BY_NAME).bind("family", literal(by.family()) + "%").bind("given", literal(by.given()));
        };
        var page = afterPerson.map(after -> statement.bind("after", after)).orElseGet(() -> statement.bindNull("after", UUID.class));
        return page.bind("most", most).bind("today", today)
                .map(row -> new Found.Match(RegisterRows.person(row), RegisterRows.placeIfAny(row)))
                .all();
    }

    /** What was typed stands for itself, signs of the pattern language too. */
    private static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
