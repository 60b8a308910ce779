package org.attestgraph.attest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The items of a feed, each as the feed with this item alone. */
final class FeedParts implements Parts {
    private static final int LARGEST = 64 << 20;
    private static final Pattern BORDER = Pattern.compile(
            "<!--|<!\\[CDATA\\[|<((?:\\w+:)?(?:item|entry))(?=[\\s>])|</((?:\\w+:)?(?:item|entry))\\s*>");

    private final String feed;
    private final List<int[]> items;
    private int number;

    FeedParts(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException("a feed of more than 64 MB");
        }
        this.feed = new String(bytes, ISO_8859_1); // a character a byte, so that cuts are cuts of bytes
        this.items = items(feed);
    }

    @Override
    public Optional<Part> next() {
        if (number == items.size()) {
            return Optional.empty();
        }
        Cut cut = new Cut();
        int[] item = items.get(number++);
        cut.add(bytes(0, items.getFirst()[0]));
        cut.add(bytes(item[0], item[1]));
        cut.add(bytes(items.getLast()[1], feed.length()));
        return Optional.of(new Part.Content(
                items.size() == 1 ? "" : "item-" + number, Optional.of(Form.FEED), Map.of(), cut.open()));
    }

    private byte[] bytes(int start, int end) {
        return feed.substring(start, end).getBytes(ISO_8859_1);
    }

    /** Where items begin and end; what stands in comments and CDATA is none. */
    private static List<int[]> items(String feed) {
        List<int[]> items = new ArrayList<>();
        Matcher border = BORDER.matcher(feed);
        int start = -1;
        int at = 0;
        while (at < feed.length() && border.find(at)) {
            at = border.end();
            if (border.group().equals("<!--")) {
                at = after(feed, "-->", at);
            } else if (border.group().startsWith("<![")) {
                at = after(feed, "]]>", at);
            } else if (border.group(1) != null && start < 0) {
                start = border.start();
            } else if (border.group(2) != null && start >= 0) {
                items.add(new int[] {start, border.end()});
                start = -1;
            }
        }
        return items;
    }

    private static int after(String feed, String end, int from) {
        int found = feed.indexOf(end, from);
        return found < 0 ? feed.length() : found + end.length();
    }
}
