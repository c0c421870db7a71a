package org.doorstep.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.doorstep.repairs.model.diagnosis.Trade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure that document 004 states under "Who are our Customers", counted in the files. */
class DemoRegisterTests {

    private static final Path FOLDER = DemoFiles.folder(DemoSize.WHOLE);
    private static final List<Map<String, String>> AGREEMENTS = CsvRows.of(FOLDER.resolve("agreements.csv"));
    private static final Map<String, Map<String, String>> HOMES = by("uprn", CsvRows.of(FOLDER.resolve("homes.csv")));
    private static final Map<String, Map<String, String>> PEOPLE = by("reference", CsvRows.of(FOLDER.resolve("people.csv")));
    private static final List<Map<String, String>> TENANCIES = AGREEMENTS.stream()
            .filter(a -> List.of("secure", "introductory", "flexible", "assured").contains(a.get("kind")) && a.get("ended").isEmpty())
            .toList();
    private static final List<Map<String, String>> TENANTS = TENANCIES.stream().flatMap(a -> holders(a).stream()).map(PEOPLE::get).toList();

    @Test
    void hasElevenAndAHalfThousandHomes() {
        assertThat(HOMES.values()).filteredOn(home -> !List.of("garage", "pitch").contains(home.get("type"))).hasSize(11_500);
    }

    @Test
    void has918LeaseholdersOfWhom506LiveThere() {
        var leases = AGREEMENTS.stream().filter(a -> a.get("kind").equals("lease")).toList();
        assertThat(leases.stream().flatMap(a -> holders(a).stream()).distinct()).hasSize(918);
        assertThat(leases).filteredOn(a -> a.get("lives-there").equals("yes")).hasSize(506);
        assertThat(leases).filteredOn(a -> a.get("lives-there").equals("yes")).allMatch(a -> a.get("agents").isEmpty());
    }

    @Test
    void hasJustUnderHalfOfItsTenantsOnStandardSecureTenancies() {
        assertThat(perThousand(TENANCIES, a -> a.get("kind").equals("secure"))).isBetween(480L, 499L);
    }

    @Test
    void hasTenanciesOfJustUnderElevenYearsOnAverage() {
        var days = TENANCIES.stream().collect(Collectors.averagingLong(a -> ChronoUnit.DAYS.between(started(a), DemoRegister.AS_OF)));
        assertThat(days / 365.25).isBetween(10.7, 10.999);
    }

    @Test
    void hasMostTenanciesBetweenOneAndFourYearsOld() {
        var underOne = perThousand(TENANCIES, a -> years(a) < 1);
        var oneToFour = perThousand(TENANCIES, a -> years(a) >= 1 && years(a) <= 4);
        assertThat(underOne + oneToFour).isBetween(334L, 400L);
        assertThat(oneToFour).isGreaterThan(underOne).isGreaterThan(perThousand(TENANCIES, a -> years(a) >= 5 && years(a) <= 9))
                .isGreaterThan(perThousand(TENANCIES, a -> years(a) >= 10 && years(a) <= 14));
    }

    @Test
    void hasJustOverFourFifthsSingleTenancies() {
        assertThat(perThousand(TENANCIES, a -> holders(a).size() == 1)).isBetween(801L, 820L);
    }

    @Test
    void hasThreeWomenToTwoMen() {
        assertThat(perThousand(TENANTS, p -> !p.get("title").equals("Mr"))).isBetween(595L, 605L);
    }

    @Test
    void hasTenantsOf51OnAverageMostOfThemInTheirForties() {
        assertThat(TENANTS.stream().collect(Collectors.averagingLong(DemoRegisterTests::age))).isBetween(50.5, 51.5);
        var decades = TENANTS.stream().collect(Collectors.groupingBy(p -> age(p) / 10, Collectors.counting()));
        assertThat(decades.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()).isEqualTo(4);
        assertThat(TENANTS).allMatch(p -> age(p) >= 18);
    }

    @Test
    void hasJustOverTwoThirdsWithoutRecordedVulnerability() {
        var vulnerable = CsvRows.of(FOLDER.resolve("needs.csv")).stream()
                .filter(n -> n.get("kind").equals("vulnerability")).map(n -> n.get("person")).collect(Collectors.toSet());
        assertThat(perThousand(TENANTS, p -> !vulnerable.contains(p.get("reference")))).isBetween(667L, 690L);
    }

