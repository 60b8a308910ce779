package org.attestgraph.attest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.attestgraph.attest.fuzz.AdversarialTexts;
import org.attestgraph.attest.language.Languages;
import org.attestgraph.attest.text.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * 1 MB of what makes regular expressions go back and forth. It takes less than half a second of a core; what grows with
 * the square of the length takes minutes, so that the bound tells the two apart on any machine, however busy.
 */
class AdversarialTextTest {
    private static final int LENGTH = 1_000_000;
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final FrontMatterReader FRONT_MATTER = FrontMatterReader.builtIn();
    private static final Languages LANGUAGES = Languages.builtIn();

    static Stream<String> texts() {
        return AdversarialTexts.reports(LENGTH);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void the_head_of_a_text_is_read_with_work_that_grows_with_its_length(String text) {
        assertThat(work(() -> FRONT_MATTER.read(text, Metadata.NONE))).isLessThan(BOUND);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void sentences_and_language_likewise(String text) {
        assertThat(work(() -> Sentences.of(text))).isLessThan(BOUND);
        assertThat(work(() -> LANGUAGES.of(text))).isLessThan(BOUND);
    }

    /** The processor time that this thread needs for it. */
    private static Duration work(Runnable task) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        task.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }
}
