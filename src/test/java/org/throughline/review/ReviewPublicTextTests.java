package org.throughline.review;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.ApplicationTest;
import org.throughline.action.RecommendationSource;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class ReviewPublicTextTests {

	private static final LocalDate AWARE = LocalDate.of(2024, 12, 19);

	@Autowired
	private ReportWorld world;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private ReviewEditService editing;

	@Autowired
	private ReviewDocumentService documents;

	@Autowired
	private LearningPointService points;

	@Autowired
	private ReviewPublicationService publication;

	@Autowired
	private ReviewSources sources;

	@Autowired
	private LearningSummaryService summaries;

	private ReportWorld.Place place;

	@BeforeEach
	void addHiddenReview() {
		this.place = this.world.place();
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		add("Quentin");
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void detailsOfPublicReviewNameNoOtherReview() {
		String reference = published("Jacob");
		refused("subject", () -> edit(reference, new ReviewNaming("Jacob", null, "Like quentin"), CaseFacts.NONE));
		refused("describedAs",
				() -> edit(reference, new ReviewNaming("Jacob", "Quentin review", null), CaseFacts.NONE));
		refused("homeAreas", () -> edit(reference, new ReviewNaming("Jacob", null, null),
				new CaseFacts(null, false, false, null, null, "Quentin")));
		edit(reference, new ReviewNaming("Jacob", null, "About Jacob"), CaseFacts.NONE);
		assertThat(details(reference).review().naming().subject()).isEqualTo("About Jacob");
	}

	@Test
	void documentsAndWorkStreamsOfPublicReviewNameNoOtherReview() {
		String reference = add("Jacob");
		var document = new DocumentContent("Jacob and Quentin", null, null, null);
		this.documents.add(this.place.id(), reference, new DocumentContent("Jacob", null, null, null));
		publish(reference, Visibility.PUBLIC);
		refused("title", () -> this.documents.add(this.place.id(), reference, document));
		refused("title", () -> this.documents.check(details(reference), null, document));
		refused("changeNote",
				() -> this.documents.edit(this.place.id(), reference,
						details(reference).course().documents().get(0).number(), 0,
						new DocumentContent("Jacob", null, null, "Without Quentin")));
		refused("names",
				() -> this.editing.replaceWorkStreams(this.place.id(), reference, List.of("Quentin"), List.of()));
		this.editing.replaceWorkStreams(this.place.id(), reference, List.of("Jacob"), List.of());
		assertThat(details(reference).course().workStreams()).containsExactly("Jacob");
	}

	@Test
	void learningThatNamesTheReviewKeepsItsSummaryFromBeingPublished() {
		String reference = add(null);
		this.points.add(this.place.id(), reference,
				new LearningPointEdit(new LearningPointContent("Ask Zebedee twice", Visibility.PUBLIC), List.of()));
		edit(reference, new ReviewNaming("Zebedee", null, null), CaseFacts.NONE);
		assertThatExceptionOfType(PublicationRefused.class)
			.isThrownBy(() -> publish(reference, Visibility.SUMMARY_PUBLIC))
			.satisfies((refused) -> assertThat(refused.reasons())
				.containsExactly(new PublicationRefused.Reason("review.publish.pseudonym", "Zebedee")));
		publish(reference, Visibility.PUBLIC);
	}

	@Test
	void summaryDoesNotReplacePublicReport() {
		String reference = published("Jacob");
		refused("visibility", () -> publish(reference, Visibility.SUMMARY_PUBLIC));
		assertThat(details(reference).review().progress().visibility()).isEqualTo(Visibility.PUBLIC);
	}

	@Test
	void publicOrderRevealsNoHiddenEvents() {
		String first = add(null, AWARE);
		String second = add(null, AWARE.plusMonths(4));
		publish(first, Visibility.SUMMARY_PUBLIC);
		publish(second, Visibility.SUMMARY_PUBLIC);
		this.world.signOut();
		assertThat(this.reviews.list(this.place.id())).extracting(ReviewSummary::reference)
			.containsExactly(first, second);
		assertThat(this.reviews.publicReviews(this.place.id()).summarised()).extracting(ReviewSummary::reference)
			.containsExactly(first, second);
	}

	@Test
	void sourceOfRecommendationsHasPseudonymWhileReportIsAvailable() {
		String reference = published("Jacob");
		assertThat(titles()).anyMatch((title) -> title.endsWith(": Jacob"));
		assertThat(titles()).noneMatch((title) -> title.contains("Quentin"));
		availableUntil(reference, LocalDate.of(2026, 6, 2));
		assertThat(titles()).noneMatch((title) -> title.contains("Jacob"));
	}

	@Test
	void withdrawnReviewNamesOtherTextsThatStayPublic() {
		String reference = published("Jacob and Jude");
		assertThat(this.publication.mentions(details(reference))).isEmpty();
		this.summaries.add(this.place.id(), summary("What Jude taught us", Visibility.PUBLIC));
		this.summaries.add(this.place.id(), summary("Jacob, for us only", Visibility.INTERNAL));
		assertThat(this.publication.mentions(details(reference))).singleElement().satisfies((text) -> {
			assertThat(text.address()).endsWith("/learning-summaries/what-jude-taught-us");
			assertThat(text.before() + "[" + text.words() + "]" + text.after()).isEqualTo("What [Jude] taught us");
		});
		this.world.signIn(Role.PARTNER_AGENCY, this.place);
		var seen = details(reference);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.publication.mentions(seen));
	}

	@Test
	void reviewThatIsOnlyCountedAgainIsNotNamedInItsNote() {
		String reference = published("Jacob");
		var now = details(reference);
		var text = new ReviewText(null, "About Jacob", null, null, null, null, null);
		this.editing.edit(this.place.id(), reference,
				new ReviewEdit(new ReviewContent(now.review().naming(), now.review().progress(), now.facts(), text),
						List.of(), List.of(), now.version()));
		refused("visibility", () -> withdraw(reference, Visibility.COUNT_ONLY));
		assertThat(details(reference).review().progress().visibility()).isEqualTo(Visibility.PUBLIC);
		withdraw(reference, Visibility.PARTNER);
		assertThat(details(reference).review().progress().visibility()).isEqualTo(Visibility.PARTNER);
	}

	private void withdraw(String reference, Visibility visibility) {
		this.publication.withdraw(this.place.id(), reference, visibility, details(reference).version());
	}

	private static LearningSummaryEdit summary(String title, Visibility visibility) {
		return new LearningSummaryEdit(null, null,
				new LearningSummaryContent(title, null, null, null, null, null, null), visibility, null);
	}

	@Test
	void publicReportStaysAvailableForAYear() {
		String reference = published("Jacob");
		refused("availableUntil", () -> availableUntil(reference, LocalDate.of(2026, 6, 1)));
		refused("availableUntil", () -> this.editing.check(details(reference),
				availableUntil(details(reference), LocalDate.of(2025, 7, 1))));
		availableUntil(reference, LocalDate.of(2026, 6, 2));
		assertThat(details(reference).text().availableUntil()).isEqualTo("2026-06-02");
	}

	private void availableUntil(String reference, LocalDate day) {
		this.editing.edit(this.place.id(), reference, availableUntil(details(reference), day));
	}

	private static ReviewEdit availableUntil(ReviewDetails now, LocalDate day) {
		var text = new ReviewText(null, null, null, null, day, null, null);
		return new ReviewEdit(new ReviewContent(now.review().naming(), now.review().progress(), now.facts(), text),
				List.of(), List.of(), now.version());
	}

	private List<String> titles() {
		return this.sources.known(this.place.id()).stream().map(RecommendationSource::title).toList();
	}

	private static void refused(String field, Runnable work) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(work::run).returns(field, RuleViolation::field);
	}

	private String add(@Nullable String pseudonym) {
		return add(pseudonym, AWARE);
	}

	private String add(@Nullable String pseudonym, LocalDate initiated) {
		return this.editing.add(this.place.id(), new NewReview(TimeOrderedId.next(), null, ReviewType.LCSPR, null,
				day(initiated), new ReviewNaming(pseudonym, null, null), CaseFacts.NONE));
	}

	private String published(String pseudonym) {
		String reference = add(pseudonym);
		publish(reference, Visibility.PUBLIC);
		return reference;
	}

	private void publish(String reference, Visibility visibility) {
		for (var step : PublicationStep.values()) {
			this.publication.answer(this.place.id(), reference,
					new StepDetails(step, LocalDate.of(2025, 5, 1), null,
							details(reference).course()
								.steps()
								.stream()
								.filter((each) -> each.step() == step)
								.findFirst()
								.orElseThrow()
								.version()));
		}
		this.publication.publish(this.place.id(), reference,
				new PublicationRequest(visibility, PublicationForm.FULL_REPORT, day(LocalDate.of(2025, 6, 2)),
						new PublicationRequest.Report("Report", null), null, PublicationRequest.Override.NONE,
						details(reference).version()));
	}

	private void edit(String reference, ReviewNaming naming, CaseFacts facts) {
		var now = details(reference);
		this.editing.edit(this.place.id(), reference,
				new ReviewEdit(new ReviewContent(naming, now.review().progress(), facts, now.text()), List.of(),
						List.of(), now.version()));
	}

	private ReviewDetails details(String reference) {
		return this.reviews.details(this.place.id(), reference);
	}

	private static ApproximateDate day(LocalDate day) {
		return new ApproximateDate(day, DatePrecision.DAY);
	}

}
