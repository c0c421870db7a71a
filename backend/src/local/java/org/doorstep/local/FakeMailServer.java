package org.doorstep.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A mail server that shows one mail for each Message-ID and behaves as badly as it is told to. */
public final class FakeMailServer implements AutoCloseable {

    /** What it does with the next connections. */
    public enum Mood {
        HONEST,
        /** 421 as its greeting. */
        BUSY,
        /** 550 to the recipient. */
        REFUSES,
        /** Takes the connection and says nothing. */
        STALLS,
        /** Keeps the mail, then hangs up before its 250. */
        FORGETS_TO_ANSWER
    }

    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID: (.*)$");

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Set<String> ids = new HashSet<>();
    private final List<String> mails = new ArrayList<>();
    private volatile Mood mood = Mood.HONEST;

    public FakeMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        threads.execute(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void mood(Mood next) {
        mood = next;
    }

    /** The mails it shows, raw, each Message-ID once. */
    public synchronized List<String> mails() {
        return List.copyOf(mails);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            var out = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
            switch (mood) {
                case STALLS -> closing.await();
                case BUSY -> say(out, "421 busy");
                case HONEST, REFUSES, FORGETS_TO_ANSWER -> talk(in, out);
            }
        } catch (IOException hungUp) {
            // The other side went away, which is its right.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(BufferedReader in, Writer out) throws IOException {
        say(out, "220 fake");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT)) {
                case "EHLO", "HELO" -> say(out, "250 fake");
                case "RCPT" -> say(out, mood == Mood.REFUSES ? "550 nobody here" : "250 ok");
                case "DATA" -> {
                    say(out, "354 go on");
                    keep(readMail(in));
                    if (mood == Mood.FORGETS_TO_ANSWER) {
                        return;
                    }
                    say(out, "250 kept");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static String readMail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
        }
        return mail.toString();
    }

    private synchronized void keep(String mail) {
        var id = MESSAGE_ID.matcher(mail);
        if (!id.find() || ids.add(id.group(1))) {
            mails.add(mail);
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        closing.countDown();
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is going away anyhow.
        }
    }
}
