package org.throughline.partnership;

import java.util.List;
import java.util.UUID;

import org.throughline.platform.govuk.Choice;

/**
 * Lists a partnership's reviews for modules whose records refer to reviews. Implemented
 * by the review module.
 */
public interface ReviewDirectory {

	/**
	 * Returns the reviews whose pages the reader can open, newest first, under the names
	 * that the reader can see. For business managers these are all reviews; for the
	 * public, a review that is not published is not among them.
	 */
	List<NamedReview> readable(UUID partnershipId);

	/** Returns the reviews for a form; those that are not public are marked. */
	default List<Choice> choices(UUID partnershipId) {
		return readable(partnershipId).stream()
			.map((review) -> new Choice(review.reference(),
					review.name() + " (" + review.reference() + ")" + (review.isPublic() ? "" : ", not public")))
			.toList();
	}

	/**
	 * A review to refer to.
	 *
	 * @param reference its reference, part of the address of its page
	 * @param name its type, with the pseudonym if the reader can see it
	 * @param isPublic whether everyone can open its page today
	 */
	record NamedReview(UUID id, String reference, String name, boolean isPublic) {

	}

}
