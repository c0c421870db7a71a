package org.doorstep.residents.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.platform.spi.KnownNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** References of the register that other modules' files name. */
@Configuration(proxyBeanMethods = false)
class KnownToResidents {

    /** Agreements that are no tenancy: what is charged for a building is charged to these. */
    @Bean
    KnownNames leases(DatabaseClient database) {
        return new Rows("leases", "select reference from agreement where kind in ('lease', 'shared-ownership') and reference = any(:names)", database);
    }

    @Bean
    KnownNames people(DatabaseClient database) {
        return new Rows("people", "select reference from person where reference = any(:names)", database);
    }

    @Bean
    KnownNames blocks(DatabaseClient database) {
        return new Rows("blocks", "select reference from block where reference = any(:names)", database);
    }

    @Bean
    KnownNames estates(DatabaseClient database) {
        return new Rows("estates", "select reference from estate where reference = any(:names)", database);
    }

    private record Rows(String column, String sql, DatabaseClient database) implements KnownNames {

        @Override
        public Mono<Set<String>> among(Set<String> names) {
            return database.sql(sql).bind("names", names.toArray(String[]::new)).mapValue(String.class).all().collect(Collectors.toSet());
        }
    }
}
