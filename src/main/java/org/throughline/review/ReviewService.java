package org.throughline.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads the reviews of a partnership. Each reader gets what they can see.
 */
@Service
@Transactional(readOnly = true)
public class ReviewService {

	/**
	 * Sorts by values that the reader can see, so that the order reveals nothing else.
	 */
	private static final Comparator<ReviewSummary> NEWEST_FIRST = Comparator
		.comparing(ReviewSummary::publishedOrPlanned, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
		.thenComparing((review) -> review.progress().periodLabel(),
				Comparator.nullsLast(Comparator.<String>reverseOrder()))
		.thenComparing(ReviewSummary::reference);

	private final ReviewReader reader;

	private final ReviewPartReader parts;

	private final CountSentences sentences;

	private final ReviewCountService counts;

	private final CurrentUser user;

	ReviewService(ReviewReader reader, ReviewPartReader parts, CountSentences sentences, ReviewCountService counts,
			CurrentUser user) {
		this.reader = reader;
		this.parts = parts;
		this.sentences = sentences;
		this.counts = counts;
		this.user = user;
	}

	/**
	 * Returns the reviews that the reader can see, newest first. For the public, reviews
	 * with a count only are not among them.
	 */
	public List<ReviewSummary> list(UUID partnershipId) {
		return visible(this.reader.lines(partnershipId), ReviewAccess.SUMMARY);
	}

	/**
	 * Returns a review with the parts that the reader can see.
	 * @throws NotFoundException if there is none
	 */
	public ReviewDetails details(UUID partnershipId, String reference) {
		return this.reader.whole(partnershipId, reference)
			.filter((whole) -> whole.access().canReadPage())
			.map((whole) -> whole.access().visiblePartsOf(whole.review()))
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Returns all reviews with all their parts, for business managers. A review comes
	 * after the rapid review that it follows.
	 */
	public List<ReviewDetails> all(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reader.wholes(partnershipId).stream().map(ReviewReader.Whole::review).toList();
	}

	/** Returns a page of reviews, newest first, for business managers. */
	public Page<ReviewSummary> page(UUID partnershipId, ReviewFilter filter, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.page(partnershipId, filter, page);
	}

	/** Returns the numbers of reviews that the values of filters leave, for managers. */
	public FilterCounts filterCounts(UUID partnershipId, ReviewFilter filter, int most) {
		this.user.requireManager(partnershipId);
		return this.reader.filterCounts(partnershipId, filter, most);
	}

	/** Returns a partnership's reviews as the public may see them. */
	public PublicReviews publicReviews(UUID partnershipId) {
		var lines = this.reader.lines(partnershipId).stream().map(ReviewReader.Line::review).toList();
		var notes = this.reader.publicNotes(partnershipId);
		var counted = publicly(lines, ReviewAccess.COUNT).stream()
			.map((review) -> new CountSentences.CountedLine(review, notes.get(review.id())))
			.toList();
		var readable = lines.stream()
			.filter((review) -> ReviewAccess.forPublic(review.visibleToday()).canReadPage())
			.map(ReviewSummary::id)
			.collect(Collectors.toSet());
		var summaries = this.parts.summaries(partnershipId)
			.stream()
			.filter((summary) -> summary.visibility().summaryReadableByPublic())
			.map((summary) -> readable.contains(summary.reviewId()) ? summary.withoutNote() : summary.withoutReview())
			.toList();
		return new PublicReviews(this.sentences.of(counted), publicly(lines, ReviewAccess.SUMMARY),
				publicly(lines, ReviewAccess.PUBLISHED), summaries, this.counts.declared(partnershipId));
	}

	private static List<ReviewSummary> publicly(List<ReviewSummary> lines, ReviewAccess access) {
		return lines.stream()
			.filter((review) -> ReviewAccess.forPublic(review.visibleToday()) == access)
			.map(access::visiblePartsOf)
			.sorted(NEWEST_FIRST)
			.toList();
	}

	/**
	 * Returns whether the review was published and is no longer available. This was
	 * public, so every reader may know.
	 */
	public boolean retired(UUID partnershipId, String reference) {
		return this.reader.retired(partnershipId, reference);
	}

	/** Returns the published reviews with a theme, and those the reader can see. */
	public List<ReviewSummary> ofTheme(UUID partnershipId, String themeSlug) {
		return visible(this.reader.ofTheme(partnershipId, themeSlug), ReviewAccess.PUBLISHED);
	}

	/** Returns a review by its identifier if the reader can see it. */
	public Optional<ReviewSummary> byId(UUID reviewId) {
		return this.reader.byId(reviewId)
			.filter((line) -> line.access().canReadPage())
			.map((line) -> line.access().visiblePartsOf(line.review()));
	}

	private static List<ReviewSummary> visible(List<ReviewReader.Line> lines, ReviewAccess least) {
		var visible = lines.stream()
			.filter((line) -> line.access().ordinal() >= least.ordinal())
			.map((line) -> line.access().visiblePartsOf(line.review()));
		boolean all = lines.stream().allMatch((line) -> line.access() == ReviewAccess.ALL);
		return (all ? visible : visible.sorted(NEWEST_FIRST)).toList();
	}

}
