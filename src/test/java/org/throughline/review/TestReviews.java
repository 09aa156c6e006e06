package org.throughline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.Monitoring;
import org.throughline.action.NewRecommendation;
import org.throughline.action.OutcomeDetails;
import org.throughline.action.RecommendationContent;
import org.throughline.action.RecommendationOrigin;
import org.throughline.action.RecommendationPair;
import org.throughline.action.RecommendationRelation;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationTarget;
import org.throughline.action.RelatedRecommendationService;
import org.throughline.action.ResponseDetails;
import org.throughline.action.SourceCitation;
import org.throughline.action.SourceType;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockTrigger;

import org.throughline.theme.ThemeName;

/**
 * Adds reviews for tests, through the services and with all permissions.
 */
@TestComponent
@Transactional
public class TestReviews {

	private static final String REGIME = "SP_WT2023";

	private final ReviewService reviews;

	private final ReviewEditService editing;

	private final ReviewEventService events;

	private final PublicationDelayService delays;

	private final ReviewDocumentService documents;

	private final LearningPointService points;

	private final ReviewPublicationService publication;

	private final LearningSummaryService summaries;

	private final ReviewCountService counts;

	private final RecommendationService recommendations;

	private final RelatedRecommendationService related;

	private final CurrentUser user;

	private final EntityManager entities;

	TestReviews(ReviewService reviews, ReviewEditService editing, ReviewEventService events,
			PublicationDelayService delays, ReviewDocumentService documents, LearningPointService points,
			ReviewPublicationService publication, LearningSummaryService summaries, ReviewCountService counts,
			RecommendationService recommendations, RelatedRecommendationService related, CurrentUser user,
			EntityManager entities) {
		this.reviews = reviews;
		this.editing = editing;
		this.events = events;
		this.delays = delays;
		this.documents = documents;
		this.points = points;
		this.publication = publication;
		this.summaries = summaries;
		this.counts = counts;
		this.recommendations = recommendations;
		this.related = related;
		this.user = user;
		this.entities = entities;
	}

	/**
	 * Adds a practice review in which each text is the same, with events on one day, a
	 * learning point and a learning summary.
	 */
	public UUID add(UUID partnershipId, String reference, Visibility visibility, String text, LocalDate day,
			String theme) {
		boolean isPublic = visibility == Visibility.PUBLIC;
		UUID id = UUID.randomUUID();
		run(() -> {
			var naming = new ReviewNaming(text, text, text);
			var progress = new ReviewProgress(isPublic ? ReviewStatus.PUBLISHED : ReviewStatus.COMPLETED, visibility,
					null, null, null, null);
			var texts = new ReviewText((visibility != Visibility.SUMMARY_PUBLIC) ? text : null, null, 8, null, null,
					text, text);
			var content = new ReviewContent(naming, progress,
					new CaseFacts(null, false, false, NotifiedBy.THIS_AREA, text, text), texts);
			add(partnershipId, id, reference, new ReviewEdit(content, List.of(theme), List.of(), 0));
			for (var kind : List.of(ClockTrigger.AWARE, ClockTrigger.NOTIFIED, ClockTrigger.COMMISSIONED,
					ClockTrigger.COMPLETED)) {
				event(partnershipId, reference,
						new EventContent(kind, new ApproximateDate(day, DatePrecision.DAY), null, text));
			}
			var readers = isPublic ? Visibility.PUBLIC : Visibility.PARTNER;
			point(partnershipId, reference, new LearningPointContent(text, readers));
			summary(partnershipId, reference, text, readers);
		});
		return id;
	}

	/** Adds a practice review with this pseudonym. */
	public void named(UUID partnershipId, String reference, Visibility visibility, String pseudonym) {
		run(() -> {
			var progress = new ReviewProgress(
					(visibility == Visibility.PUBLIC) ? ReviewStatus.PUBLISHED : ReviewStatus.OPEN, visibility, null,
					null, null, null);
			var content = new ReviewContent(new ReviewNaming(pseudonym, null, null), progress, null, null);
			add(partnershipId, UUID.randomUUID(), reference, new ReviewEdit(content, List.of(), List.of(), 0));
		});
	}

	/** Withdraws a review from the public. */
	public void withdraw(UUID partnershipId, String reference) {
		run(() -> this.publication.withdraw(partnershipId, reference, Visibility.INTERNAL,
				this.reviews.details(partnershipId, reference).version()));
	}

