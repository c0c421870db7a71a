package org.doorstep.platform.journey;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the data files of journeys; a feature's own file record holds these questions. What is optional is an Optional. */
public final class JourneyFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private JourneyFile() {}

    /** A question as written: options in order, each with what follows it; {@code next} where they decide nothing. */
    public record Asked(Kind kind, Optional<Boolean> hint, Optional<Map<String, String>> options, Optional<String> next) {
        Question as(String key) {
            return new Question(key, kind, hint.orElse(false), Collections.unmodifiableMap(options.orElse(Map.of())), next);
        }
    }

    /** @throws IllegalStateException when the graph is not sound */
    public static Journey journey(String name, String first, Map<String, Asked> questions, Set<String> outcomes) {
        var read = new LinkedHashMap<String, Question>();
        questions.forEach((key, asked) -> read.put(key, asked.as(key)));
        return new Journey(name, first, Collections.unmodifiableMap(read), Collections.unmodifiableSet(outcomes));
    }

    /** @throws IllegalStateException naming the file and the place in it that does not have the shape of {@code type} */
    public static <T> T read(Resource file, Class<T> type) {
        try (var in = file.getInputStream()) {
            return YAML.readValue(in, type);
        } catch (IOException | JacksonException wrong) {
            throw new IllegalStateException(file.getFilename() + " cannot be read: " + wrong.getMessage(), wrong);
        }
    }
}
