package org.doorstep.dev;

/** The process that started this one: Maven, for the development application. */
public final class Parent {

    private Parent() {}

    /** Maven killed outright takes nobody with it: this JVM leaves when it is gone, in order, with its servers. */
    public static void leaveWithIt() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