	/** Adds open practice reviews with events. */
	public void addMany(UUID partnershipId, int count) {
		run(() -> {
			for (int number = 1; number <= count; number++) {
				String reference = "many-" + number;
				var content = new ReviewContent(null, ReviewProgress.NEW, null, null);
				add(partnershipId, UUID.randomUUID(), reference, new ReviewEdit(content, List.of(), List.of(), 0));
				var day = LocalDate.of(2026, 1, 2);
				for (var kind : List.of(ClockTrigger.AWARE, ClockTrigger.NOTIFIED, ClockTrigger.COMMISSIONED)) {
					event(partnershipId, reference, EventContent.on(kind, new ApproximateDate(day, DatePrecision.DAY)));
				}
				this.entities.flush();
				this.entities.clear();
			}
		});
	}

	/**
	 * Adds learning points, documents, work streams, learning summaries and
	 * recommendations to a review.
	 */
	public void addManyParts(UUID partnershipId, String reference, int count) {
		run(() -> {
			var review = this.reviews.details(partnershipId, reference);
			var streams = new ArrayList<String>();
			for (int number = 1; number <= count; number++) {
				point(partnershipId, reference, new LearningPointContent("Point", Visibility.INTERNAL));
				this.documents.add(partnershipId, reference, new DocumentContent("Report", null, null, null));
				summary(partnershipId, reference, "Summary", Visibility.INTERNAL);
				streams.add("Stream " + number);
				recommendation(partnershipId, review.review().id());
				this.entities.flush();
				this.entities.clear();
			}
			this.editing.replaceWorkStreams(partnershipId, reference, streams, review.course().workStreams());
		});
	}

	/** Records that the open steps before publication are not needed or done. */
	public void answerSteps(UUID partnershipId, String reference) {
		run(() -> this.reviews.details(partnershipId, reference)
			.course()
			.steps()
			.stream()
			.filter((step) -> !step.answered())
			.forEach((step) -> this.publication.answer(partnershipId, reference,
					(step.step() == PublicationStep.COPY_SENT)
							? new StepDetails(step.step(), LocalDate.of(2025, 7, 18), null)
							: new StepDetails(step.step(), null, "Not needed"))));
	}

	/** Adds a learning point to a review. */
	public void addPoint(UUID partnershipId, String reference, String wording, Visibility visibility) {
		run(() -> point(partnershipId, reference, new LearningPointContent(wording, visibility)));
	}

	/** Adds a part of each kind to a review, and returns its number by kind. */
	public Map<String, Integer> addParts(UUID partnershipId, String reference) {
		run(() -> {
			event(partnershipId, reference, new EventContent(ClockTrigger.AWARE, null, null, null));
			this.delays.add(partnershipId, reference,
					new DelayContent(DelayReason.INQUEST, null, null, null, null, LocalDate.of(2021, 1, 1)));
			this.documents.add(partnershipId, reference, new DocumentContent("A document", null, null, null));
			point(partnershipId, reference, new LearningPointContent("Words.", Visibility.INTERNAL));
		});
		return this.user.asProcess("Test", () -> {
			var review = this.reviews.details(partnershipId, reference);
			var course = review.course();
			return Map.of("event", last(course.events().stream().map(ReviewEventDetails::number)), "delay",
					last(course.delays().stream().map(DelayDetails::number)), "document",
					last(course.documents().stream().map(ReviewDocumentDetails::number)), "point",
					last(review.learning().points().stream().map(LearningPointDetails::number)));
		});
	}

	private static int last(Stream<Integer> numbers) {
		return numbers.max(Comparator.naturalOrder()).orElseThrow();
	}

	/** Adds a number of rapid reviews that a report declares. */
	public UUID declare(UUID partnershipId, String period, @Nullable String report, int number, String wording) {
		return declare(partnershipId,
				new CountEdit(new CountContent(period, ReviewCountType.RAPID_REVIEWS, number, wording), report));
	}

	/** Adds a number of other reviews that a report declares. */
	public UUID declareOther(UUID partnershipId, String period, String wording) {
		return declare(partnershipId,
				new CountEdit(new CountContent(period, ReviewCountType.OTHER, null, wording), null));
	}

	private UUID declare(UUID partnershipId, CountEdit count) {
		return this.user.asProcess("Test", () -> {
			UUID added = this.counts.add(partnershipId, count);
			this.entities.flush();
			return added;
		});
	}

	/** Links the learning of a review, points and summaries, with a recommendation. */
	public void link(UUID partnershipId, String reference, String recommendation) {
		run(() -> {
			var review = this.reviews.details(partnershipId, reference);
			var references = Stream.concat(
					review.learning().points().stream().map((point) -> reference + "/" + point.number()),
					review.learning().summaries().stream().map((summary) -> "summary:" + summary.slug()));
			references.forEach((learning) -> this.related.link(partnershipId,
					new RecommendationPair(recommendation, RecommendationRelation.SAME, learning)));
		});
	}

