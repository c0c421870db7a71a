package org.doorstep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A made-up translation, every English word in brackets under the name of a language written from right to left. */
@IntegrationTest
class LanguagesTests {

    private static final String MADE_UP = "ar";

    @TestConfiguration(proxyBeanMethods = false)
    static class Translated {

        @Bean
        @Primary
        Words inTwoLanguages() throws IOException {
            var folder = Files.createTempDirectory("words");
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:words/*.properties")) {
                var english = new Properties();
                english.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
                write(folder.resolve(file.getFilename()), english, "", "");
                write(folder.resolve(file.getFilename().replace(".properties", "_" + MADE_UP + ".properties")), english, "[", "]");
            }
            return new Words("file:" + folder + "/*.properties");
        }

        private static void write(Path file, Properties words, String before, String after) {
            var translated = new Properties();
            words.forEach((key, text) -> translated.put(key, before + text + after));
            try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                translated.store(writer, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Autowired
    WebTestClient client;

    @Test
    void speakTheReadersOwnOnPagesAndTellTheDirection() {
        assertThat(page("ar-EG,en;q=0.5")).contains("lang=\"ar-EG\"", "dir=\"rtl\"", "[Contact us]").doesNotContain(">Contact us<");
    }

    @Test
    void speakTheNextBestThatShips() {
        assertThat(page("fr, ar;q=0.8, en;q=0.1")).contains("lang=\"ar\"");
        assertThat(page("fr, en-US;q=0.8, ar;q=0.1")).contains("lang=\"en-GB\"", "dir=\"ltr\"");
    }

    @Test
    void speakTheReadersOwnInProblems() {
        As.resident(client, "P1").get().uri("/api/repairs/REP-AAAA-AAAA").header("Accept-Language", MADE_UP).exchange()
                .expectStatus().isNotFound()
                .expectBody().jsonPath("$.title").isEqualTo("[Page not found]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "*", "en-US", "", ";;q=x", "x-\u0001", "aaaaaaaaaaaaaaaaaaaaaaaaa"})
    void speakEnglishToEverybodyElse(String asked) {
        assertThat(page(asked)).contains("lang=\"en-GB\"", ">Contact us<");
    }

    private String page(String languages) {
        return client.get().uri("/help/contact").header("Accept-Language", languages).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
