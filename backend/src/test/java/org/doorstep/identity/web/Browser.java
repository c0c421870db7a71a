package org.doorstep.identity.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies per host, follows redirects and sends forms. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    /** The page after every redirect; {@code uri()} of the answer says where it ended. */
    HttpResponse<String> open(URI address) {
        return follow(send(HttpRequest.newBuilder(address)));
    }

    /** Sends the first form of the page, as a person would with a button, and follows. */
    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no form on " + page.uri() + " (" + page.statusCode() + ")");
        }
        return follow(post(page.uri().resolve(form.group(1).replace("&amp;", "&")), fields));
    }

    HttpResponse<String> post(URI address, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    /** One request with the cookies of its address; no redirect is followed. */
    HttpResponse<String> send(HttpRequest.Builder builder) {
        var address = builder.build().uri();
        var mine = cookies.getOrDefault(address.getAuthority(), Map.of());
        if (!mine.isEmpty()) {
            builder.header("Cookie", mine.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(builder.timeout(PATIENCE).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(address.getAuthority(), cookie));
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(address.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Optional<String> cookie(URI address, String name) {
        return Optional.ofNullable(cookies.getOrDefault(address.getAuthority(), Map.of()).get(name));
    }

    /** As when its time is over. */
    void forgetCookie(URI address, String name) {
        cookies.getOrDefault(address.getAuthority(), new LinkedHashMap<>()).remove(name);
    }

    void forgetCookies(URI address) {
        cookies.remove(address.getAuthority());
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        for (int hops = 0; answer.statusCode() / 100 == 3 && hops < 10; hops++) {
            var next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(next));
        }
        return answer;
    }

    private void keep(String host, String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        var jar = cookies.computeIfAbsent(host, _ -> new LinkedHashMap<>());
        if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
            jar.remove(pair[0]);
        } else {
            jar.put(pair[0], pair[1]);
        }
    }
}
