package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.time.DatePrecision;

/**
 * The reviews of a partnership. Each reader is told what they may see; only its business
 * managers change anything.
 */
@Service
@Transactional(readOnly = true)
public class ReviewService {

	/**
	 * Reviews the reader may see, newest first. A review of which only the existence is
	 * public is not among them for the public.
	 */
	public List<ReviewSummary> list(UUID partnershipId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A review with all the reader may see of it.
	 * @throws org.throughline.platform.web.NotFoundException if there is none this reader
	 * may see
	 */
	public ReviewDetails details(UUID partnershipId, String reference) {
		throw new UnsupportedOperationException();
	}

	/** What everyone may know of a partnership's reviews, whoever asks. */
	public PublicPicture publicPictureOf(UUID partnershipId) {
		throw new UnsupportedOperationException();
	}

	/** Reviews tagged with the theme, as far as the reader may know that. */
	public List<ReviewSummary> ofTheme(UUID partnershipId, String themeSlug) {
		throw new UnsupportedOperationException();
	}

	/** The review of this id, as far as the reader may see it: for the thread. */
	public Optional<ReviewSummary> byId(UUID reviewId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a review and answers its name in addresses.
	 */
	@Transactional
	public String add(UUID partnershipId, NewReview added) {
		throw new UnsupportedOperationException();
	}

	/** Changes what is said about a review. */
	@Transactional
	public void edit(UUID partnershipId, String reference, ReviewEdit edit) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Turns a rapid review into a local child safeguarding practice review: both stay,
	 * linked.
	 * @param decidedOn the day of the decision to initiate it
	 * @return the new review's name in addresses
	 */
	@Transactional
	public String convert(UUID partnershipId, String reference, LocalDate decidedOn, DatePrecision precision,
			int version) {
		throw new UnsupportedOperationException();
	}

}