    @Test
    void hasTheMixOfHomesThatTenantsLiveIn() {
        assertThat(perThousand(TENANCIES, home("type", "house"))).isBetween(430L, 439L);
        assertThat(perThousand(TENANCIES, home("type", "flat"))).isBetween(311L, 319L);
        assertThat(perThousand(TENANCIES, home("type", "sheltered-bungalow"))).isBetween(101L, 109L);
        assertThat(Math.round(perThousand(TENANCIES, home("type", "sheltered-flat")) / 10.0)).isEqualTo(7);
    }

    @Test
    void hasOneBedroomInJustOverAThirdAndTwoInJustUnderAnother() {
        var one = perThousand(TENANCIES, home("bedrooms", "1"));
        var two = perThousand(TENANCIES, home("bedrooms", "2"));
        assertThat(one).isBetween(334L, 360L);
        assertThat(two).isBetween(310L, 333L);
        assertThat(perThousand(TENANCIES, home("bedrooms", "3"))).isLessThan(two);
    }

    @Test
    void hasSixtyOperativesWithEveryTradeInEveryPatch() {
        var operatives = CsvRows.of(FOLDER.resolve("operatives.csv"));
        assertThat(operatives).hasSize(60);
        var patches = HOMES.values().stream().map(home -> home.get("patch")).distinct().toList();
        for (var trade : Trade.values()) {
            for (var patch : patches) {
                assertThat(operatives).as("%s in %s", trade, patch).anyMatch(o ->
                        List.of(o.get("trades").split(" ")).contains(trade.toString())
                                && (o.get("patches").isEmpty() || List.of(o.get("patches").split(" ")).contains(patch)));
            }
        }
    }

    @Test
    void hasTheFivePeopleOfTheDemo() {
        var amina = agreement("P1000001");
        assertThat(amina.get("kind")).isEqualTo("secure");
        assertThat(holders(amina)).containsExactly("P1000001", "P1000002");
        assertThat(HOMES.get(amina.get("uprn"))).containsEntry("type", "flat").doesNotContainEntry("block", "");
        assertThat(agreement("P1000003")).containsEntry("kind", "lease").containsEntry("lives-there", "yes");
        assertThat(holders(agreement("P1000004"))).hasSize(1);
        assertThat(PEOPLE.get("P1000005")).containsEntry("format", "large-print").containsEntry("channel", "letter");
    }

    @Test
    void givesNoTwoHomesTheSameAddress() {
        assertThat(HOMES.values()).extracting(home -> home.get("line-1") + home.get("line-2") + home.get("postcode")).doesNotHaveDuplicates();
    }

    @Test
    void makesTheSameLandlordEveryTime(@TempDir Path again) throws IOException {
        DemoRegister.of(DemoSize.WHOLE).writeTo(again);
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                assertThat(Files.mismatch(file, again.resolve(file.getFileName()))).as("%s", file.getFileName()).isEqualTo(-1);
            }
        }
    }

    @Test
    void usesOnlyNumbersAndAddressesThatBelongToNobody() {
        for (var person : PEOPLE.values()) {
            assertThat(person.get("mobile")).matches("|07700 900\\d{3}");
            assertThat(person.get("landline")).matches("|01632 960\\d{3}");
            assertThat(person.get("email")).matches("|[^@]+@([a-z0-9-]+\\.)*example\\.org");
        }
        assertThat(HOMES.keySet()).allMatch(uprn -> uprn.startsWith("99"));
        var used = new HashSet<>(HOMES.values().stream().map(home -> home.get("postcode").split(" ")[0]).toList());
        assertThat(used).allMatch(district -> district.matches("NN3[1-9]"));
    }

    private static Map<String, Map<String, String>> by(String column, List<Map<String, String>> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.get(column), Function.identity()));
    }

    private static Map<String, String> agreement(String person) {
        return AGREEMENTS.stream().filter(a -> holders(a).contains(person) && !a.get("kind").equals("garage")).findFirst().orElseThrow();
    }

    private static List<String> holders(Map<String, String> agreement) {
        return Arrays.asList(agreement.get("holders").split(" "));
    }

    private static Predicate<Map<String, String>> home(String column, String value) {
        return agreement -> HOMES.get(agreement.get("uprn")).get(column).equals(value);
    }

    private static LocalDate started(Map<String, String> agreement) {
        return LocalDate.parse(agreement.get("started"));
    }

    private static int years(Map<String, String> agreement) {
        return started(agreement).until(DemoRegister.AS_OF).getYears();
    }

    private static long age(Map<String, String> person) {
        return LocalDate.parse(person.get("born")).until(DemoRegister.AS_OF).getYears();
    }

    private static <T> long perThousand(List<T> all, Predicate<T> which) {
        return Math.round(all.stream().filter(which).count() * 1000.0 / all.size());
    }
}
