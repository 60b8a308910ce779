package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Acts that tell of one incident, in the order of the text. */
record Group(List<Act> acts) {
    Group {
        acts = List.copyOf(acts);
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("A group has an act");
        }
    }

    Group with(Act act) {
        List<Act> more = new ArrayList<>(acts);
        more.add(act);
        return new Group(more);
    }

    Act first() {
        return acts.getFirst();
    }

    Act last() {
        return acts.getLast();
    }

    SortedSet<Integer> sentences() {
        SortedSet<Integer> sentences = new TreeSet<>();
        acts.forEach(act -> sentences.add(act.sentence()));
        return sentences;
    }

    SortedSet<String> types() {
        SortedSet<String> types = new TreeSet<>();
        acts.forEach(act -> types.addAll(act.types()));
        return Collections.unmodifiableSortedSet(types);
    }
}
