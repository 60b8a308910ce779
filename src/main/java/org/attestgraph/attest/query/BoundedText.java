package org.attestgraph.attest.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Keeps functions on text within bounds of time and length. The engine looks whether the time of a query is over only
 * between rows, and a text that is doubled a few dozen times is larger than any memory.
 */
final class BoundedText extends ExprTransformCopy {
    private static final int LONGEST = 4_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Map<Character, Integer> FLAGS = Map.of(
            'i',
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE,
            's',
            Pattern.DOTALL,
            'm',
            Pattern.MULTILINE,
            'x',
            Pattern.COMMENTS,
            'q',
            Pattern.LITERAL);
    private static final Set<String> JOINING = Set.of("concat");
    private static final Set<String> MATCHING = Set.of("matches", "regex");
    private static final Set<String> REPLACING = Set.of("replace");
    /** Functions that join texts or call others by name, for which there is no bounded form. */
    private static final Set<String> UNBOUNDED = Set.of("string-join", "apply");

    private BoundedText() {}

    static Op in(Op op) {
        return Transformer.transform(new TransformCopy(), new BoundedText(), op);
    }

    /** Whether the function must not be called by its IRI alone. */
    static boolean isUnbounded(String iri) {
        String name = name(iri);
        return JOINING.contains(name)
                || MATCHING.contains(name)
                || REPLACING.contains(name)
                || UNBOUNDED.contains(name);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        String name = function instanceof E_Function call ? name(call.getFunctionIRI()) : "";
        int count = arguments.size();
        if (function instanceof E_StrConcat || JOINING.contains(name)) {
            return new Concat(arguments);
        }
        if (function instanceof E_Regex || MATCHING.contains(name) && (count == 2 || count == 3)) {
            return new Regex(arguments.get(0), arguments.get(1), count == 3 ? arguments.get(2) : null);
        }
        if (function instanceof E_StrReplace || REPLACING.contains(name) && (count == 3 || count == 4)) {
            return new Replace(
                    arguments.get(0), arguments.get(1), arguments.get(2), count == 4 ? arguments.get(3) : null);
        }
        return super.transform(function, arguments);
    }

    private static String name(String iri) {
        return iri.substring(iri.lastIndexOf('#') + 1);
    }

    private static final class Concat extends E_StrConcat {
        Concat(ExprList arguments) {
            super(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            check(arguments.stream()
                    .mapToLong(argument -> text(argument).length())
                    .sum());
            return super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments);
        }
    }

    private static final class Regex extends E_Regex {
        Regex(Expr text, Expr pattern, @org.jspecify.annotations.Nullable Expr flags) {
            super(text, pattern, flags);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            matches(arguments, 2).find();
            return super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments.get(0), arguments.get(1), arguments.size() == 3 ? arguments.get(2) : null);
        }
    }

    private static final class Replace extends E_StrReplace {
        Replace(Expr text, Expr pattern, Expr by, @org.jspecify.annotations.Nullable Expr flags) {
            super(text, pattern, by, flags);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            Matcher matches = matches(arguments, 3);
            String by = text(arguments.get(2));
            long groups = by.chars().filter(c -> c == '$').count();
            long length = text(arguments.get(0)).length();
            while (matches.find()) {
                length += by.length() + groups * (matches.end() - matches.start());
                check(length);
            }
            return super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(
                    arguments.get(0),
                    arguments.get(1),
                    arguments.get(2),
                    arguments.size() == 4 ? arguments.get(3) : null);
        }
    }

    /** What the function will look for, on a text that runs out in time. */
    private static Matcher matches(List<NodeValue> arguments, int flagsAt) {
        int flags = 0;
        if (arguments.size() > flagsAt) {
            for (char flag : text(arguments.get(flagsAt)).toCharArray()) {
                flags |= FLAGS.getOrDefault(flag, 0);
            }
        }
        CharSequence text = new TimedText(text(arguments.get(0)), System.nanoTime() + PATIENCE.toNanos());
        try {
            return Pattern.compile(text(arguments.get(1)), flags).matcher(text);
        } catch (PatternSyntaxException e) {
            return Pattern.compile("").matcher(""); // the function itself says what is wrong
        }
    }

    private static String text(NodeValue value) {
        return value.isLiteral() ? value.asNode().getLiteralLexicalForm() : "";
    }

    private static void check(long length) {
        if (length > LONGEST) {
            throw new QuestionException(
                    "query", "A text in it grows beyond " + LONGEST + " characters.", "Join and replace less.");
        }
    }

    /** Ends the search of a pattern that goes back and forth without end. */
    private static final class TimedText implements CharSequence {
        private final String text;
        private final long deadline;
        private int reads;

        TimedText(String text, long deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        @Override
        public char charAt(int index) {
            reads++;
            if ((reads & 1023) == 0 && System.nanoTime() > deadline) {
                throw new QuestionException(
                        "query",
                        "A pattern takes more than " + PATIENCE.toSeconds() + " second on one text.",
                        "Write it without repetitions of repetitions.");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
