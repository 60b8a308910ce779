package org.attestgraph.spark;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Attest, loaded apart from Spark: both bring versions of the same libraries. It is loaded once for a process, and so are its
 * lexicons and models.
 */
final class Program {
    private static final String DOOR = "org.attestgraph.attest.pipeline.PartTask";
    private static volatile Program loaded;

    private final ClassLoader classes;
    private final Method make;

    private Program(Path folder) throws IOException, ReflectiveOperationException {
        Path jar = folder.resolve("attest.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IOException("[" + folder + "] No attest.jar in it. Pack the program with spark/pack.sh.");
        }
        classes = new URLClassLoader("attest", new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        make = classes.loadClass(DOOR).getMethod("make", Map.class, String.class, String.class, int.class);
    }

    /** The program that was unpacked to {@code folder}. */
    static synchronized Program in(Path folder) throws IOException {
        if (loaded == null) {
            try {
                loaded = new Program(folder);
            } catch (ReflectiveOperationException e) {
                throw new IOException("[" + folder + "] Not this version of Attest: " + e + ".", e);
            }
        }
        return loaded;
    }

    /** Makes the part {@code folder}; see Attest's PartTask. */
    @SuppressWarnings("unchecked")
    Map<String, String> make(Map<String, String> addresses, Path folder, String base) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return (Map<String, String>) make.invoke(null, addresses, folder.toString(), base, 1);
        } catch (InvocationTargetException e) {
            throw new IOException("Attest failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
