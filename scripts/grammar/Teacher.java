import edu.emory.mathcs.nlp.decode.DecodeConfig;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** Tags and parses tokens, one a line with an empty line after each sentence: {@code Teacher CONFIG TOKENS OUT}. */
public final class Teacher {
    private Teacher() {}

    public static void main(String[] files) throws Exception {
        NLPDecoder decoder;
        try (InputStream config = new FileInputStream(files[0])) {
            decoder = new NLPDecoder(new DecodeConfig(config));
        }
        try (InputStream tokens = new FileInputStream(files[1]);
                OutputStream out = new FileOutputStream(files[2])) {
            decoder.decodeTSV(decoder.createTSVReader(), tokens, out);
        }
    }
}
