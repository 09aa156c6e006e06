package org.throughline.publication;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.action.ActionService;
import org.throughline.action.ActionSummary;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.ReportFollowUp;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportSummary;
import org.throughline.review.CountedReviews;
import org.throughline.review.DeclaredCount;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.ReviewService;
import org.throughline.review.ReviewSummary;

/**
 * Reviews and learning of a report's period, and recommendations and actions that follow
 * from them, with their status on the day of sealing.
 */
@Component
@Order(30)
class FollowUpTables implements SnapshotContent {

	private final ReviewService reviews;

	private final RecommendationService recommendations;

	private final ActionService actions;

	private final Messages messages;

	FollowUpTables(ReviewService reviews, RecommendationService recommendations, ActionService actions,
			Messages messages) {
		this.reviews = reviews;
		this.recommendations = recommendations;
		this.actions = actions;
		this.messages = messages;
	}

	@Override
	public List<SnapshotTable> of(UUID partnershipId, ReportSummary report) {
		var all = this.reviews.publicReviews(partnershipId);
		Predicate<ReviewSummary> ofPeriod = (review) -> report.covers(review.publishedOn(),
				review.progress().periodLabel());
		var reviews = Stream.concat(all.published().stream(), all.summarised().stream()).filter(ofPeriod).toList();
		var followUp = ReportFollowUp.of(report.id(), report.kind() == ReportKind.PARTNERSHIP,
				reviews.stream().map(ReviewSummary::id).collect(Collectors.toSet()), report.startsOn(),
				report.endsOn());
		return Stream.of(reviews(reviews),
				counted(all.counted().stream().filter((count) -> report.covers(null, count.periodLabel())).toList()),
				declared(all.counts().stream().filter((count) -> report.slug().equals(count.reportSlug())).toList()),
				learning(all.summaries()
					.stream()
					.filter((summary) -> report.covers(summary.publishedOn(), summary.content().periodLabel()))
					.toList()),
				recommendations(
						this.recommendations.ofReport(partnershipId, followUp, Pageable.unpaged()).getContent()),
				actions(this.actions.ofReport(partnershipId, followUp, Pageable.unpaged()).getContent()))
			.flatMap(List::stream)
			.toList();
	}

	private List<SnapshotTable> reviews(List<ReviewSummary> rows) {
		return new TableOf<ReviewSummary>("reviews", ReportPart.LEARNING, this.messages)
			.line("reference", ReviewSummary::reference)
			.line("kind", ReviewSummary::type)
			.line("name", (review) -> review.naming().pseudonym())
			.line("subject",
					(row) -> (row.naming().subject() != null) ? row.naming().subject() : row.naming().describedAs())
			.line("status", (review) -> review.progress().status())
			.line("published", ReviewSummary::published)
			.of(rows);
	}

	private List<SnapshotTable> counted(List<CountedReviews> rows) {
		return new TableOf<CountedReviews>("counted-reviews", ReportPart.LEARNING, this.messages)
			.line("reviews", CountedReviews::sentence)
			.text("notes", (row) -> String.join("\n\n", row.publicNotes()))
			.of(rows);
	}

	private List<SnapshotTable> declared(List<DeclaredCount> rows) {
		return new TableOf<DeclaredCount>("review-counts", ReportPart.LEARNING, this.messages)
			.line("period", (count) -> count.content().periodLabel())
			.line("measure", (count) -> count.content().measure())
			.line("stated", (count) -> count.content().asWritten())
			.number("number", (count) -> count.content().declared())
			.of(rows);
	}

	private List<SnapshotTable> learning(List<LearningSummaryDetails> rows) {
		return new TableOf<LearningSummaryDetails>("learning", ReportPart.LEARNING, this.messages)
			.line("title", (summary) -> summary.content().title())
			.line("published", LearningSummaryDetails::published)
			.line("audience", (summary) -> summary.content().audience())
			.text("summary", (summary) -> summary.content().wording())
			.of(rows);
	}

	private List<SnapshotTable> recommendations(List<RecommendationSummary> rows) {
		return new TableOf<RecommendationSummary>("recommendations", ReportPart.LEARNING, this.messages)
			.line("reference", RecommendationSummary::reference)
			.line("source", (row) -> row.content().citation().title())
			.text("recommendation", (row) -> row.content().wording())
			.line("addressees", RecommendationSummary::addressees)
			.line("response", (row) -> row.response().response())
			.line("outcome", (row) -> row.outcome().outcome())
			.of(rows);
	}

	private List<SnapshotTable> actions(List<ActionSummary> rows) {
		return new TableOf<ActionSummary>("actions", ReportPart.LEARNING, this.messages)
			.line("reference", ActionSummary::reference)
			.text("action", (row) -> row.content().wording())
			.line("owner", ActionSummary::owner)
			.date("due", (row) -> row.dates().dueOn())
			.line("status", (row) -> this.messages.text(row.statusKey()))
			.of(rows);
	}

}
