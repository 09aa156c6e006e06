package org.throughline.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.ReportFollowUp;
import org.throughline.platform.security.CurrentUser;
import org.throughline.review.DeclaredCount;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.LearningSummaryService;
import org.throughline.review.PublicReviews;
import org.throughline.review.ReviewCountService;
import org.throughline.review.ReviewService;
import org.throughline.review.ReviewSummary;

/**
 * Queries for reviews, beside the numbers that reports declare (design, rule 7). Numbers
 * of drafts are only for readers of drafts.
 */
@Service
@Transactional(readOnly = true)
public class ReviewQueries {

	private final ReviewService reviews;

	private final ReviewCountService counts;

	private final LearningSummaryService summaries;

	private final PartnershipQueries partnerships;

	private final CurrentUser user;

	ReviewQueries(ReviewService reviews, ReviewCountService counts, LearningSummaryService summaries,
			PartnershipQueries partnerships, CurrentUser user) {
		this.reviews = reviews;
		this.counts = counts;
		this.summaries = summaries;
		this.partnerships = partnerships;
		this.user = user;
	}

	/** Returns the reviews of a partnership that the reader may know of. */
	public ReviewsOverview overview(PartnershipHeading partnership) {
		var reports = this.partnerships.reports(partnership)
			.years()
			.stream()
			.flatMap((period) -> period.reports().stream())
			.toList();
		var slugs = reports.stream().map(ReportReference::slug).collect(Collectors.toSet());
		var periods = reports.stream().map(ReportReference::periodLabel).collect(Collectors.toSet());
		return overview(partnership, (day, period) -> true, (count) -> declaredIn(count, slugs, periods));
	}

	/** Returns the reviews of a report's period that the reader may know of. */
	public ReviewsOverview of(PartnershipHeading partnership, ReportHeading report) {
		boolean own = report.reference().own();
		return overview(partnership, report.report()::covers,
				(count) -> declaredIn(count, Set.of(report.slug()), own ? Set.of(report.periodLabel()) : Set.of()));
	}

	/** Returns the learning summaries of a report's period that the reader may read. */
	public List<LearningSummaryDetails> summaries(PartnershipHeading partnership, ReportHeading report) {
		return report.reference().own() ? this.summaries.list(partnership.id())
			.stream()
			.filter((summary) -> report.report().covers(summary.publishedOn(), summary.content().periodLabel()))
			.toList() : List.of();
	}

	/**
	 * Returns the key to plans and recommendations of a report and the reviews of its
	 * period.
	 */
	public ReportFollowUp followUp(PartnershipHeading partnership, ReportHeading report) {
		var reviews = this.reviews.list(partnership.id())
			.stream()
			.filter((review) -> report.report().covers(review.publishedOn(), review.progress().periodLabel()))
			.map(ReviewSummary::id)
			.collect(Collectors.toSet());
		return ReportFollowUp.of(report.id(), report.reference().own(), reviews, report.startsOn(), report.endsOn());
	}

	private ReviewsOverview overview(PartnershipHeading partnership,
			BiPredicate<@Nullable LocalDate, @Nullable String> inPeriod, Predicate<DeclaredCount> declared) {
		PublicReviews found = this.reviews.publicReviews(partnership.id());
		Predicate<ReviewSummary> wanted = (review) -> inPeriod.test(review.publishedOn(),
				review.progress().periodLabel());
		var known = found.published().stream().map(ReviewSummary::id).collect(Collectors.toSet());
		found.summarised().forEach((review) -> known.add(review.id()));
		var further = this.user.grants().isEmpty() ? List.<ReviewSummary>of()
				: this.reviews.list(partnership.id())
					.stream()
					.filter((review) -> !known.contains(review.id()))
					.filter(wanted)
					.toList();
		var counts = partnership.drafts() ? this.counts.compared(partnership.id()) : found.counts();
		return new ReviewsOverview(found.published().stream().filter(wanted).toList(),
				found.summarised().stream().filter(wanted).toList(),
				found.counted().stream().filter((counted) -> inPeriod.test(null, counted.periodLabel())).toList(),
				further,
				found.summaries()
					.stream()
					.filter((summary) -> inPeriod.test(summary.publishedOn(), summary.content().periodLabel()))
					.toList(),
				counts.stream().filter(declared).toList());
	}

	private static boolean declaredIn(DeclaredCount count, Set<String> slugs, Set<String> periods) {
		String slug = count.reportSlug();
		return (slug != null) ? slugs.contains(slug) : periods.contains(count.content().periodLabel());
	}

}
