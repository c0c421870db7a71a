package org.doorstep.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where the one stylesheet lies: its name carries a fingerprint, so a browser may keep it for ever. */
@Component
class Stylesheet {

    private final String path;

    Stylesheet() {
        var assets = new Properties();
        try (var manifest = new ClassPathResource("static/assets/manifest.properties").getInputStream()) {
            assets.load(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException("the frontend module builds the stylesheet and its manifest", e);
        }
        path = assets.getProperty("doorstep.css");
    }

    String path() {
        return path;
    }
}
