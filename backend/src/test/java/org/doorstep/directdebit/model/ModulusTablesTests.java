package org.doorstep.directdebit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that was damaged ends the start, and says where. */
class ModulusTablesTests {

    private static final String GOOD = "040004,040004,DBLAL,0,0,0,0,0,0,8,7,6,5,4,3,2,1";

    @Test
    void readsTheShippedTables() {
        assertThat(Tables.lines("valacdos.txt")).hasSize(1_160);
        assertThat(Tables.shipped().rules("074456")).extracting(ModulusRule::exception).containsExactly(12, 13);
        assertThat(Tables.shipped().rules("989999")).hasSize(2);
        assertThat(Tables.shipped().rules("000001")).isEmpty();
        assertThat(Tables.shipped().substitute("938600")).contains("938611");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "040003,040003", "40003,040003,DBLAL,0,0,0,0,0,0,8,7,6,5,4,3,2,1", "040004,040003,DBLAL,0,0,0,0,0,0,8,7,6,5,4,3,2,1",
        "040003,040003,MOD12,0,0,0,0,0,0,8,7,6,5,4,3,2,1", "040003,040003,DBLAL,0,0,0,0,0,0,8,7,6,5,4,3,2,x",
        "040003,040003,DBLAL,0,0,0,0,0,0,8,7,6,5,4,3,2,999", "040003,040003,DBLAL,0,0,0,0,0,0,8,7,6,5,4,3,2,1,15",
        "040003,040003,DBLAL,0,0,0,0,0,0,8,7,6,5,4,3,2,1,1,1", "040003,040005,DBLAL,0,0,0,0,0,0,8,7,6,5,4,3,2,1"})
    void refusesALineThatIsNone(String line) {
        assertThatThrownBy(() -> ModulusTables.read(List.of(GOOD, line), List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("valacdos, line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {",2", ",3", ",5", ",9", ",10"})
    void refusesAnExceptionWithoutItsPartner(String exception) {
        assertThatThrownBy(() -> ModulusTables.read(List.of(GOOD + exception), List.of())).hasMessageContaining("from 040004");
    }

    @Test
    void refusesAThirdRuleForARange() {
        assertThatThrownBy(() -> ModulusTables.read(List.of(GOOD, GOOD, GOOD), List.of())).hasMessageContaining("from 040004");
    }

    @Test
    void refusesASubstituteThatIsNone() {
        for (var line : List.of("", "938173", "938173,93801", "938173;938017")) {
            assertThatThrownBy(() -> ModulusTables.read(List.of(GOOD), List.of("938173,938017", line))).hasMessageContaining("scsubtab, line 2");
        }
        assertThatThrownBy(() -> ModulusTables.read(List.of(GOOD), List.of("938173,938017", "938173,938018"))).hasMessageContaining("line 2");
    }

    @Test
    void neverSaysTheDigits() {
        assertThat(new BankAccount("123456", "98765432")).hasToString("account ending 5432");
        Stream.of("1234567", "").forEach(sortCode -> assertThatThrownBy(() -> new BankAccount(sortCode, "98765432"))
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("98765432", "123456")));
    }
}
