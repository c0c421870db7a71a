package org.doorstep.rent.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.Money;
import org.doorstep.rent.model.IncreaseLimits;
import org.doorstep.rent.model.IncreaseLimits.Cap;
import org.doorstep.rent.model.IncreaseLimits.Convergence;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code rent/limits.yaml}, which is part of the product: law, with its source, and no landlord's choice. */
final class LimitsFile {

    private record File(List<Cap> caps, List<Step> convergence) {}

    private record Step(LocalDate from, long weeklyPence, String source) {}

    private LimitsFile() {}

    /** @param cpi by the year of its September */
    static IncreaseLimits read(Map<Integer, Integer> cpi) {
        var yaml = YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();
        try (var file = new ClassPathResource("rent/limits.yaml").getInputStream()) {
            var read = yaml.readValue(file, File.class);
            return new IncreaseLimits(List.copyOf(read.caps()), Map.copyOf(cpi), read.convergence().stream()
                    .map(step -> new Convergence(step.from(), Money.ofPence(step.weeklyPence()), step.source())).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("rent/limits.yaml is part of the product", e);
        }
    }
}
