/**
 * The staff's light pages: what falls due and what a person must read, the day's diaries, emergencies nobody has
 * accepted, and an operative's visits from "on my way" to what comes next. It keeps nothing of its own: everything is
 * read and done through the faces of the modules beneath, and nothing imports it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "kernel", "platform", "landlord", "residents", "standards", "contact", "appointments", "repairs", "surveys", "accounts"})
package org.doorstep.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
