package org.doorstep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Fifty megabytes over HTTP to a portal with a heap of 200 MB, made as they are sent: neither side ever holds them. The
 * portal's largest upload is set to 60 MB.
 */
class LargeUploadTests {

    private static final int FIFTY_MEGABYTES = 480_000;
    private static final int SIXTY_ONE_MEGABYTES = 620_000;
    private static final String BORDER = "----a-border-that-no-row-contains";
    private static Process portal;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        portal = ChildJava.start(OpenDoor.class, 200, TestDatabase.fresh(), "--doorstep.imports.largest=60MB");
        var said = new BufferedReader(new InputStreamReader(portal.getInputStream(), StandardCharsets.UTF_8));
        while (address == null) {
            var line = said.readLine();
            assertThat(line).as("the portal ended before it listened").isNotNull();
            if (line.startsWith(OpenDoor.PORT)) {
                address = "http://localhost:" + line.substring(OpenDoor.PORT.length()) + "/api/imports/estates";
            }
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        portal.destroy();
        portal.waitFor();
    }

    @Test
    void takesFiftyMegabytesAsABodyAndAsAForm() throws IOException, InterruptedException {
        assertThat(length(FIFTY_MEGABYTES)).isBetween(50_000_000L, 60_000_000L);

        var body = post("text/csv", rows(FIFTY_MEGABYTES));
        assertThat(body.statusCode()).as(body.body()).isEqualTo(200);
        assertThat(body.body()).contains("\"rows\":480000", "\"added\":480000");

        var form = post("multipart/form-data; boundary=" + BORDER, form(rows(FIFTY_MEGABYTES)));
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        assertThat(form.body()).contains("\"same\":480000", "\"seenBefore\":true");
    }

    @Test
    void refusesMoreThanTheLargestWithASentence() throws IOException, InterruptedException {
        assertThat(length(SIXTY_ONE_MEGABYTES)).isBetween(63_000_000L, 70_000_000L);

        var answer = post("text/csv", rows(SIXTY_ONE_MEGABYTES));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/too-large", "What you sent is larger than we can take.");
    }

    private static HttpResponse<String> post(String type, InputStream body) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", type).header("Authorization", "Bearer any")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static InputStream form(InputStream file) {
        var begin = text("--" + BORDER + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"estates.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n");
        return new SequenceInputStream(Collections.enumeration(List.of(begin, file, text("\r\n--" + BORDER + "--\r\n"))));
    }

    /** A header and so many rows, a thousand at a time. */
    private static InputStream rows(int rows) {
        Iterator<InputStream> pieces = IntStream.range(0, rows / 1000)
                .mapToObj(thousand -> text((thousand == 0 ? "reference,name\n" : "") + thousand(thousand)))
                .iterator();
        Enumeration<InputStream> each = new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return pieces.next();
            }
        };
        return new SequenceInputStream(each);
    }

    private static String thousand(int thousand) {
        var text = new StringBuilder(110_000);
        for (int n = thousand * 1000; n < (thousand + 1) * 1000; n++) {
            text.append("UP-").append(n).append(",\"An estate with a name that is long enough to make the file as long as it should be, number ")
                    .append(n).append("\"\n");
        }
        return text.toString();
    }

    private static long length(int rows) {
        return IntStream.range(0, rows / 1000).mapToLong(thousand -> thousand(thousand).length()).sum();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
