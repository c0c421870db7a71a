package org.doorstep.residents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.residents.VisibleTo;
import org.doorstep.residents.model.Whose.Everybodys;
import org.doorstep.residents.model.Whose.Nobodys;
import org.doorstep.residents.model.Whose.Ones;
import org.junit.jupiter.api.Test;

class WhoseTests {

    @Test
    void letsAResidentSeeTheirOwn() {
        var resident = new CurrentUser.Resident("login", "P1");
        assertThat(Whose.of(resident)).isEqualTo(new Ones("P1"));
        assertThat(Whose.circle(resident)).isEqualTo(VisibleTo.RESIDENT);
        assertThat(Whose.maySearch(resident)).isFalse();
    }

    @Test
    void letsAChampionSeeWhatIsTheHelpedPersonsAndNothingElse() {
        assertThat(Whose.of(new CurrentUser.Champion("login", "Marcus", "P1"))).isEqualTo(new Ones("P1"));
        assertThat(Whose.of(staff(Role.CHAMPION))).isEqualTo(new Nobodys());
        assertThat(Whose.maySearch(staff(Role.CHAMPION))).isFalse();
    }

    @Test
    void letsAnOperativeSeeWhereTheyGoButNotWhatIsTheOffices() {
        assertThat(Whose.of(staff(Role.OPERATIVE))).isEqualTo(new Everybodys());
        assertThat(Whose.circle(staff(Role.OPERATIVE))).isEqualTo(VisibleTo.OPERATIVE);
        assertThat(Whose.maySearch(staff(Role.OPERATIVE))).isFalse();
    }

    @Test
    void letsTheOfficeSeeAndSearchAll() {
        for (var role : Whose.OFFICE) {
            assertThat(Whose.of(staff(role))).isEqualTo(new Everybodys());
            assertThat(Whose.circle(staff(role))).isEqualTo(VisibleTo.OFFICE);
            assertThat(Whose.maySearch(staff(role))).isTrue();
        }
        assertThat(Whose.circle(new CurrentUser.System("letters"))).isEqualTo(VisibleTo.OFFICE);
    }

    @Test
    void showsNothingToStrangersAndMachines() {
        assertThat(Whose.of(new CurrentUser.Anonymous())).isEqualTo(new Nobodys());
        assertThat(Whose.of(new CurrentUser.Integration("doorstep-imports"))).isEqualTo(new Nobodys());
    }

    private static CurrentUser.Staff staff(Role role) {
        return new CurrentUser.Staff("login", "Sam", Set.of(role), Set.of(), Optional.empty());
    }
}
