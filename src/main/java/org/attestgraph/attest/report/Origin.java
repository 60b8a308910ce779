package org.attestgraph.attest.report;

import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.format.Landmark;

/**
 * How a report's text was taken out of its original.
 *
 * @param reader name of what took it out
 * @param version of the reader, with those of the libraries that it leans on
 * @param landmarks by start
 */
public record Origin(String reader, String version, List<Landmark> landmarks) {
    public Origin {
        landmarks = List.copyOf(landmarks);
    }

    /** Where in the original the text at {@code start} stands. */
    Optional<String> locator(int start) {
        int low = 0;
        int high = landmarks.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (landmarks.get(middle).start() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(landmarks.get(low - 1).locator());
    }
}
