package org.doorstep.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Where the stylesheet and the app lie: their names carry a fingerprint, so a browser may keep them for ever. */
@Component
public class Assets {

    private final String stylesheet;
    private final String app;
    private final List<PathPattern> pages;
    private final Properties assets = new Properties();

    public Assets() {
        try (var manifest = new ClassPathResource("static/assets/manifest.properties").getInputStream()) {
            assets.load(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException("the frontend module builds the assets and their manifest", e);
        }
        stylesheet = assets.getProperty("doorstep.css");
        app = assets.getProperty("app.js");
        pages = Stream.of(assets.getProperty("app.pages").split(" ")).map(new PathPatternParser()::parse).toList();
    }

    /** Path of the one stylesheet. */
    String stylesheet() {
        return stylesheet;
    }

    /** Path of the app's first script. */
    public String app() {
        return app;
    }

    /**
     * Paths of the scripts the first one begins with, and of those of the page at this address, their words among them:
     * fetched beside it they save a round trip or two.
     */
    public List<String> appParts(Locale language, String path) {
        var own = path.substring("/app".length());
        var parts = IntStream.range(0, pages.size()).filter(page -> matches(pages.get(page), own.isEmpty() ? "/" : own)).limit(1)
                .mapToObj(page -> in(language, "app.pageParts")[page].split(","));
        return Stream.concat(Stream.of(in(language, "app.parts")), parts.flatMap(Stream::of)).toList();
    }

    private String[] in(Locale language, String name) {
        return assets.getProperty(name + "." + language.getLanguage(), assets.getProperty(name + ".en")).split(" ");
    }

    /** Whether the app has the page that is at this address on the light pages. */
    boolean inTheApp(String path) {
        return pages.stream().anyMatch(page -> matches(page, path));
    }

    private static boolean matches(PathPattern page, String path) {
        return page.matches(PathContainer.parsePath(path));
    }
}
