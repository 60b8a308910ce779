package org.attestgraph.attest.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Says in words for a person why a file could not be read. */
final class FileTrouble {
    private FileTrouble() {}

    static Reading.Refused of(String where, IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException e -> missing(where);
            case AccessDeniedException e ->
                new Reading.Refused(
                        where, "You have no right to read it.", "Give yourself that right, or leave it out.");
            case FileSystemLoopException e ->
                new Reading.Refused(where, "A link that leads back to itself.", "Remove the link.");
            default ->
                new Reading.Refused(
                        where,
                        "It could not be read: " + trouble.getMessage() + ".",
                        "Check the disk, then try again.");
        };
    }

    static Reading.Refused missing(String where) {
        return new Reading.Refused(where, "No such file or folder.", "Check the name.");
    }
}
