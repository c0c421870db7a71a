package doorstep.bench;

import org.doorstep.DoorstepApplication;
import org.springframework.boot.SpringApplication;

/** Doorstep as it ships, with {@link BenchEndpoints} beside it. */
public final class Portal {

    private Portal() {}

    public static void main(String[] args) {
        SpringApplication.run(new Class<?>[] {DoorstepApplication.class, BenchEndpoints.class}, args);
        Child.sayReady();
    }
}
