import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Writes a gazetteer of invented places in the layout of GeoNames: java Synthesise.java ROWS > FILE. */
class Synthesise {
    private static final String[] SYLLABLES = {
        "ba", "dar", "kaf", "mu", "sha", "rin", "tel", "zo", "qa", "lim", "hor", "gha", "nis", "wa", "fi", "yan", "kho",
        "ser", "du", "mar", "lo", "vik", "pe", "str", "ora", "en", "ti", "sk", "al", "ju"
    };

    public static void main(String[] arguments) throws IOException {
        long rows = Long.parseLong(arguments[0]);
        Random random = new Random(42);
        try (PrintWriter out = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 20))) {
            for (long id = 1; id <= rows; id++) {
                String country = "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(10));
                String name = name(random);
                out.print(id + "\t" + name + "\t" + name + "\t" + (random.nextInt(3) == 0 ? name(random) : "") + "\t"
                        + (random.nextInt(180_000) - 90_000) / 1000.0 + "\t"
                        + (random.nextInt(360_000) - 180_000) / 1000.0 + "\tP\tPPL\t" + country + "\t\t"
                        + random.nextInt(20) + "\t" + random.nextInt(50) + "\t\t\t" + random.nextInt(5000)
                        + "\t\t\tEtc/UTC\t2020-01-01\n");
            }
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }
}
