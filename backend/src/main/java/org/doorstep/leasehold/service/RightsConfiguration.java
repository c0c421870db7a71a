package org.doorstep.leasehold.service;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.RightsSummary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the summaries of rights once; a broken file stops the start. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    @Bean
    RightsSummary rightsSummary(Landlord landlord, ResourceLoader resources) {
        var yaml = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        try (var file = resources.getResource(landlord.leasehold().rightsSummary()).getInputStream()) {
            return yaml.readValue(file, RightsSummary.class);
        } catch (IOException e) {
            throw new UncheckedIOException("leasehold: rights-summary names no readable file: " + landlord.leasehold().rightsSummary(), e);
        }
    }
}
