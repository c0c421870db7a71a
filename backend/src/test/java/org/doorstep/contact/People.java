package org.doorstep.contact;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A person in the register, reachable by everything, for the tests of telling them. */
final class People {

    private People() {}

    static Mono<Void> add(DatabaseClient database, String reference, String channel, String format) {
        return database.sql("""
                        insert into person (id, reference, given_name, family_name, email, mobile, channel, language, format,
                                            post_line1, post_town, post_code)
                        values (:id, :reference, 'Ann', 'Tenant', 'ann@example.org', '+447700900123', :channel, 'en', :format,
                                '1 High Street', 'Northampton', 'NN1 1AA')""")
                .bind("id", UUID.randomUUID()).bind("reference", reference).bind("channel", channel).bind("format", format)
                .fetch().rowsUpdated().then();
    }
}