	/** Adds a public learning summary of a period with a file. */
	public void addSummary(UUID partnershipId, String slug, String title, String period, String fileName,
			byte[] content) {
		run(() -> this.summaries.add(partnershipId,
				new LearningSummaryEdit(slug, null,
						new LearningSummaryContent(title, null, null, null, period, null, null), Visibility.PUBLIC,
						new LearningSummaryEdit.UploadedFile(fileName, content))));
	}

	/** Changes who may read a learning summary. */
	public void changeSummaryVisibility(UUID partnershipId, String slug, Visibility visibility) {
		run(() -> {
			var summary = this.summaries.find(partnershipId, slug);
			this.summaries.edit(partnershipId, slug, summary.version(),
					new LearningSummaryEdit(null, null, summary.content(), visibility, null));
		});
	}

	/** Records the reporting year of the report that mentions a review. */
	public void recordPeriod(UUID partnershipId, String reference, String period) {
		edit(partnershipId, reference, (content) -> {
			var before = content.progress();
			return content.with(new ReviewProgress(before.status(), before.visibility(), before.publicationForm(),
					before.planned(), period, before.deadlines()));
		});
	}

	/** Plans the publication of an open review for a day. */
	public void plan(UUID partnershipId, String reference, LocalDate day) {
		edit(partnershipId, reference, (content) -> {
			var before = content.progress();
			return content.with(new ReviewProgress(ReviewStatus.OPEN, before.visibility(), before.publicationForm(),
					new ApproximateDate(day, DatePrecision.DAY), before.periodLabel(), before.deadlines()));
		});
	}

	/** Records the last day on which a published review is available. */
	public void endAvailability(UUID partnershipId, String reference, LocalDate last) {
		edit(partnershipId, reference, (content) -> content.with(content.text().withAvailableUntil(last)));
	}

	/** Changes who may read a review that is not published. */
	public void changeVisibility(UUID partnershipId, String reference, Visibility visibility) {
		edit(partnershipId, reference, (content) -> content.with(content.progress().withVisibility(visibility)));
	}

	private void edit(UUID partnershipId, String reference, UnaryOperator<ReviewContent> change) {
		run(() -> {
			var review = this.reviews.details(partnershipId, reference);
			this.editing.edit(partnershipId, reference,
					new ReviewEdit(change.apply(review.content()),
							review.tags().themes().stream().map(ThemeName::slug).toList(), review.tags().partners(),
							review.version()));
		});
	}

	/** Names a partner organisation in a review. */
	public void name(UUID partnershipId, String reference, String organisationSlug) {
		run(() -> {
			var review = this.reviews.details(partnershipId, reference);
			this.editing.edit(partnershipId, reference,
					new ReviewEdit(review.content(), List.of(), List.of(organisationSlug), review.version()));
		});
	}

	private void add(UUID partnershipId, UUID id, String reference, ReviewEdit edit) {
		this.editing.add(partnershipId,
				new NewReview(id, reference, ReviewType.LCSPR, REGIME, null, ReviewNaming.NONE, CaseFacts.NONE), edit,
				null);
	}

	private void event(UUID partnershipId, String reference, EventContent event) {
		this.events.add(partnershipId, reference, event);
	}

	private void point(UUID partnershipId, String reference, LearningPointContent point) {
		this.points.add(partnershipId, reference, new LearningPointEdit(point, List.of()));
	}

	private void summary(UUID partnershipId, String reference, String title, Visibility visibility) {
		var content = new LearningSummaryContent(title, null, null, null, null, null, null);
		this.summaries.add(partnershipId,
				new LearningSummaryEdit(reference + "-learning", reference, content, visibility, null));
	}

	private void recommendation(UUID partnershipId, UUID reviewId) {
		var content = new RecommendationContent(new SourceCitation("Review", null, null), "Do it", null,
				RecommendationTarget.NONE, null, Monitoring.NOT_STATED, Visibility.INTERNAL, null);
		this.recommendations.add(partnershipId,
				new NewRecommendation(new RecommendationOrigin(SourceType.REVIEW, reviewId), content,
						ResponseDetails.NOT_STATED, OutcomeDetails.OPEN, List.of(), List.of()));
	}

	private void run(Runnable work) {
		this.user.asProcess("Test", () -> {
			work.run();
			this.entities.flush();
			this.entities.clear();
			return true;
		});
	}

}
