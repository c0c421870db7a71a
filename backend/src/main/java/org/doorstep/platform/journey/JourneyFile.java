package org.doorstep.platform.journey;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Reads the data files of journeys from the class path; a feature's own file record holds these questions. */
public final class JourneyFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private JourneyFile() {}

    /** A question as written: options in order, each with what follows it; {@code next} where they decide nothing. */
    public record Asked(Kind kind, @Nullable Boolean hint, @Nullable Map<String, String> options, @Nullable String next) {
        Question as(String key) {
            var ordered = options == null ? Map.<String, String>of() : Collections.unmodifiableMap(options);
            return new Question(key, kind, hint != null && hint, ordered, Optional.ofNullable(next));
        }
    }

    /** @throws IllegalStateException when the graph is not sound */
    public static Journey journey(String name, String first, Map<String, Asked> questions, Set<String> outcomes) {
        var read = new LinkedHashMap<String, Question>();
        questions.forEach((key, asked) -> read.put(key, asked.as(key)));
        return new Journey(name, first, Collections.unmodifiableMap(read), Collections.unmodifiableSet(outcomes));
    }

    /** @throws IllegalStateException naming file, line and column when it does not have the shape of {@code type} */
    public static <T> T read(String resource, Class<T> type) {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            return YAML.readValue(in, type);
        } catch (IOException wrong) {
            throw new IllegalStateException(resource + " cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    /** The keys of a file of words. */
    public static Set<String> words(String resource) {
        var words = new Properties();
        try (var in = new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException wrong) {
            throw new UncheckedIOException(resource + " cannot be read", wrong);
        }
        return words.stringPropertyNames();
    }
}
