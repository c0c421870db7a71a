package org.doorstep.local.pay;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The page people pay on, without any card: what the card would say is chosen by button. */
final class FakePayPages {

    private final FakePayments payments;
    private final Runnable happened;

    FakePayPages(FakePayments payments, Runnable happened) {
        this.payments = payments;
        this.happened = happened;
    }

    void answer(HttpExchange exchange) throws IOException {
        var rest = exchange.getRequestURI().getPath().substring("/secure/".length()).split("/");
        if (rest[0].equals("at") && rest.length == 3 && exchange.getRequestMethod().equals("POST")) {
            act(exchange, rest[1], rest[2]);
        } else if (rest[0].equals("at") && rest.length == 2) {
            show(exchange, rest[1]);
        } else {
            var page = payments.open(rest[0]);
            if (page.isPresent()) {
                go(exchange, "/secure/at/" + page.get());
            } else {
                write(exchange, 404, page("This link was used already", "Go back to where you came from and pay again from there."));
            }
        }
    }

    private void show(HttpExchange exchange, String key) throws IOException {
        var payment = payments.at(key);
        write(exchange, payment.isPresent() ? 200 : 404, payment
                .map(found -> found.finished() ? page("This payment is over", back(found)) : form(found, key))
                .orElseGet(() -> page("No such payment", "")));
    }

    private void act(HttpExchange exchange, String key, String what) throws IOException {
        var payment = payments.at(key);
        if (payment.isEmpty()) {
            write(exchange, 404, page("No such payment", ""));
            return;
        }
        payments.does(payment.get().id, what);
        happened.run();
        go(exchange, payment.get().text("return_url"));
    }

    private static String form(FakePayment payment, String key) {
        var pounds = "£%d.%02d".formatted(payment.amount() / 100, payment.amount() % 100);
        var buttons = new StringBuilder();
        for (var choice : new String[][] {{"pay", "Pay " + pounds}, {"decline", "The bank says no"},
                {"cancel", "Cancel payment"}, {"fail", "Something breaks"}}) {
            buttons.append("<form method=\"post\" action=\"/secure/at/%s/%s\"><p><button>%s</button></p></form>".formatted(key, choice[0], choice[1]));
        }
        return page("Pretend to pay " + pounds, "<p>" + htmlEscape(payment.text("description")) + "</p>"
                + "<p>No card is asked for. Choose what happens; or close this page to drop out.</p>" + buttons);
    }

    private static String back(FakePayment payment) {
        return "<p><a href=\"" + htmlEscape(payment.text("return_url")) + "\">Go back</a></p>";
    }

    private static String page(String title, String content) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title><meta name=\"viewport\" "
                + "content=\"width=device-width, initial-scale=1\"></head><body><main><h1>" + title + "</h1>" + content + "</main></body></html>";
    }

    private static void go(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().set("Location", where);
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    private static void write(HttpExchange exchange, int status, String html) throws IOException {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
