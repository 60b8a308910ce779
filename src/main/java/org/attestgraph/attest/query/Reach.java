package org.attestgraph.attest.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;

/** Collects what a query would use beyond the dataset's own triples and the functions of SPARQL and XPath. */
final class Reach {
    private static final String JAVA = "java:";
    private static final List<String> FUNCTIONS = List.of(
            "http://www.w3.org/2001/XMLSchema#",
            "http://www.w3.org/2005/xpath-functions#",
            "http://www.w3.org/2005/xpath-functions/math#",
            "http://www.w3.org/ns/sparql#");

    private final List<String> services = new ArrayList<>();
    private final List<String> foreignFunctions = new ArrayList<>();

    private long rows = 1;

    private Reach() {}

    static Reach of(Query query) {
        Reach reach = new Reach();
        if (query.getQueryPattern() != null) { // DESCRIBE <iri> has none
            Walker.walk(Algebra.compile(query), reach.new Operators(), reach.new Functions());
        }
        return reach;
    }

    /** How many rows its VALUES make when all are put together. */
    long rows() {
        return rows;
    }

    /** Endpoints that it asks. */
    List<String> services() {
        return services;
    }

    /** Functions, aggregates and property functions that are not SPARQL's, XPath's or of {@link Geography}. */
    List<String> foreignFunctions() {
        return foreignFunctions;
    }

    static boolean isAllowed(String function) {
        return FUNCTIONS.stream().anyMatch(function::startsWith)
                || Geography.function(function).isPresent();
    }

    private void function(String iri) {
        if (!isAllowed(iri)) {
            foreignFunctions.add(iri);
        }
    }

    /** Sees to the operators, and to the expressions in them that {@link Walker} passes by. */
    private final class Operators extends OpVisitorBase {
        @Override
        public void visit(OpService operator) {
            services.add(operator.getService().toString());
        }

        @Override
        public void visit(OpTable operator) {
            rows = Math.multiplyExact(
                    Math.min(rows, 1L << 30), Math.max(1L, operator.getTable().size()));
        }

        @Override
        public void visit(OpBGP operator) {
            operator.getPattern().getList().forEach(triple -> {
                Node predicate = triple.getPredicate();
                if (predicate.isURI() && predicate.getURI().startsWith(JAVA)) {
                    foreignFunctions.add(predicate.getURI());
                }
            });
        }

        @Override
        public void visit(OpOrder operator) {
            operator.getConditions().forEach(condition -> walk(condition.getExpression()));
        }

        @Override
        public void visit(OpGroup operator) {
            operator.getGroupVars().forEachExpr((variable, expression) -> walk(expression));
            for (ExprAggregator aggregator : operator.getAggregators()) {
                if (aggregator.getAggregator() instanceof AggCustom custom) {
                    function(custom.getIRI());
                }
                if (aggregator.getAggregator().getExprList() != null) { // none in COUNT(*)
                    aggregator.getAggregator().getExprList().forEach(this::walk);
                }
            }
        }

        private void walk(Expr expression) {
            Walker.walk(expression, this, new Functions());
        }
    }

    private final class Functions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN expression) {
            if (expression instanceof E_Function call) {
                function(call.getFunctionIRI());
            }
        }
    }
}
