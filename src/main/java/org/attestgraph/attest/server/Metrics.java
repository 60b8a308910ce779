package org.attestgraph.attest.server;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What the server did since it was started, in the text format of Prometheus. */
final class Metrics {
    private static final double NANOS = 1e9;

    private final Map<Integer, LongAdder> byStatus = new ConcurrentHashMap<>();
    private final LongAdder nanos = new LongAdder();
    private final AtomicInteger running = new AtomicInteger();

    void begin() {
        running.incrementAndGet();
    }

    void end(int status, long took) {
        running.decrementAndGet();
        byStatus.computeIfAbsent(status, fresh -> new LongAdder()).increment();
        nanos.add(took);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        help(text, "attest_requests_total", "counter", "Requests answered, by status.");
        new TreeMap<>(byStatus).forEach((status, count) -> text.append("attest_requests_total{status=\"")
                .append(status)
                .append("\"} ")
                .append(count.sum())
                .append('\n'));
        help(text, "attest_request_seconds_total", "counter", "Time taken by all requests together.");
        line(text, "attest_request_seconds_total", nanos.sum() / NANOS);
        help(text, "attest_requests_running", "gauge", "Requests being answered now.");
        line(text, "attest_requests_running", running.get());
        help(text, "attest_memory_bytes", "gauge", "Memory in use by the program's objects.");
        line(text, "attest_memory_bytes", (double)
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        help(text, "attest_uptime_seconds", "gauge", "Time since the program was started.");
        line(text, "attest_uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        return text.toString();
    }

    private static void help(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, double value) {
        text.append(name)
                .append(' ')
                .append(String.format(Locale.ROOT, "%.3f", value))
                .append('\n');
    }
}
