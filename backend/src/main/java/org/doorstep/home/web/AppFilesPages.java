package org.doorstep.home.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.doorstep.platform.web.PageContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What makes the app one that can be put on a home screen and read without a signal; the same for everybody. */
@Controller
@ResponseBody
class AppFilesPages {

    /** The web's application manifest, as far as phones look at it. */
    record Manifest(String id, String name, String short_name, String lang, String dir, String start_url, String scope,
            String display, String theme_color, String background_color, List<Icon> icons) {}

    record Icon(String src, String sizes, String type, String purpose) {}

    private static final String APP = KeptPage.APP;
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final List<Icon> ICONS = List.of(
            new Icon("/assets/icon.svg", "any", "image/svg+xml", "any"),
            new Icon("/assets/icon-192.png", "192x192", "image/png", "any maskable"),
            new Icon("/assets/icon-512.png", "512x512", "image/png", "any maskable"));

    private final KeptPage kept;
    private final String worker = built();

    AppFilesPages(KeptPage kept) {
        this.kept = kept;
    }

    @GetMapping("/app/manifest.webmanifest")
    ResponseEntity<Manifest> manifest(PageContext page) {
        var name = page.landlord().name();
        return ResponseEntity.ok().contentType(MANIFEST).cacheControl(CacheControl.noCache())
                .body(new Manifest(APP, name, name, page.lang(), page.dir(), APP, APP, "standalone", "#175a5a", "#ffffff", ICONS));
    }

    /**
     * The service worker of the current build. It names the app's page by what is in it and by what that may do, so that one
     * with another name, number to ring or policy is another worker, and browsers take it up. Which number answers at this hour
     * is told with the session: the office opens without a newer app.
     */
    @GetMapping("/app/sw.js")
    ResponseEntity<String> worker(PageContext page) {
        var script = worker.replace("@shell@", kept.sum(page));
        // Browsers ask for it each time that the app is opened.
        return ResponseEntity.ok().contentType(SCRIPT).cacheControl(CacheControl.noCache()).eTag(KeptPage.sum(script))
                .header("Service-Worker-Allowed", APP)
                .body(script);
    }

    private static String built() {
        try {
            return new ClassPathResource("app-worker.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the frontend module builds the app's service worker", e);
        }
    }
}
