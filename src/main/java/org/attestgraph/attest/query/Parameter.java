package org.attestgraph.attest.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What a question can be narrowed by: the variable of the same name, left unbound where no value is given.
 *
 * @param example a value, as a user would give it
 * @param needed whether the question makes no sense without it
 */
public record Parameter(String name, Type type, String example, boolean needed) {

    /** What values of a parameter are. */
    public enum Type {
        IRI("an IRI, such as report/0123456789abcdef0123456789abcdef/incident/1"),
        TEXT("a text"),
        NAME("a name or a part of one"),
        DATE("a day, such as 2016-07-10"),
        NUMBER("a number, such as 12");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        static Optional<Type> of(String code) {
            for (Type type : values()) {
                if (type.name().equals(code.toUpperCase(Locale.ROOT))) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The term that {@code value} stands for. */
    public Node term(String value, Names names) {
        return parse(value.strip(), names)
                .orElseThrow(() -> new QuestionException(
                        name + "=" + value,
                        "This is not " + type.words + ".",
                        "Give for example " + name + "=" + example));
    }

    private Optional<Node> parse(String value, Names names) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case IRI -> names.expand(value).map(NodeFactory::createURI);
            case TEXT, NAME -> Optional.of(NodeFactory.createLiteralString(value));
            case DATE -> day(value);
            case NUMBER -> number(value);
        };
    }

    private static Optional<Node> day(String value) {
        try {
            return Optional.of(
                    NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Node> number(String value) {
        if (!value.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(value);
        XSDDatatype type = number.scale() > 0 ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger;
        return Optional.of(NodeFactory.createLiteralDT(number.toPlainString(), type));
    }
}
