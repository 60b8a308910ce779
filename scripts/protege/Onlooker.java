package org.attestgraph.protege;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Graphics;
import java.awt.Point;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.protege.editor.owl.model.OWLEditorKitHook;
import org.protege.editor.owl.model.OWLModelManager;
import org.protege.editor.owl.model.OWLWorkspace;
import org.protege.editor.owl.model.inference.OWLReasonerManager;
import org.protege.editor.owl.model.inference.ReasonerStatus;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/**
 * Sits in Protégé as a plug-in: waits until an ontology is open, takes the steps that it is given, tells what Protégé shows,
 * and ends it. It waits for what Protégé says of itself and never for a time to pass, so that a slow machine is only slow.
 *
 * <p>Steps, one a line: {@code show PICTURE IRI...} has it show each thing in turn and paints the last; {@code reason} has
 * HermiT classify; {@code values IRI IRI} tells the values, stated and inferred, that an individual has for a property.
 *
 * <p>What it tells, in {@code told.tsv}: {@code metric}, {@code dialog} (which nobody asked for), {@code reasoner},
 * {@code unsatisfiable} and {@code value}, each with what belongs to it.
 */
public final class Onlooker extends OWLEditorKitHook {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int TRIES = 600;
    private static final int PAUSE_MILLIS = 200;
    /** A caret that blinks must not keep a picture from being taken. */
    private static final int MOST_PAINTINGS = 30;

    private final Path folder = Path.of(System.getProperty("onlooker.folder"));
    private final Path steps = Path.of(System.getProperty("onlooker.steps"));
    private final List<String> told = new ArrayList<>();

    @Override
    public void initialise() {
        Thread looking = new Thread(this::look, "onlooker");
        looking.setDaemon(true);
        looking.start();
    }

    @Override
    public void dispose() {}

    private void look() {
        int exit = 1;
        try {
            await("the ontology to open", () -> window() != null && window().isShowing() && axioms() > 0);
            onScreen(() -> {
                window().setBounds(0, 0, WIDTH, HEIGHT);
                workspace().setSelectedTab(0);
                return null;
            });
            await("the metrics", () -> metrics().stream().anyMatch(line -> line.matches("metric\tAxiom\t[1-9]\\d*")));
            told.addAll(onScreen(this::metrics));
            picture("opened");
            for (String step : Files.readAllLines(steps)) {
                take(step.trim().split("\\s+"));
            }
            told.addAll(onScreen(this::dialogs));
            exit = 0;
        } catch (Exception | LinkageError e) {
            told.add("failed\t" + e);
            e.printStackTrace();
        } finally {
            end(exit);
        }
    }

    private void take(String[] step) throws Exception {
        switch (step[0]) {
            case "show":
                for (String iri : Arrays.asList(step).subList(2, step.length)) {
                    OWLEntity entity = entity(iri);
                    onScreen(() -> {
                        workspace().displayOWLEntity(entity); // opens the tab
                        workspace().getOWLSelectionModel().setSelectedEntity(entity);
                        return null;
                    });
                    settled();
                }
                picture(step[1]);
                break;
            case "reason":
                reason();
                break;
            case "values":
                values(step[1], step[2]);
                break;
            default:
                throw new IllegalArgumentException("[" + steps + "] No such step: " + step[0]);
        }
    }

    private void reason() throws Exception {
        OWLReasonerManager reasoners = model().getOWLReasonerManager();
        String hermit = reasoners.getInstalledReasonerFactories().stream()
                .map(factory -> factory.getReasonerId())
                .filter(id -> id.contains("HermiT"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("HermiT is not among the reasoners"));
        SwingUtilities.invokeLater(() -> {
            reasoners.setCurrentReasonerFactoryId(hermit);
            reasoners.classifyAsynchronously(reasoners.getReasonerPreferences().getPrecomputedInferences());
        });
        List<ReasonerStatus> ends = List.of(ReasonerStatus.INITIALIZED, ReasonerStatus.INCONSISTENT);
        await("HermiT", () -> ends.contains(reasoners.getReasonerStatus()) && !reasoners.isClassificationInProgress());
        told.add("reasoner\t" + reasoners.getReasonerStatus().name());
        if (reasoners.getReasonerStatus() == ReasonerStatus.INITIALIZED) {
            int unsatisfiable = reasoner().getUnsatisfiableClasses().getEntitiesMinusBottom().size();
            told.add("unsatisfiable\t" + unsatisfiable);
        }
        settled();
    }

    private void values(String subject, String property) {
        OWLDataFactory owl = model().getOWLDataFactory();
        reasoner()
                .getObjectPropertyValues(
                        owl.getOWLNamedIndividual(IRI.create(subject)), owl.getOWLObjectProperty(IRI.create(property)))
                .getFlattened()
                .stream()
                .map(value -> "value\t" + subject + "\t" + property + "\t" + value.getIRI())
                .sorted()
                .forEach(told::add);
    }

    private OWLEntity entity(String iri) {
        return model().getActiveOntology().getEntitiesInSignature(IRI.create(iri)).stream()
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("[" + iri + "] Not in the ontology."));
    }

