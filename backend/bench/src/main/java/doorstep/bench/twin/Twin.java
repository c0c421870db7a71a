package doorstep.bench.twin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Spring MVC, Hikari with as many connections, the same check of the same tokens. */
@SpringBootApplication
public class Twin {

    public static void main(String[] args) {
        SpringApplication.run(Twin.class, args);
        System.out.println("bench: ready");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecurityFilterChain bearers(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(_ -> {}))
                .build();
    }

    /** What the first page's answer holds. */
    record Home(String name, List<Place> homes, List<Repair> repairs) {}

    record Place(UUID agreement, String reference, String kind, String address) {}

    record Repair(String reference, String fault, String place, String priority, String state, String next, Instant by,
            Instant reportedAt, LocalDate visitDay, String visitWindow) {}
}
