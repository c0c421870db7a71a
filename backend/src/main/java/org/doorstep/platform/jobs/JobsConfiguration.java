package org.doorstep.platform.jobs;

import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.platform.spi.EventListener;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The job runner, on the database that Flyway migrates. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
class JobsConfiguration {

    @Bean
    JobPool jobPool(FlywayConnectionDetails database, JobSettings settings) {
        return new JobPool(database.getJdbcUrl(), database.getUsername(), database.getPassword(), settings.connections());
    }

    @Bean
    JobTasks jobTasks(List<JobHandler> handlers, List<EventListener<?>> listeners, JsonMapper json, JobSettings settings, Jobs jobs, Clock clock) {
        var all = new ArrayList<JobHandler>();
        handlers.forEach(handler -> all.add(handler instanceof DailyJob daily ? new EachDay(daily, jobs, clock) : handler));
        listeners.forEach(listener -> all.add(new EventJob<>(listener, json)));
        return new JobTasks(all, settings);
    }

    @Bean
    JobRunner jobRunner(JobPool pool, JobTasks tasks, ConnectionFactory database, JobSettings settings, Clock clock) {
        return new JobRunner(pool, tasks.all(), new JobWaker(database), settings, clock);
    }
}
