package org.doorstep.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.regex.Pattern;

import org.doorstep.platform.web.MadeUpWords;
import org.doorstep.platform.web.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The app's packs of words in the languages of {@link MadeUpWords}: the English pack is asked for, as for every language
 * that does not ship, and answered with the same keys in the reader's own. Only in development and tests.
 */
@Component
class MadeUpPacks implements WebFilter {

    private static final Pattern PACK = Pattern.compile("/assets/app/_words_[a-z]+@en-[\\w-]+\\.js");
    private static final Pattern KEY = Pattern.compile("\"([\\w.-]+)\":");

    private final Words words;

    MadeUpPacks(Words words) {
        this.words = words;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value().replace("%40", "@");
        var locale = exchange.getLocaleContext().getLocale();
        if (!PACK.matcher(path).matches() || !MadeUpWords.LONGER.equals(locale) && !MadeUpWords.MIRRORED.equals(locale)) {
            return chain.filter(exchange);
        }
        var english = DataBufferUtils.read(new ClassPathResource("static" + path), DefaultDataBufferFactory.sharedInstance, 64 * 1024)
                // Out of a jar, when Maven has packed the app: that blocks.
                .subscribeOn(Schedulers.boundedElastic());
        var answer = exchange.getResponse();
        answer.getHeaders().setContentType(MediaType.valueOf("text/javascript;charset=UTF-8"));
        answer.getHeaders().setCacheControl(CacheControl.noStore());
        return answer.writeWith(DataBufferUtils.join(english).map(pack -> buffer(in(locale, text(pack)))));
    }

    private String in(Locale locale, String english) {
        return KEY.matcher(english).results().map(key -> key.group(1)).filter(words::has)
                .map(key -> entry(locale, key))
                .collect(joining(",", "export default {", "}"));
    }

    private String entry(Locale locale, String key) {
        return "\"%s\":\"%s\"".formatted(key, words.t(locale, key).replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private static String text(DataBuffer pack) {
        var text = pack.toString(UTF_8);
        DataBufferUtils.release(pack);
        return text;
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(UTF_8));
    }
}
