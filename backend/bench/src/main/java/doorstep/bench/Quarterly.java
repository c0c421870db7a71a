package doorstep.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.doorstep.DoorstepApplication;
import org.doorstep.platform.jobs.JobHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The run of a quarter inside the application: every account's statement and every lease's bill. */
public final class Quarterly {

    /** Whom the customer strategy counts: 11,500 homes and 918 leaseholders. */
    private static final int WHOLE = 11_500 + 918;

    private Quarterly() {}

    public static void main(String[] args) throws IOException, SQLException {
        int accounts = Integer.getInteger(Settings.ACCOUNTS);
        int leases = Math.ceilDiv(accounts * 918, 11_500);
        System.setProperty("server.port", "0");
        System.setProperty("doorstep.jobs.enabled", "false");
        System.setProperty("doorstep.documents.quarterly", "false");
        try (var doorstep = SpringApplication.run(DoorstepApplication.class); var data = QuarterData.connect()) {
            var today = LocalDate.now(doorstep.getBean(Clock.class));
            var begins = today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
            var first = begins.minusMonths(3);
            data.accounts(accounts, first);
            data.leases(leases, begins.getMonthValue() < 4 ? begins.getYear() - 1 : begins.getYear());
            var quarter = "%d-Q%d".formatted(first.getYear(), (first.getMonthValue() - 1) / 3 + 1);
            run(doorstep, data, quarter);
        }
        System.exit(0);
    }

    private static void run(ConfigurableApplicationContext doorstep, QuarterData data, String quarter) throws IOException, SQLException {
        long before = System.nanoTime();
        handler(doorstep, "documents.quarter").run(quarter, "");
        handler(doorstep, "documents.night").run(quarter + ":" + LocalDate.now(doorstep.getBean(Clock.class)), "");
        Print.line("written down what there is to make: %d in %.1f s", data.due(), since(before));
        var slice = handler(doorstep, "documents.slice");
        long cpu = cpu();
        before = System.nanoTime();
        long half = 0;
        double halfSeconds = 0;
        for (int n = 1; !data.ended(); n++) {
            slice.run(quarter + ":" + n, "");
            if (half == 0 && data.made() * 2 >= data.due()) {
                half = data.made();
                halfSeconds = since(before);
            }
        }
        double seconds = since(before);
        Print.line("made: %d of %d in %.1f s: %.1f per s; the second half %.1f per s; %.0f ms of processor time each", data.made(), data.due(), seconds,
                data.made() / seconds, (data.made() - half) / (seconds - halfSeconds), (cpu() - cpu) / 1e6 / data.made());
        Print.line("most memory of the process: %s; the whole of %d at this speed: %.1f minutes", peak(), WHOLE, WHOLE * seconds / data.made() / 60);
    }

    private static JobHandler handler(ConfigurableApplicationContext doorstep, String task) {
        return doorstep.getBeansOfType(JobHandler.class).values().stream().filter(handler -> handler.task().equals(task)).findFirst().orElseThrow();
    }

    private static double since(long before) {
        return (System.nanoTime() - before) / 1e9;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Resident memory at its highest, as Linux counts it. */
    private static String peak() throws IOException {
        var status = Path.of("/proc/self/status");
        return !Files.exists(status) ? "not known here" : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                .map(line -> String.format(Locale.ROOT, "%d MB", Long.parseLong(line.replaceAll("\\D", "")) / 1024)).findFirst().orElseThrow();
    }
}
