package org.throughline.assurance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A level of a rating scheme.
 *
 * @param position its place in the scheme; 1 is the best
 * @param label label, such as "Green" or "1"
 * @param definition its definition in this scheme, shown with every rating
 */
@Embeddable
public record RatingLevel(int position, String label, @Enumerated(EnumType.STRING) RatingColour colour,
		String definition) {

}
