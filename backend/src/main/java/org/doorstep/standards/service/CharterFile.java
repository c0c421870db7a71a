package org.doorstep.standards.service;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A charter as its YAML file writes it, before anything is checked. */
record CharterFile(
        @Nullable String charter, @Nullable String version, @Nullable Map<String, String> documents,
        @Nullable List<Entry> standards) {

    record Entry(
            @Nullable String id, @Nullable String area, @Nullable String trigger, @Nullable String kind,
            @Nullable Integer amount, @Nullable Integer target, @Nullable String unit, @Nullable String by,
            @Nullable List<String> stopsOn, @Nullable List<String> endsOn, @Nullable Extension extension,
            @Nullable List<String> landlordTypes, @Nullable List<String> tenures,
            @Nullable Map<String, List<String>> appliesWhen, @Nullable Season season,
            @Nullable String from, @Nullable String until, @Nullable Map<String, Integer> figures,
            @Nullable Boolean measured, @Nullable String notMeasured, @Nullable Source source) {}

    record Extension(@Nullable Integer cap, @Nullable String unit) {}

    record Season(@Nullable String from, @Nullable String to) {}

    record Source(@Nullable String document, @Nullable String clause, @Nullable List<String> rows) {}

    record Names(
            Map<String, String> events, List<String> later, Map<String, List<String>> facts,
            List<String> landlordTypes, List<String> areas) {}
}
