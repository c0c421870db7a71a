package org.doorstep.repairs;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.doorstep.As;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** Photos through both doors. */
record Uploads(WebTestClient client, DatabaseClient database, boolean pages) {

    private static final AtomicInteger TAKEN = new AtomicInteger();

    int add(String person, UUID draft, byte[] photo) {
        return pages ? form(person, draft, photo) : As.resident(client, person).post().uri("/api/repair-drafts/" + draft + "/photos")
                .contentType(MediaType.IMAGE_PNG).bodyValue(photo).exchange().returnResult(String.class).getStatus().value();
    }

    private int form(String person, UUID draft, byte[] photo) {
        var form = new MultipartBodyBuilder();
        form.part("photo", new ByteArrayResource(photo)).filename("tap.png").contentType(MediaType.IMAGE_PNG);
        return As.residentPages(client, person).post().uri("/repairs/report/" + draft + "/photos/add")
                .body(BodyInserters.fromMultipartData(form.build())).exchange().returnResult(String.class).getStatus().value();
    }

    int remove(String person, UUID draft, UUID photo) {
        return pages
                ? As.residentPages(client, person).post().uri("/repairs/report/" + draft + "/photos/" + photo + "/remove")
                        .exchange().returnResult(String.class).getStatus().value()
                : As.resident(client, person).delete().uri("/api/repair-drafts/" + draft + "/photos/" + photo)
                        .exchange().returnResult(String.class).getStatus().value();
    }

    /** The status of asking for a photo of a draft. */
    int ofDraft(String person, UUID draft, UUID photo) {
        return get(person, pages ? "/repairs/report/" + draft + "/photos/" + photo : "/api/repair-drafts/" + draft + "/photos/" + photo);
    }

    /** The status of asking for a photo of a repair. */
    int ofRepair(String person, String reference, UUID photo) {
        return get(person, (pages ? "" : "/api") + "/repairs/" + reference + "/photos/" + photo);
    }

    private int get(String person, String path) {
        var caller = pages ? As.residentPages(client, person) : As.resident(client, person);
        return caller.get().uri(path).exchange().returnResult(byte[].class).getStatus().value();
    }

    /** What the photos kept belong to. */
    List<String> kept(UUID subject) {
        return database.sql("select subject_kind from stored_file where subject_id = $1").bind(0, subject)
                .map(row -> row.get(0, String.class)).all().collectList().block();
    }

    UUID one(UUID subject) {
        return database.sql("select id from stored_file where subject_id = $1 limit 1").bind(0, subject)
                .map(row -> row.get(0, UUID.class)).one().block();
    }

    /** Each another: the same one sent twice is one photo. */
    static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var colour = TAKEN.incrementAndGet() * 0x151515;
        IntStream.range(0, 64 * 48).forEach(i -> image.setRGB(i % 64, i / 64, colour));
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
