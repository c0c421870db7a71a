package org.doorstep.standards.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.doorstep.standards.Standard;
import org.doorstep.standards.model.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads charter files and the vocabulary they share; anything doubtful is a fault, and all faults are told at once. */
public final class CharterReader {

    private final YAMLMapper yaml = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * @param files one per charter
     * @param words the keys of the sentences that exist
     * @throws CharterFault with every fault of every file
     */
    public Charters read(URL vocabularyFile, List<URL> files, Set<String> words) {
        var faults = new ArrayList<String>();
        var vocabulary = vocabulary(vocabularyFile);
        var standards = new ArrayList<Standard>();
        var ids = new HashSet<String>();
        for (var url : files) {
            var file = parse(url, CharterFile.class, faults);
            var name = name(url);
            if (file == null || file.charter() == null || file.version() == null || file.standards() == null) {
                faults.add(name + ": charter, version and standards must all be there");
                continue;
            }
            for (var entry : file.standards()) {
                var standard = new CharterEntryCheck(entry, file, vocabulary, fault -> faults.add(name + ", " + fault)).standard();
                if (!ids.add(standard.id())) {
                    faults.add(name + ", " + standard.id() + ": this id is already taken");
                }
                if (!words.contains(standard.words())) {
                    faults.add(name + ", " + standard.id() + ": its sentence " + standard.words() + " is missing");
                }
                standards.add(standard);
            }
        }
        if (!faults.isEmpty()) {
            throw new CharterFault(faults);
        }
        return new Charters(standards, vocabulary);
    }

    private Vocabulary vocabulary(URL url) {
        var faults = new ArrayList<String>();
        var names = parse(url, CharterFile.Names.class, faults);
        if (names == null) {
            throw new CharterFault(faults);
        }
        var events = new HashSet<>(names.events().keySet());
        events.addAll(names.later());
        Map<String, Set<String>> facts = new HashMap<>();
        names.facts().forEach((fact, values) -> facts.put(fact, Set.copyOf(values)));
        return new Vocabulary(events, facts, Set.copyOf(names.landlordTypes()), Set.copyOf(names.areas()));
    }

    private <T> @Nullable T parse(URL url, Class<T> type, List<String> faults) {
        try (var in = url.openStream()) {
            return yaml.readValue(in, type);
        } catch (JacksonException e) {
            faults.add(name(url) + ": " + e.getOriginalMessage());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name(url), e);
        }
    }

    private static String name(URL url) {
        return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }
}
