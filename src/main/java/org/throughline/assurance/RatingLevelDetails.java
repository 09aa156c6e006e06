package org.throughline.assurance;

/**
 * A level of a rating scheme.
 *
 * @param position its place in the scheme; 1 is the best
 * @param label how it is called: "Green", "1"
 * @param colour the colour it is shown in
 * @param definition what it means in this scheme; stands beside every rating
 */
public record RatingLevelDetails(int position, String label, RatingColour colour, String definition) {

}
