package org.attestgraph.attest.query;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The settings that queries are executed with: they are kept to the dataset, should one pass {@link SafeQuery} that ought
 * not to, and look names up last.
 */
public final class Execution {
    private Execution() {}

    /** The settings to ask {@code dataset} with. */
    public static Context around(DatasetGraph dataset) {
        Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
        apply(context);
        return context;
    }

    /** Puts the settings into {@code context}. */
    public static void apply(Context context) {
        context.set(ARQ.httpServiceAllowed, false);
        ServiceExecutorRegistry.set(context, new ServiceExecutorRegistry());
        FunctionRegistry.set(context, new Functions());
        PropertyFunctionRegistry.set(context, new PropertyFunctions());
        context.set(ARQConstants.sysOptimizerFactory, NamesLast.OPTIMIZER);
        QC.setFactory(context, EndingPaths::new);
    }

    /** Knows no function by the name of a Java class. */
    private static final class Functions extends FunctionRegistry {
        @Override
        public @Nullable FunctionFactory get(String iri) {
            if (BoundedText.isUnbounded(iri)) {
                return null; // what is called by its own name is bounded
            }
            return Geography.function(iri)
                    .orElseGet(
                            () -> Reach.isAllowed(iri) ? FunctionRegistry.get().get(iri) : null);
        }
    }

    /** Knows one: each other property only matches triples. */
    private static final class PropertyFunctions extends PropertyFunctionRegistry {
        @Override
        public boolean manages(String iri) {
            return iri.equals(FullText.NAME);
        }

        @Override
        public @Nullable PropertyFunctionFactory get(String iri) {
            return manages(iri) ? name -> new FullText() : null;
        }
    }
}
