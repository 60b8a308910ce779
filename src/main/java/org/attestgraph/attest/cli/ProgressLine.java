package org.attestgraph.attest.cli;

import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.attestgraph.attest.pipeline.Progress;

/** Shows on a terminal how far the work is, and nothing anywhere else. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final int WIDTH = 80;

    private final ProgressBar bar;
    private final Terminal terminal;

    private ProgressLine(ProgressBar bar, Terminal terminal) {
        this.bar = bar;
        this.terminal = terminal;
    }

    static ProgressLine of(Terminal terminal, String task, int total) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new DelegatingProgressBarConsumer(line -> show(terminal, line), WIDTH))
                .build();
        return new ProgressLine(bar, terminal);
    }

    @Override
    public void done(String where) {
        bar.step();
    }

    /** Wipes the line, since what comes after says how it went. */
    @Override
    public void close() {
        bar.close();
        if (terminal.progress()) {
            show(terminal, " ".repeat(WIDTH));
            terminal.err().print("\r");
            terminal.err().flush();
        }
    }

    static String seconds(Duration time) {
        return String.format(java.util.Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static void show(Terminal terminal, String line) {
        if (terminal.progress()) {
            terminal.err().print("\r" + line);
            terminal.err().flush();
        }
    }
}
