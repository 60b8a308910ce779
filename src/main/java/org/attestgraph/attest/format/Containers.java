package org.attestgraph.attest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.apache.commons.io.input.ReaderInputStream;

/** Opens files that hold several documents. */
public final class Containers {
    private Containers() {}

    /** Bytes of which a ZIP file can be made. */
    @FunctionalInterface
    public interface Channel {
        SeekableByteChannel open() throws IOException;
    }

    /** What kind of ZIP file it is: {@link Form#ZIP} where it holds files. */
    public static Form zipForm(Channel channel) throws IOException {
        return ZipParts.form(channel.open());
    }

    public static Parts openZip(Channel channel) throws IOException {
        return ZipParts.of(channel.open());
    }

    /** The parts of a file in any other form of {@link Form.Kind#CONTAINER}. */
    public static Parts open(Form form, InputStream in) throws IOException {
        return switch (form) {
            case GZIP -> new GzipParts(in);
            case TAR -> new TarParts(in);
            case WARC -> new WarcParts(in);
            case MBOX -> new MboxParts(in);
            case FEED -> new FeedParts(utf8(in));
            case JSON -> new JsonParts(utf8(in));
            case TABLE -> new TableParts(utf8(in));
            default -> throw new IllegalArgumentException("Holds no parts: " + form);
        };
    }

    /** {@code in}, written as UTF-8 where a mark at its beginning says that it is in UTF-16 or UTF-32. */
    private static InputStream utf8(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(ByteOrderMark.LONGEST);
        Optional<ByteOrderMark> mark = ByteOrderMark.of(buffered.readNBytes(ByteOrderMark.LONGEST));
        buffered.reset();
        if (mark.isPresent()) {
            buffered.skipNBytes(mark.get().length());
        }
        return mark.isEmpty() || mark.get() == ByteOrderMark.OF_UTF_8
                ? buffered
                : ReaderInputStream.builder()
                        .setReader(new InputStreamReader(buffered, mark.get().charset()))
                        .setCharset(UTF_8)
                        .get();
    }
}
