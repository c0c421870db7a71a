package org.doorstep.accounts.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.doorstep.accounts.Route;
import org.doorstep.accounts.model.ReceiptMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How the files of the landlord's bank and of its payment cards are read: {@code doorstep.receipts}, a file of settings of the
 * landlord's own (backend/docs/adr/0050). A map that nobody can mean ends the start with a sentence.
 */
@Component
class ReceiptSettings {

    private final Map<String, ReceiptMap> maps;

    ReceiptSettings(@Value("${doorstep.receipts}") Resource settings) {
        try (var file = settings.getInputStream()) {
            this.maps = sourcesOfTheirOwn(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException("doorstep.receipts names no readable file: " + settings, e);
        }
        maps.forEach(ReceiptSettings::check);
    }

    /** By their names, as they are listed. */
    Map<String, ReceiptMap> maps() {
        return maps;
    }

    /** A way by which money comes in the files of one sender. */
    record Way(String source, Route route) {}

    /** Of all of them. */
    List<Way> ways() {
        return maps.values().stream().flatMap(map -> map.brings().stream().map(route -> new Way(map.source(), route))).toList();
    }

    private static void check(String name, ReceiptMap map) {
        if (!name.matches("[a-z][a-z0-9-]{1,29}") || EntryFile.OUR_OWN.contains(map.source())) {
            throw new IllegalArgumentException("a map of receipts has a name of small letters and hyphens, and a source that Doorstep does not post under itself");
        }
    }

    /**
     * Of one source two maps would each name a line in their own way, and each tell of days that the other's files have. Under a new name
     * nothing is known of what came before: sent again it would be put on the accounts again.
     */
    private static Map<String, ReceiptMap> sourcesOfTheirOwn(Map<String, ReceiptMap> maps) {
        var first = new HashMap<String, String>();
        maps.forEach((name, map) -> {
            var other = first.putIfAbsent(map.source(), name);
            if (other != null) {
                throw new IllegalArgumentException("the maps of receipts %1$s and %2$s have one and the same source, %3$s: give each a source of its own. Under a new source send only days after the last one that its map sent under %3$s: whatever came before would be put on the accounts a second time".formatted(other, name, map.source()));
            }
        });
        return maps;
    }

    /** What a sender's file has none of is left out, and read as empty. */
    private static LinkedHashMap<String, ReceiptMap> read(InputStream settings) {
        var yaml = YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        for (var type : List.of(String.class, List.class, Map.class, Set.class, Optional.class)) {
            yaml.withConfigOverride(type, all -> all.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return yaml.build().readValue(settings, new TypeReference<>() {});
    }
}
