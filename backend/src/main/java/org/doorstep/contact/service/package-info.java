/** One use case a class, the job that sends, and what they need from outside. */
@NullMarked
package org.doorstep.contact.service;

import org.jspecify.annotations.NullMarked;
