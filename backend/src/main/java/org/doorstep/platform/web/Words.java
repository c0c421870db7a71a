package org.doorstep.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word people read, from {@code words/<module>.properties} (English) and {@code words/<module>_<language>.properties}.
 * One set serves light pages, problems, texts and letters. Placeholders are {@code {0}}; an apostrophe is an apostrophe,
 * which is why this is not {@link java.text.MessageFormat}.
 */
@Component
public class Words {

    private static final Pattern FILE = Pattern.compile("([a-z-]+)(?:_([a-zA-Z-]+))?\\.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final String ENGLISH = "en";

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    public Words() {
        this("classpath*:words/*.properties");
    }

    /** @param files pattern of where the files of words lie */
    Words(String files) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(files)) {
                var name = FILE.matcher(String.valueOf(file.getFilename()));
                if (!name.matches()) {
                    throw new IllegalStateException(file.getFilename() + " is no name for a file of words");
                }
                var words = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
                var language = Optional.ofNullable(name.group(2)).orElse(ENGLISH);
                var all = byLanguage.computeIfAbsent(language, l -> new TreeMap<>());
                words.forEach((key, text) -> {
                    if (all.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("the words hold " + key + " twice");
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the words are part of the product", e);
        }
    }

    /** The languages that ship, English among them. */
    public Set<String> languages() {
        return byLanguage.keySet();
    }

    /**
     * The language somebody is written to in: theirs where it ships, else English, and then all of it. Words, dates and
     * what a document says of itself go together: a screen reader told that English is Polish reads nonsense.
     */
    public Locale writtenIn(Locale wanted) {
        return byLanguage.containsKey(wanted.getLanguage()) ? wanted : Locale.UK;
    }

    /** Whether English has this key, and so every language must. */
    public boolean has(String key) {
        return byLanguage.get(ENGLISH).containsKey(key);
    }

    /** Every key of a language. */
    public Set<String> keys(String language) {
        return byLanguage.getOrDefault(language, Map.of()).keySet();
    }

    /**
     * The words in the reader's language, else in English.
     *
     * @throws IllegalArgumentException when no language has the key: a bug that a test finds before a person does
     */
    public String t(Locale locale, String key, Object... args) {
        var text = byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        if (text == null) {
            text = byLanguage.get(ENGLISH).get(key);
        }
        if (text == null) {
            throw new IllegalArgumentException("there are no words for " + key);
        }
        return args.length == 0 ? text : PLACEHOLDER.matcher(text).replaceAll(
                place -> java.util.regex.Matcher.quoteReplacement(String.valueOf(args[Integer.parseInt(place.group(1))])));
    }
}
