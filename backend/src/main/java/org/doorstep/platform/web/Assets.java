package org.doorstep.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where the stylesheet and the app lie: their names carry a fingerprint, so a browser may keep them for ever. */
@Component
public class Assets {

    private final String stylesheet;
    private final String app;

    Assets() {
        var assets = new Properties();
        try (var manifest = new ClassPathResource("static/assets/manifest.properties").getInputStream()) {
            assets.load(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException("the frontend module builds the assets and their manifest", e);
        }
        stylesheet = assets.getProperty("doorstep.css");
        app = assets.getProperty("app.js");
    }

    /** Path of the one stylesheet. */
    String stylesheet() {
        return stylesheet;
    }

    /** Path of the app's first script. */
    public String app() {
        return app;
    }
}
