package dev.holdfast.reports.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server that does what real ones do on their worst days. It answers each command as its script says, else as a good
 * server would; every connection is served by the same script. {@code BODY} is the first line of a message.
 */
final class ScriptedServer implements AutoCloseable {
    /** Says nothing and reads nothing, and keeps the connection. */
    static final String SILENCE = "silence";
    /** Ends the connection at once. */
    static final String CUT = "cut";
    /** Answers a letter now and then, and never ends a line. */
    static final String DRIP = "drip";

    private static final String GREETING = "220 scripted.example ready";
    private static final Map<String, String> GOOD = Map.of(
            "EHLO", "250-scripted.example\r\n250 SIZE 35000000",
            "HELO", "250 scripted.example",
            "DATA", "354 go on",
            "QUIT", "221 bye",
            ".", "250 2.0.0 queued as 4711");

    private final Map<String, String> script;
    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private ScriptedServer(Map<String, String> script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** A server whose answers differ from a good one's at commands that begin so, or at {@code BODY} and {@code CONNECT}. */
    static ScriptedServer with(String... commandsAndAnswers) {
        Map<String, String> script = new HashMap<>();
        for (int i = 0; i < commandsAndAnswers.length; i += 2) {
            script.put(commandsAndAnswers[i], commandsAndAnswers[i + 1]);
        }
        try {
            return new ScriptedServer(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Every line that clients said, the messages' lines too. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = client.getOutputStream();
            if (!answer(script.getOrDefault("CONNECT", GREETING), out)) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                String answer = answerTo(line);
                if (!answer(answer, out) || line.equals("QUIT")) {
                    return;
                }
                if (line.equals("DATA") && answer.startsWith("354") && !takeMessage(in, out)) {
                    return;
                }
            }
        } catch (SocketException e) {
            // The client has gone.
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean takeMessage(BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        boolean first = true;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (first && script.containsKey("BODY")) {
                return answer(answerTo("BODY"), out);
            }
            first = false;
            if (line.equals(".")) {
                return answer(answerTo("."), out);
            }
        }
        return false;
    }

    private String answerTo(String line) {
        return script.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> GOOD.entrySet().stream()
                        .filter(entry -> line.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("250 OK"));
    }

    /** Whether the conversation goes on. */
    private boolean answer(String answer, OutputStream out) throws IOException, InterruptedException {
        switch (answer) {
            case CUT -> {
                return false;
            }
            case SILENCE -> {
                closed.await();
                return false;
            }
            case DRIP -> {
                while (true) {
                    out.write('2');
                    out.flush();
                    Thread.sleep(20);
                }
            }
            default -> {
                out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                // An answer of 421 ends the conversation.
                return !answer.startsWith("421");
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
