package org.throughline.assurance;

/**
 * A level of a rating scheme.
 *
 * @param position its place in the scheme; 1 is the best
 * @param label label, such as "Green" or "1"
 * @param colour colour
 * @param definition its definition in this scheme, shown with every rating
 */
public record RatingLevelDetails(int position, String label, RatingColour colour, String definition) {

}
