package org.throughline.review;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.statute.ClockReading;

/**
 * The statutory clocks of reviews, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class ReviewClockService {

	/** How the clocks of a review stand today. */
	public List<ClockReading> ofReview(UUID partnershipId, String reference) {
		throw new UnsupportedOperationException();
	}

	/** All clocks of the partnership, what is due soonest first. */
	public List<ReviewClock> ofPartnership(UUID partnershipId) {
		throw new UnsupportedOperationException();
	}

}
