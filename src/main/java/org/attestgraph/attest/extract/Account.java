package org.attestgraph.attest.extract;

/** A group of acts and the incident that it makes on its own. */
record Account(Group group, Incident incident) {}
