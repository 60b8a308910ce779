# Needs to say whether it is hedged.
PREFIX att:  <https://w3id.org/attest/ontology#>
PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>
BASE <https://w3id.org/attest/id/report/0123456789abcdef0123456789abcdef/>

DELETE WHERE { <claim/1> att:hedged ?any }
