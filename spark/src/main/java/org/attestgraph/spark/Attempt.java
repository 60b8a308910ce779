package org.attestgraph.spark;

import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Something that is made aside and put in its place by one renaming, which only the first of those who make the same can do:
 * what is in its place is whole, and need not be made again.
 *
 * @param path where it is made
 * @param done its place
 */
record Attempt(Path path, Path done) {
    private static final String FOLDER = "_attempts";

    static Attempt at(Path done) {
        return new Attempt(new Path(folder(done.getParent()), done.getName() + "-" + UUID.randomUUID()), done);
    }

    /** Where what is to go to {@code output} is made. */
    static Path folder(Path output) {
        return new Path(output, FOLDER);
    }

    void put(Configuration hadoop) throws IOException {
        FileSystem files = done.getFileSystem(hadoop);
        try {
            FileContext.getFileContext(done.toUri().isAbsolute() ? done.toUri() : files.getUri(), hadoop)
                    .rename(path, done);
        } catch (FileAlreadyExistsException e) {
            files.delete(path, true); // another made the same first
        }
    }
}
