package org.throughline.review;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import org.throughline.ApplicationTest;
import org.throughline.account.TestAccounts;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportWorld;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockState;
import org.throughline.statute.ClockTrigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class ReviewLifeTests {

	private static final LocalDate AWARE = LocalDate.of(2024, 12, 19);

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestReviews testReviews;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private ReviewEditService editing;

	@Autowired
	private ReviewEventService events;

	@Autowired
	private PublicationDelayService delays;

	@Autowired
	private ReviewPublicationService publication;

	@Autowired
	private ReviewClockService clocks;

	@Autowired
	private LearningSummaryService summaries;

	@Autowired
	private ReviewCountService counts;

	@Autowired
	private TestAccounts accounts;

	private ReportWorld.Place place;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void clocksAreComputedFromEvents() {
		String reference = add(ReviewType.RAPID_REVIEW);
		assertThat(clock(reference, "C01").dueOn()).isEqualTo("2024-12-30");
		event(reference, ClockTrigger.NOTIFIED, LocalDate.of(2024, 12, 30), null);
		assertThat(clock(reference, "C01").state()).isEqualTo(ClockState.MET);
		assertThat(clock(reference, "C04").dueOn()).isEqualTo("2025-01-21");
		event(reference, ClockTrigger.RAPID_REVIEW_SENT, LocalDate.of(2025, 1, 22), null);
		assertThat(clock(reference, "C04").state()).isEqualTo(ClockState.MET_LATE);
		String led = this.editing.convert(this.place.id(), reference,
				new ApproximateDate(LocalDate.of(2025, 2, 3), DatePrecision.DAY), details(reference).version());
		assertThat(clock(led, "C06").state()).isEqualTo(ClockState.OVERDUE);
		this.delays.add(this.place.id(), led,
				new DelayContent(DelayReason.INQUEST, null,
						new ApproximateDate(LocalDate.of(2025, 5, 1), DatePrecision.DAY), LocalDate.of(2025, 5, 8),
						LocalDate.of(2025, 5, 9), null));
		assertThat(clock(led, "C06").state()).isEqualTo(ClockState.OVERDUE_REASON_NOTIFIED);
		assertThat(clock(led, "C06").dueOn()).isEqualTo("2025-08-03");
		assertThat(details(reference).origin().convertedTo()).extracting(ReviewDetails.ReviewLink::reference)
			.isEqualTo(led);
		assertThat(details(led).origin().convertedFrom()).extracting(ReviewDetails.ReviewLink::reference)
			.isEqualTo(reference);
		assertThat(this.clocks.ofPartnership(this.place.id())).extracting(ReviewClock::reference)
			.contains(reference, led);
	}

	@Test
	void typeAndRegimeAreSetAtInitiation() {
		String rapid = add(ReviewType.RAPID_REVIEW);
		assertThat(details(rapid).origin().regimeKey()).isEqualTo("SP_WT2023");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> add(ReviewType.SCR));
		var scr = new NewReview(TimeOrderedId.next(), null, ReviewType.SCR, null,
				new ApproximateDate(LocalDate.of(2016, 5, 1), DatePrecision.MONTH),
				new ReviewNaming("Child R", null, null), CaseFacts.NONE);
		String reference = this.editing.add(this.place.id(), scr);
		assertThat(details(reference).origin().regimeKey()).isEqualTo("LSCB_WT2015");
	}

	@Test
	void publishingIsRefusedDuringDelaysAndOpenSteps() {
		String reference = this.editing.add(this.place.id(), review(ReviewType.LCSPR, "Jacob"));
		this.delays.add(this.place.id(), reference, new DelayContent(DelayReason.CRIMINAL_INVESTIGATION, null,
				new ApproximateDate(AWARE, DatePrecision.DAY), null, null, null));
		assertThatExceptionOfType(PublicationRefused.class)
			.isThrownBy(() -> this.publication.publish(this.place.id(), reference, order(reference, null, null)))
			.satisfies((refused) -> assertThat(refused.reasons()).hasSize(6));
		answerAll(reference);
		assertThatExceptionOfType(PublicationRefused.class)
			.isThrownBy(() -> this.publication.publish(this.place.id(), reference, order(reference, null, null)))
			.satisfies((refused) -> assertThat(refused.reasons()).extracting(PublicationRefused.Reason::key)
				.containsExactly("review.publish.delay.CRIMINAL_INVESTIGATION"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(
				() -> this.publication.publish(this.place.id(), reference, order(reference, "Needed now", null)));
		this.publication.publish(this.place.id(), reference, order(reference, "Needed now", "Ann Other, solicitor"));
		var published = details(reference);
		assertThat(published.review().progress().status()).isEqualTo(ReviewStatus.PUBLISHED);
		assertThat(published.course().documents()).hasSize(1);
		assertThat(published.text().availableUntil()).isNull();
		assertThat(published.course().override()).isNotNull();
		assertThat(clock(reference, "C06").state()).isEqualTo(ClockState.MET);
		this.world.signOut();
		assertThat(details(reference).review().naming().pseudonym()).isEqualTo("Jacob");
		assertThat(details(reference).course().delays()).isEmpty();
	}

	@Test
	void publicReviewKeepsItsPublication() {
		String reference = this.editing.add(this.place.id(), review(ReviewType.LCSPR, "Jacob"));
		answerAll(reference);
		this.publication.publish(this.place.id(), reference, order(reference, null, null));
		var published = publication(reference);
		var dated = EventContent.on(ClockTrigger.PUBLISHED,
				new ApproximateDate(LocalDate.of(2025, 6, 3), DatePrecision.DAY));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> remove(reference, published))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo("review.event.published"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> edit(reference, published,
					EventContent.on(ClockTrigger.SIGNED_OFF,
							new ApproximateDate(LocalDate.of(2025, 6, 2), DatePrecision.DAY))))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("kind"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> edit(reference, published, new EventContent(ClockTrigger.PUBLISHED, null, null, null)))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("on"));
		edit(reference, published, dated);
		assertThat(details(reference).course().events()).extracting(ReviewEventDetails::content).contains(dated);
		this.publication.withdraw(this.place.id(), reference, Visibility.PARTNER, details(reference).version());
		remove(reference, publication(reference));
		assertThat(details(reference).course().events()).extracting((event) -> event.content().kind())
			.doesNotContain(ClockTrigger.PUBLISHED);
	}

	@Test
	void publishingAgainRecordsThePublicationOnce() {
		String reference = this.editing.add(this.place.id(), review(ReviewType.LCSPR, "Jacob"));
		answerAll(reference);
		this.publication.publish(this.place.id(), reference, order(reference, null, null));
		this.publication.publish(this.place.id(), reference, order(reference, null, null));
		edit(reference, publication(reference), EventContent.on(ClockTrigger.PUBLISHED,
				new ApproximateDate(LocalDate.of(2025, 6, 3), DatePrecision.DAY)));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.publication.publish(this.place.id(), reference, order(reference, null, null)))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo("review.publish.dateRecorded"));
		assertThat(publications(reference)).isOne();
		assertThat(details(reference).course().documents()).hasSize(1);
		this.publication.withdraw(this.place.id(), reference, Visibility.PARTNER, details(reference).version());
		this.publication.publish(this.place.id(), reference, order(reference, null, null));
		assertThat(publications(reference)).isEqualTo(2);
	}

	private long publications(String reference) {
		return details(reference).course()
			.events()
			.stream()
			.filter((event) -> event.content().kind() == ClockTrigger.PUBLISHED)
			.count();
	}

	private ReviewEventDetails publication(String reference) {
		return details(reference).course()
			.events()
			.stream()
			.filter((event) -> event.content().kind() == ClockTrigger.PUBLISHED)
			.findFirst()
			.orElseThrow();
	}

	private void edit(String reference, ReviewEventDetails event, EventContent content) {
		this.events.edit(this.place.id(), reference, event.number(), event.version(), content);
	}

	private void remove(String reference, ReviewEventDetails event) {
		this.events.remove(this.place.id(), reference, event.number(), event.version());
	}

	@Test
	void editingCannotMakeReviewPublic() {
		String reference = this.editing.add(this.place.id(), review(ReviewType.LCSPR, "Zebedee"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.editing.edit(this.place.id(), reference,
					edit(reference, ReviewStatus.OPEN, Visibility.PUBLIC, null, 0)))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("visibility"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.editing.edit(this.place.id(), reference,
					edit(reference, ReviewStatus.OPEN, Visibility.COUNT_ONLY, "about zebedee", 0)))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("publicNote"));
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> this.editing
			.edit(this.place.id(), reference, edit(reference, ReviewStatus.OPEN, Visibility.PARTNER, null, -1)));
	}

	@Test
	void publicSeesCountedReviewOnlyAsCount() {
		String reference = this.editing.add(this.place.id(), review(ReviewType.LCSPR, "Zebedee-9417"));
		this.editing.edit(this.place.id(), reference,
				edit(reference, ReviewStatus.COMPLETED, Visibility.COUNT_ONLY, null, 0));
		this.world.signOut();
		assertThat(this.reviews.list(this.place.id())).isEmpty();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> details(reference));
		var picture = this.reviews.publicReviews(this.place.id());
		assertThat(picture.counted()).extracting(CountedReviews::sentence)
			.containsExactly("One local child safeguarding practice review has concluded; "
					+ "publication is expected in October 2025.");
		assertThat(picture.toString()).doesNotContain("Zebedee", reference, "2025-10-17");
		this.world.signIn(Role.PARTNER_AGENCY, this.place);
		assertThat(this.reviews.list(this.place.id())).isEmpty();
		this.testReviews.name(this.place.id(), reference, this.place.slug());
		assertThat(this.reviews.list(this.place.id())).extracting((review) -> review.naming().pseudonym())
			.containsExactly("Zebedee-9417");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> event(reference, ClockTrigger.NOTIFIED, AWARE, null));
	}

	private String add(ReviewType type) {
		return this.editing.add(this.place.id(), review(type, null));
	}

	private static NewReview review(ReviewType type, @Nullable String pseudonym) {
		return new NewReview(TimeOrderedId.next(), null, type, null, new ApproximateDate(AWARE, DatePrecision.DAY),
				new ReviewNaming(pseudonym, null, null), CaseFacts.NONE);
	}

	private void event(String reference, ClockTrigger kind, LocalDate on, @Nullable ReviewOutcome outcome) {
		this.events.add(this.place.id(), reference,
				new EventContent(kind, new ApproximateDate(on, DatePrecision.DAY), outcome, null));
	}

	private ClockReading clock(String reference, String key) {
		return this.clocks.ofReview(details(reference))
			.readings()
			.stream()
			.filter((reading) -> reading.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private ReviewDetails details(String reference) {
		return this.reviews.details(this.place.id(), reference);
	}

	private void answerAll(String reference) {
		for (var step : PublicationStep.values()) {
			boolean copy = step == PublicationStep.COPY_SENT;
			this.publication.answer(this.place.id(), reference,
					new StepDetails(step, copy ? LocalDate.of(2025, 5, 1) : null, copy ? null : "Test"));
		}
	}

	private PublicationRequest order(String reference, @Nullable String reason, @Nullable String officer) {
		return new PublicationRequest(Visibility.PUBLIC, PublicationForm.FULL_REPORT,
				new ApproximateDate(LocalDate.of(2025, 6, 2), DatePrecision.DAY),
				new PublicationRequest.Report("Report on Jacob", null), null,
				new PublicationRequest.Override(reason, officer), details(reference).version());
	}

	private ReviewEdit edit(String reference, ReviewStatus status, Visibility visibility, @Nullable String publicNote,
			int behind) {
		var now = details(reference);
		var progress = new ReviewProgress(status, visibility, null,
				new ApproximateDate(LocalDate.of(2025, 10, 17), DatePrecision.DAY), null, null);
		var text = new ReviewText(null, publicNote, null, null, null, null, null);
		return new ReviewEdit(new ReviewContent(new ReviewNaming(now.review().naming().pseudonym(), null, null),
				progress, CaseFacts.NONE, text), List.of(), List.of(), now.version() + behind);
	}

}
