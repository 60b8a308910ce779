package org.attestgraph.attest.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attestgraph.attest.evaluate.Annotations;
import org.attestgraph.attest.evaluate.LexiconNaming;
import org.attestgraph.attest.evaluate.Likeness;
import org.attestgraph.attest.evaluate.Score;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Extractor;
import org.attestgraph.attest.extract.Judge;
import org.attestgraph.attest.extract.Models;
import org.attestgraph.attest.extract.Teaching;
import org.attestgraph.attest.extract.Teaching.Lesson;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.syntax.Grammar;

/** Teaches the extractor from annotated reports, and measures how well it learns. */
public final class Course {
    private final Lexicon lexicon;
    private final Grammar grammar;
    private final Teaching teaching;

    public Course(Lexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.teaching = new Teaching(lexicon, grammar, new LexiconJudge(lexicon));
    }

    /** The models that all {@code lessons} together give. */
    public Models models(List<Lesson> lessons) {
        return teaching.train(lessons);
    }

    /** How well each part of the lessons is read by models that know only the others. */
    public Score crossValidate(List<Lesson> lessons, int parts) {
        Map<String, Annotation> gold = new TreeMap<>();
        Map<String, Annotation> predicted = new TreeMap<>();
        Annotations annotations = new Annotations(new LexiconNaming(lexicon.entries()));
        for (int part = 0; part < parts; part++) {
            List<Lesson> known = new ArrayList<>();
            List<Lesson> asked = new ArrayList<>();
            for (int i = 0; i < lessons.size(); i++) {
                (i % parts == part ? asked : known).add(lessons.get(i));
            }
            Extractor extractor = new Extractor(lexicon, grammar, teaching.train(known));
            for (Lesson lesson : asked) {
                gold.put(lesson.gold().report(), lesson.gold());
                predicted.put(lesson.gold().report(), annotations.of(teaching.extract(lesson, extractor)));
            }
        }
        return Score.of(gold, predicted);
    }

    /** Names as the lexicons have them; the same question is asked many times. */
    private static final class LexiconJudge implements Judge {
        private final LexiconNaming naming;
        private final Likeness likeness = new Likeness();
        private final Map<Entity, List<String>> own = new HashMap<>();
        private final Map<Entity, List<String>> broader = new HashMap<>();

        LexiconJudge(Lexicon lexicon) {
            naming = new LexiconNaming(lexicon.entries());
        }

        @Override
        public List<String> names(Entity entity) {
            return own.computeIfAbsent(entity, naming::own);
        }

        @Override
        public List<String> namesWithBroader(Entity entity) {
            return broader.computeIfAbsent(entity, naming::withBroader);
        }

        @Override
        public boolean same(List<String> expected, List<String> found) {
            return likeness.same(expected, found);
        }

        @Override
        public List<String> withoutCountries(List<String> place) {
            return likeness.withoutCountries(place);
        }
    }
}
