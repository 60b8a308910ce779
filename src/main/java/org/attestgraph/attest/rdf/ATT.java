package org.attestgraph.attest.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of {@code ontology/attest.ttl}, in its order. */
@SuppressWarnings("MemberName") // each constant is called as its term is
public final class ATT {
    public static final String NS = "https://w3id.org/attest/ontology#";

    public static final Node Agent = term("Agent");
    public static final Node Actor = term("Actor");
    public static final Node State = term("State");
    public static final Node ArmedForce = term("ArmedForce");
    public static final Node ArmedGroup = term("ArmedGroup");
    public static final Node Organisation = term("Organisation");
    public static final Node Community = term("Community");
    public static final Node Person = term("Person");
    public static final Node Source = term("Source");
    public static final Node NewsAgency = term("NewsAgency");
    public static final Node Newspaper = term("Newspaper");
    public static final Node Broadcaster = term("Broadcaster");
    public static final Node Website = term("Website");
    public static final Node SocialMedia = term("SocialMedia");
    public static final Node Magazine = term("Magazine");

    public static final Node Weapon = term("Weapon");
    public static final Node Place = term("Place");
    public static final Node Target = term("Target");

    public static final Node Incident = term("Incident");
    public static final Node Airstrike = term("Airstrike");
    public static final Node Shelling = term("Shelling");
    public static final Node MissileStrike = term("MissileStrike");
    public static final Node Bombing = term("Bombing");
    public static final Node ChemicalAttack = term("ChemicalAttack");
    public static final Node Clash = term("Clash");
    public static final Node Execution = term("Execution");
    public static final Node Abduction = term("Abduction");
    public static final Node Siege = term("Siege");
    public static final Node Displacement = term("Displacement");
    public static final Node Capture = term("Capture");
    public static final Node OtherViolence = term("OtherViolence");
    public static final Node CasualtyFigure = term("CasualtyFigure");

    public static final Node Claim = term("Claim");
    public static final Node Report = term("Report");
    public static final Node Passage = term("Passage");
    public static final Node Mention = term("Mention");
    public static final Node MetadataField = term("MetadataField");

    public static final Node Case = term("Case");
    public static final Node Decision = term("Decision");
    public static final Node Candidate = term("Candidate");
    public static final Node Link = term("Link");
    public static final Node Family = term("Family");
    public static final Node Range = term("Range");
    public static final Node Dispute = term("Dispute");
    public static final Node Side = term("Side");

    public static final Node Harm = term("Harm");
    public static final Node Qualifier = term("Qualifier");
    public static final Node VictimKind = term("VictimKind");
    public static final Node Stance = term("Stance");
    public static final Node Hedge = term("Hedge");
    public static final Node DatePrecision = term("DatePrecision");
    public static final Node PlacePrecision = term("PlacePrecision");
    public static final Node Role = term("Role");
    public static final Node Detail = term("Detail");
    public static final Node Grade = term("Grade");
    public static final Node Verdict = term("Verdict");

    public static final Node perpetrated = term("perpetrated");
    public static final Node perpetratedBy = term("perpetratedBy");
    public static final Node usedWeapon = term("usedWeapon");
    public static final Node weaponUsedBy = term("weaponUsedBy");
    public static final Node involvedWeapon = term("involvedWeapon");
    public static final Node involvedIn = term("involvedIn");
    public static final Node locatedIn = term("locatedIn");
    public static final Node locationOf = term("locationOf");
    public static final Node within = term("within");
    public static final Node contains = term("contains");
    public static final Node target = term("target");
    public static final Node targetedIn = term("targetedIn");
    public static final Node casualties = term("casualties");
    public static final Node casualtiesOf = term("casualtiesOf");
    public static final Node harm = term("harm");
    public static final Node qualifier = term("qualifier");
    public static final Node victimKind = term("victimKind");
    public static final Node datePrecision = term("datePrecision");

