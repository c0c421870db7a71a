package org.doorstep.desk;

import java.util.Map;

import org.doorstep.As;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An operative who finds nobody in. */
final class NoAccess {

    private NoAccess() {}

    /** Sets off, arrives, knocks at 9:35am, and writes why there is no photo. */
    static void record(WebTestClient client, Cases.Case tap) {
        var phone = new Browser(As.operativePages(client, tap.operative()));
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        phone.post(tap.visitPath() + "/arrived", Map.of());
        upload(phone, tap, "Too dark for a photo");
    }

    static Browser.Reply upload(Browser phone, Cases.Case tap, String note) {
        var form = new MultipartBodyBuilder();
        form.part("at", "09:35");
        form.part("note", note);
        return phone.upload(tap.visitPath() + "/no-access", form.build());
    }
}
