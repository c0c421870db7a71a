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

import org.jspecify.annotations.Nullable;
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
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d{1,2})}");
    private static final String ENGLISH = "en";

    private final Map<String, Map<String, String>> byLanguage;

    public Words() {
        this("classpath*:words/*.properties");
    }

    /** @param files pattern of where the files of words lie */
    Words(String files) {
        this(read(files));
    }

    /** @param byLanguage the words by their keys, by the tag of their language */
    Words(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    private static Map<String, Map<String, String>> read(String files) {
        var byLanguage = new HashMap<String, Map<String, String>>();
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
            return byLanguage;
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
        return shipped(wanted).isPresent() ? wanted : Locale.UK;
    }

    /**
     * What somebody is given who asks for this: words of that very kind ({@code zh-Hant}), else of its language, where
     * English is as written in Britain. Empty where neither ships.
     */
    Optional<Locale> shipped(Locale wanted) {
        var kind = wanted.toLanguageTag();
        if (byLanguage.containsKey(kind) && !kind.equals(ENGLISH)) {
            return Optional.of(wanted);
        }
        return Optional.of(wanted.getLanguage()).filter(byLanguage::containsKey)
                .map(language -> language.equals(ENGLISH) ? Locale.UK : wanted);
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
        var text = in(locale.toLanguageTag(), key);
        if (text == null) {
            text = in(locale.getLanguage(), key);
        }
        if (text == null) {
            text = in(ENGLISH, key);
        }
        if (text == null) {
            throw new IllegalArgumentException("there are no words for " + key);
        }
        return args.length == 0 ? text : PLACEHOLDER.matcher(text).replaceAll(
                place -> java.util.regex.Matcher.quoteReplacement(String.valueOf(args[Integer.parseInt(place.group(1))])));
    }

    private @Nullable String in(String language, String key) {
        var words = byLanguage.get(language);
        return words == null ? null : words.get(key);
    }
}