    public static final Node about = term("about");
    public static final Node subjectOf = term("subjectOf");
    public static final Node asserts = term("asserts");
    public static final Node assertedBy = term("assertedBy");
    public static final Node denies = term("denies");
    public static final Node deniedBy = term("deniedBy");
    public static final Node stance = term("stance");
    public static final Node claimedBy = term("claimedBy");
    public static final Node makesClaim = term("makesClaim");
    public static final Node reportedBy = term("reportedBy");
    public static final Node carriesClaim = term("carriesClaim");
    public static final Node relays = term("relays");
    public static final Node relayedBy = term("relayedBy");
    public static final Node attributesTo = term("attributesTo");
    public static final Node attributedBy = term("attributedBy");
    public static final Node namesWeapon = term("namesWeapon");
    public static final Node weaponNamedBy = term("weaponNamedBy");
    public static final Node givesFigure = term("givesFigure");
    public static final Node statedBy = term("statedBy");
    public static final Node hedge = term("hedge");

    public static final Node evidence = term("evidence");
    public static final Node evidenceFor = term("evidenceFor");
    public static final Node mention = term("mention");
    public static final Node mentionFor = term("mentionFor");
    public static final Node names = term("names");
    public static final Node namedIn = term("namedIn");
    public static final Node role = term("role");
    public static final Node inReport = term("inReport");
    public static final Node recounts = term("recounts");
    public static final Node publisher = term("publisher");
    public static final Node publishes = term("publishes");
    public static final Node metadata = term("metadata");

    public static final Node partOf = term("partOf");
    public static final Node hasPart = term("hasPart");
    public static final Node country = term("country");
    public static final Node countryOf = term("countryOf");
    public static final Node basedIn = term("basedIn");
    public static final Node baseOf = term("baseOf");
    public static final Node placePrecision = term("placePrecision");
    public static final Node candidate = term("candidate");
    public static final Node candidatePlace = term("candidatePlace");

    public static final Node hasAccount = term("hasAccount");
    public static final Node accountOf = term("accountOf");
    public static final Node grade = term("grade");
    public static final Node hasLink = term("hasLink");
    public static final Node joins = term("joins");
    public static final Node includedIn = term("includedIn");
    public static final Node includes = term("includes");
    public static final Node hasFamily = term("hasFamily");
    public static final Node familyMember = term("familyMember");
    public static final Node origin = term("origin");
    public static final Node claimant = term("claimant");
    public static final Node claimantOf = term("claimantOf");
    public static final Node hasRange = term("hasRange");
    public static final Node lowestFigure = term("lowestFigure");
    public static final Node highestFigure = term("highestFigure");
    public static final Node disputed = term("disputed");
    public static final Node agreed = term("agreed");
    public static final Node detail = term("detail");
    public static final Node side = term("side");
    public static final Node position = term("position");
    public static final Node heldBy = term("heldBy");
    public static final Node gradedBy = term("gradedBy");
    public static final Node givesGradeTo = term("givesGradeTo");
    public static final Node decidesOn = term("decidesOn");
    public static final Node verdict = term("verdict");

    public static final Node number = term("number");
    public static final Node minimum = term("minimum");
    public static final Node maximum = term("maximum");
    public static final Node victims = term("victims");
    public static final Node earliest = term("earliest");
    public static final Node latest = term("latest");
    public static final Node dateText = term("dateText");
    public static final Node aggregate = term("aggregate");
    public static final Node hedged = term("hedged");
    public static final Node rule = term("rule");
    public static final Node ordinal = term("ordinal");
    public static final Node exact = term("exact");
    public static final Node prefix = term("prefix");
    public static final Node suffix = term("suffix");
    public static final Node locator = term("locator");
    public static final Node start = term("start");
    public static final Node end = term("end");
    public static final Node unlisted = term("unlisted");
    public static final Node placeKind = term("placeKind");
    public static final Node siting = term("siting");
    public static final Node score = term("score");
    public static final Node weighing = term("weighing");

    public static final Node fileName = term("fileName");
    public static final Node form = term("form");
    public static final Node sha256 = term("sha256");
    public static final Node title = term("title");
    public static final Node published = term("published");
    public static final Node publishedEarliest = term("publishedEarliest");
    public static final Node publishedLatest = term("publishedLatest");
    public static final Node language = term("language");
    public static final Node url = term("url");
    public static final Node text = term("text");
    public static final Node note = term("note");
    public static final Node value = term("value");

