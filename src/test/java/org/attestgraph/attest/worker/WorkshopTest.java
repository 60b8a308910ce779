package org.attestgraph.attest.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;
import org.junit.jupiter.api.Test;

class WorkshopTest {
    private static final byte[] PAGE = "<html><body><p>Two shells hit the bridge.</p></body></html>".getBytes(UTF_8);

    @Test
    void a_worker_is_started_with_the_first_document_and_reads_one_after_the_other() throws UnreadableException {
        Workshop workshop = new Workshop(Duration.ofSeconds(50));
        assertThat(workshop.isRunning()).isFalse();

        assertThat(workshop.read(Form.HTML, PAGE, Hints.NONE).text()).isEqualTo("Two shells hit the bridge.");
        assertThat(workshop.isRunning()).isTrue();
        assertThatThrownBy(() -> workshop.read(Form.PDF, PAGE, Hints.NONE))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("A broken PDF file.");
        assertThat(workshop.read(Form.HTML, PAGE, Hints.NONE).text()).isEqualTo("Two shells hit the bridge.");
    }

    @Test
    void a_worker_that_takes_too_long_is_ended_and_another_started() throws UnreadableException {
        Workshop impatient = new Workshop(Duration.ofMillis(1));

        assertThatThrownBy(() -> impatient.read(Form.HTML, PAGE, Hints.NONE))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("It takes longer than 0 seconds to read.");
        assertThat(impatient.isRunning()).isFalse();
    }

    @Test
    void a_worker_that_runs_out_of_memory_is_started_anew() throws UnreadableException {
        Workshop workshop = new Workshop(Duration.ofSeconds(50));
        byte[] endless = "<p>".repeat(16_000_000 / 3).getBytes(UTF_8);

        assertThatThrownBy(() -> workshop.read(Form.HTML, endless, Hints.NONE))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("It takes more memory than 448 MB to read");
        assertThat(workshop.read(Form.HTML, PAGE, Hints.NONE).text()).isEqualTo("Two shells hit the bridge.");
    }

    @Test
    void addresses_open_nothing_in_a_worker_and_connections_find_no_way() throws Exception {
        try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(200);
            Process asking = new ProcessBuilder(WorkerProcess.command(Asking.class, canary.getLocalPort() + ""))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(asking.getInputStream().readAllBytes(), UTF_8);

            assertThat(said).isEqualTo("refused refused ");
            assertThatThrownBy(canary::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    /** Asks a port of this machine in two ways, as a worker would. */
    static final class Asking {
        public static void main(String[] arguments) {
            Offline.enter();
            int port = Integer.parseInt(arguments[0]);
            say(() -> URI.create("http://127.0.0.1:" + port + "/")
                    .toURL()
                    .openStream()
                    .close());
            say(() -> new java.net.Socket(InetAddress.getLoopbackAddress(), port).close());
        }

        private static void say(Ask ask) {
            boolean done = Optional.of(ask).filter(Asking::works).isPresent();
            java.io.PrintStream out =
                    new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, UTF_8);
            out.print(done ? "reached " : "refused ");
            out.flush();
        }

        private static boolean works(Ask ask) {
            try {
                ask.run();
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }

    private interface Ask {
        void run() throws IOException;
    }
}
