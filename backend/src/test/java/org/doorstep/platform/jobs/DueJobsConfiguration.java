package org.doorstep.platform.jobs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Found by the component scan of every test context. */
@Configuration(proxyBeanMethods = false)
class DueJobsConfiguration {

    @Bean
    DueJobs dueJobs(JobTasks tasks, JobPool pool) {
        return new DueJobs(tasks, pool);
    }
}