    /** The rows of all tables with two columns in sight, which are those of metrics. */
    private List<String> metrics() {
        List<String> rows = new ArrayList<>();
        for (JTable table : within(window(), JTable.class)) {
            for (int row = 0; table.getColumnCount() == 2 && row < table.getRowCount(); row++) {
                String value = String.valueOf(table.getValueAt(row, 1)).replaceAll("[^0-9A-Za-z()]", "");
                rows.add("metric\t" + table.getValueAt(row, 0) + "\t" + value);
            }
        }
        return rows;
    }

    private List<String> dialogs() {
        List<String> lines = new ArrayList<>();
        for (Window each : Window.getWindows()) {
            if (each.isShowing() && each instanceof Dialog) {
                lines.add("dialog\t" + ((Dialog) each).getTitle());
            } else if (each.isShowing() && each instanceof Frame && each != window()) {
                lines.add("dialog\t" + ((Frame) each).getTitle());
            }
        }
        return lines;
    }

    private void picture(String name) throws Exception {
        ImageIO.write(settled(), "png", folder.resolve(name + ".png").toFile());
    }

    /** What is to be seen once two paintings in a row are alike. */
    private BufferedImage settled() throws Exception {
        BufferedImage before = onScreen(this::painting);
        for (int i = 0; i < MOST_PAINTINGS; i++) {
            Thread.sleep(PAUSE_MILLIS);
            BufferedImage now = onScreen(this::painting);
            if (Arrays.equals(pixels(now), pixels(before))) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** The window with the dialogs above it. */
    private BufferedImage painting() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        window().validate();
        for (Window each : Window.getWindows()) {
            if (each.isShowing() && (each == window() || each instanceof Dialog)) {
                Graphics graphics = image.createGraphics();
                Point corner = each.getLocationOnScreen();
                graphics.translate(corner.x, corner.y);
                each.paint(graphics);
                graphics.dispose();
            }
        }
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private void end(int exit) {
        try {
            if (exit != 0) {
                told.addAll(onScreen(this::dialogs));
                picture("failed");
            }
        } catch (Exception e) {
            e.printStackTrace();
        }
        try {
            Files.write(folder.resolve("told.tsv"), told);
        } catch (IOException e) {
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(exit);
    }

    private static void await(String what, Callable<Boolean> there) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            if (onScreen(there)) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("Waited in vain for " + what);
    }

    /** Where alone windows may be looked at. */
    private static <T> T onScreen(Callable<T> looking) throws Exception {
        FutureTask<T> task = new FutureTask<>(looking);
        SwingUtilities.invokeAndWait(task);
        return task.get();
    }

    private static <T extends Component> List<T> within(Container container, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Component each : container.getComponents()) {
            if (type.isInstance(each) && each.isShowing()) {
                found.add(type.cast(each));
            } else if (each instanceof Container) {
                found.addAll(within((Container) each, type));
            }
        }
        return found;
    }

    private Window window() {
        return SwingUtilities.getWindowAncestor(workspace());
    }

    private int axioms() {
        return model().getActiveOntology().getAxiomCount();
    }

    private OWLWorkspace workspace() {
        return getEditorKit().getOWLWorkspace();
    }

    private OWLModelManager model() {
        return getEditorKit().getOWLModelManager();
    }

    private OWLReasoner reasoner() {
        return model().getReasoner();
    }
}
