package org.attestgraph.spark;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Attest, loaded apart from Spark: both bring versions of the same libraries. It is loaded once for a process, and so are its
 * lexicons and models.
 */
final class Program {
    private static final String PACKAGE = "org.attestgraph.attest.pipeline.";
    private static final String UNPACKED = "attest";
    private static volatile Program loaded;

    private final ClassLoader classes;
    private final Method make;
    private final Constructor<?> link;
    private final Method linkVersion;

    private Program(Path folder) throws IOException, ReflectiveOperationException {
        Path jar = folder.resolve("attest.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IOException("[" + folder + "] No attest.jar in it. Pack the program with spark/pack.sh.");
        }
        classes = new URLClassLoader("attest", new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        make = classes.loadClass(PACKAGE + "PartTask")
                .getMethod("make", Map.class, String.class, String.class, int.class);
        Class<?> task = classes.loadClass(PACKAGE + "LinkTask");
        link = task.getConstructor(String.class, Map.class, Map.class);
        linkVersion = task.getMethod("version");
    }

    /** Sends the packed program {@code zip} to all machines of {@code spark}. */
    static void send(String zip, JavaSparkContext spark) {
        spark.sc().addArchive(zip + "#" + UNPACKED);
    }

    /** The program that was sent here. */
    static synchronized Program sent() throws IOException {
        if (loaded == null) {
            Path folder = Path.of(SparkFiles.get(UNPACKED));
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
    Map<String, String> make(Map<String, String> addresses, Path folder, String base) {
        return (Map<String, String>) call(() -> make.invoke(null, addresses, folder.toString(), base, 1));
    }

    /** What cases are made by. */
    String linkVersion() {
        return (String) call(() -> linkVersion.invoke(null));
    }

    /** Attest's LinkTask for these. */
    LinkSteps link(String base, Map<String, String> tables, Map<String, List<byte[]>> decidedOn) {
        Object task = call(() -> link.newInstance(base, tables, decidedOn));
        return (LinkSteps) Proxy.newProxyInstance(
                LinkSteps.class.getClassLoader(),
                new Class<?>[] {LinkSteps.class},
                (proxy, step, given) -> call(() -> task.getClass()
                        .getMethod(step.getName(), step.getParameterTypes())
                        .invoke(task, given)));
    }

    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private Object call(Call call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw new FailedException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What Attest failed with. */
    static final class FailedException extends RuntimeException {
        FailedException(Throwable cause) {
            super("Attest failed: " + cause, cause);
        }
    }
}
