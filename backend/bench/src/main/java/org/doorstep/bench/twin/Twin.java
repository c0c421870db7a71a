package org.doorstep.bench.twin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    record Home(String person, String name, List<Map<String, Object>> places) {}
}
