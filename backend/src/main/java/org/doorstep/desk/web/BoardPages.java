package org.doorstep.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.WrittenDay;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** The day's diaries for whoever plans them. */
@Controller
@RequestMapping("/desk/board")
class BoardPages {

    private final BoardMaker maker;
    private final Clock clock;
    private final StaticTemplates templates = new StaticTemplates();

    BoardPages(BoardMaker maker, Clock clock) {
        this.maker = maker;
        this.clock = clock;
    }

    /** No day is today, and no trade or an unknown one the first. What is no day is told, over today's diaries. */
    @GetMapping
    Mono<Html> board(CurrentUser user, PageContext page, @RequestParam Map<String, String> asked) {
        if (!Workers.plans(user)) {
            return Mono.just(Html.notHere());
        }
        var typed = new Typed(WrittenDay.whole(asked));
        var wanted = typed.day("day").filter(BoardPages::near);
        var told = wanted.isEmpty() && !typed.text("day").isEmpty() ? page.with(List.of(Problem.of("day", "desk.board.day"))) : page;
        return maker.make(user, told, wanted.orElseGet(() -> LocalDate.now(clock)), Trades.known(typed.text("trade")), wanted.isPresent() ? Typed.NOTHING : typed)
                .map(view -> told.hasProblems() ? Html.invalid(templates.deskBoard(told, view)) : Html.ok(templates.deskBoard(told, view)));
    }

    /** Days that a calendar on a wall could show; the database's own reach less far than Java's. */
    static boolean near(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() < 2100;
    }
}