    public static final Node independentSources = term("independentSources");
    public static final Node uncertain = term("uncertain");
    public static final Node lowest = term("lowest");
    public static final Node highest = term("highest");
    public static final Node denying = term("denying");
    public static final Node field = term("field");
    public static final Node decidedBy = term("decidedBy");
    public static final Node decidedOn = term("decidedOn");
    public static final Node reason = term("reason");

    public static final Node acledCode = term("acledCode");
    public static final Node ucdpCode = term("ucdpCode");
    public static final Node airwarsCode = term("airwarsCode");
    public static final Node acledEventType = term("acledEventType");

    public static final Node harms = term("harms");
    public static final Node killed = term("killed");
    public static final Node injured = term("injured");
    public static final Node displaced = term("displaced");
    public static final Node missing = term("missing");
    public static final Node detained = term("detained");

    public static final Node qualifiers = term("qualifiers");
    public static final Node exactly = term("exactly");
    public static final Node atLeast = term("atLeast");
    public static final Node moreThan = term("moreThan");
    public static final Node atMost = term("atMost");
    public static final Node nearly = term("nearly");

    public static final Node victimKinds = term("victimKinds");
    public static final Node civilians = term("civilians");
    public static final Node combatants = term("combatants");
    public static final Node children = term("children");
    public static final Node women = term("women");
    public static final Node medicalWorkers = term("medicalWorkers");
    public static final Node unspecifiedVictims = term("unspecifiedVictims");

    public static final Node stances = term("stances");
    public static final Node assertion = term("assertion");
    public static final Node denial = term("denial");

    public static final Node hedges = term("hedges");
    public static final Node hearsay = term("hearsay");
    public static final Node allegation = term("allegation");
    public static final Node possibility = term("possibility");

    public static final Node datePrecisions = term("datePrecisions");
    public static final Node day = term("day");
    public static final Node week = term("week");
    public static final Node month = term("month");
    public static final Node year = term("year");
    public static final Node period = term("period");

    public static final Node placePrecisions = term("placePrecisions");
    public static final Node exactPlace = term("exactPlace");
    public static final Node nearPlace = term("nearPlace");
    public static final Node inDistrict = term("inDistrict");
    public static final Node inGovernorate = term("inGovernorate");
    public static final Node inRegion = term("inRegion");
    public static final Node inCountry = term("inCountry");
    public static final Node internationalArea = term("internationalArea");

    public static final Node roles = term("roles");
    public static final Node asPerpetrator = term("asPerpetrator");
    public static final Node asWeapon = term("asWeapon");
    public static final Node asPlace = term("asPlace");
    public static final Node asTarget = term("asTarget");
    public static final Node asDate = term("asDate");
    public static final Node asClaimant = term("asClaimant");
    public static final Node asSource = term("asSource");
    public static final Node asAttributedActor = term("asAttributedActor");
    public static final Node asNamedWeapon = term("asNamedWeapon");

    public static final Node grades = term("grades");
    public static final Node confirmed = term("confirmed");
    public static final Node fair = term("fair");
    public static final Node weak = term("weak");
    public static final Node contested = term("contested");
    public static final Node denied = term("denied");
    public static final Node discounted = term("discounted");

    public static final Node details = term("details");
    public static final Node onOccurrence = term("onOccurrence");
    public static final Node onPerpetrator = term("onPerpetrator");
    public static final Node onWeapon = term("onWeapon");
    public static final Node onPlace = term("onPlace");
    public static final Node onDate = term("onDate");
    public static final Node onFigure = term("onFigure");

    public static final Node verdicts = term("verdicts");
    public static final Node same = term("same");
    public static final Node notSame = term("notSame");
    public static final Node wrong = term("wrong");
    public static final Node corrected = term("corrected");

    private ATT() {}

    /** The term of that local name, such as {@code Airstrike}; that there is one is for the caller to know. */
    static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
