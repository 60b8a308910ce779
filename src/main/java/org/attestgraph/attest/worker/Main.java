package org.attestgraph.attest.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.attestgraph.attest.format.UnreadableException;
import org.attestgraph.attest.parse.Readers;

/** The worker: reads one document after the other from standard input, and ends when that ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Offline.enter();
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        Readers readers = new Readers();
        try {
            while (true) {
                Wire.Question question = Wire.parse(Wire.read(in), Wire.Question.class);
                Wire.write(out, Wire.json(answer(readers, question, Wire.read(in))));
            }
        } catch (EOFException e) {
            // the program has ended
        }
    }

    /** Whatever a reader trips over, the next document is read; being out of memory alone ends the process. */
    private static Wire.Answer answer(Readers readers, Wire.Question question, byte[] bytes) {
        try {
            return Wire.Answer.of(readers.read(question.toForm(), bytes, question.toHints()));
        } catch (UnreadableException e) {
            return Wire.Answer.none(e.problem(), e.remedy());
        } catch (StackOverflowError e) {
            return Wire.Answer.none(
                    "It is nested too deeply to be read.", "Save the text of it as a .txt file and load that.");
        } catch (RuntimeException e) {
            return Wire.Answer.none(
                    "It is broken: " + e.getClass().getSimpleName() + " while it was read.",
                    "Save the text of it as a .txt file and load that.");
        }
    }
}
