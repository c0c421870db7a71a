package org.doorstep.local.pay;

/** One message to the service: its body, and the signature that goes with exactly these bytes. */
public record SignedNews(byte[] body, String signature) {}
