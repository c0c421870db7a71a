package org.doorstep.documents;

import java.util.Locale;

/** How somebody asks for a document: in which language, and in which way they read it. */
public record Form(Locale locale, Variant variant) {}
