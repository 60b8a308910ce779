package org.attestgraph.attest.link;

import java.util.List;

/** How ten invented outlets write: no two in the same words. */
final class Styles {
    /** Opening, middle, end of each; slots are filled with what an account says. */
    static final List<List<String>> ALL = List.of(
            List.of(
                    "{What} hit {target} in {where} {when}, {killed}, according to {who}.",
                    "Rescue teams worked through the rubble until nightfall and said that the search had not ended.",
                    "Roads into {where} stayed closed for several hours while ambulances came and went."),
            List.of(
                    "{Who} said that {killed} when {what} struck {target} at {where} {when}.",
                    "A video posted online shows smoke above rooftops and people carrying blankets down a stairway.",
                    "It was not possible to check the footage, and calls to the local council went unanswered."),
            List.of(
                    "There was {what} on {where} {when}; {target} was damaged and {killed}, {who} reported.",
                    "Shops did not open the next morning, and classes were called off throughout the district.",
                    "The same quarter had been under fire twice in the month before, neighbours recalled."),
            List.of(
                    "{where}: {killed} after {what} {when}. {Who} named {target} as the place that was struck.",
                    "Doctors asked for blood of all groups and moved the worst cases to a clinic across the river.",
                    "Electricity failed shortly afterwards and had not come back by the time of writing."),
            List.of(
                    "In {where}, {target} came under {what} {when}. {Who} put it like this: {killed}.",
                    "Windows broke as far away as the grain silos, and a wall of the bakery fell into the street.",
                    "Families spent the night in cellars or drove to relatives in the hills."),
            List.of(
                    "{Who} counted the harm done by {what} at {target}, {where}, {when}: {killed}.",
                    "The list of names was read out at the mosque and is to be published once relatives agree.",
                    "Two fire engines were sent from the provincial capital, one of which broke down."),
            List.of(
                    "Residents of {where} speak of {what} {when} that left {target} in ruins; {killed}, {who} told us.",
                    "One man had gone to buy bread and came back to find the whole row of houses gone.",
                    "Our correspondent saw a crater about four metres across and fragments of grey metal."),
            List.of(
                    "Update on {where}: {what} {when}, {target} affected, {killed} (source: {who}).",
                    "All figures are provisional and will be corrected as soon as the hospitals have finished counting.",
                    "Partners have begun to hand out tents, water and kitchen sets to those who lost their homes."),
            List.of(
                    "What {who} describes as {what} reached {target} in the area of {where} {when}, and {killed}.",
                    "The council called for an end to attacks on places where civilians gather.",
                    "No party has said that it carried out the operation, nor has any given a reason for it."),
            List.of(
                    "{killed}, says {who}, in {what} {when} at {where}, where {target} stands.",
                    "Phone lines were cut, so that news came out only with travellers in the evening.",
                    "Aid workers fear that the number will rise, since several people are still unaccounted for."));

    private Styles() {}
}
