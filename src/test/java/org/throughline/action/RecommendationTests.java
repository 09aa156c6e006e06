package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;

import org.throughline.ApplicationTest;
import org.throughline.TestClock;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportWorld;
import org.throughline.review.TestReviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class RecommendationTests {

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private ActionService actions;

	@Autowired
	private DocumentedUpdateService documented;

	@Autowired
	private PublicActionService counts;

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestReviews reviews;

	@Autowired
	private TestActions bodies;

	private ReportWorld.Place place;

	private TestActions.Body police;

	@BeforeEach
	void aPlace() {
		this.place = this.world.place();
		this.police = this.bodies.organisation("Test Police");
		this.bodies.signIn(Role.BUSINESS_MANAGER, this.place, null);
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void standsUnderItsSourceInOrder() {
		var review = new SourceRef(SourceType.REVIEW, review("first-review"));
		var first = recommendation("First", Visibility.PUBLIC, review.id());
		String reference = this.recommendations.add(this.place.id(), first);
		assertThat(reference).isEqualTo("rec-0001");
		add("Second", Visibility.PUBLIC, review.id());
		add("Elsewhere", Visibility.PUBLIC, review("other-review"));
		assertThat(this.recommendations.ofSource(this.place.id(), review)).extracting((one) -> one.content().wording())
			.containsExactly("First", "Second");
	}

	@Test
	void anAnswerInPartOrNotAtAllIsExplained() {
		String reference = add("Do it", Visibility.PUBLIC, null);
		for (var answer : Set.of(RecommendationResponse.IN_PART, RecommendationResponse.NOT_ACCEPTED)) {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.recommendations
				.respond(this.place.id(), reference, new ResponseDetails(answer, " "), 0));
		}
		this.recommendations.respond(this.place.id(), reference,
				new ResponseDetails(RecommendationResponse.IN_PART, "No funds"), 0);
		var answered = this.recommendations.details(this.place.id(), reference);
		assertThat(answered.recommendation().response().response()).isEqualTo(RecommendationResponse.IN_PART);
		assertThat(answered.recommendation().response().reason()).isEqualTo("No funds");
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> this.recommendations
			.respond(this.place.id(), reference, new ResponseDetails(RecommendationResponse.NOTED, null), 0));
	}

	@Test
	void outcomeIsDatedAndExplainedUnlessImplemented() {
		String reference = add("Do it", Visibility.SUMMARY_PUBLIC, null);
		var today = LocalDate.now(TestClock.ZONE);
		for (var refused : List.of(new OutcomeDetails(RecommendationOutcome.IMPLEMENTED, null, null),
				new OutcomeDetails(RecommendationOutcome.IMPLEMENTED, null, today.plusDays(2)),
				new OutcomeDetails(RecommendationOutcome.CLOSED_NOT_DONE, " ", today),
				new OutcomeDetails(RecommendationOutcome.NO_LONGER_NEEDED, null, today))) {
			assertThatExceptionOfType(RuleViolation.class)
				.isThrownBy(() -> this.recommendations.close(this.place.id(), reference, refused, 0));
		}
		var notDone = new OutcomeDetails(RecommendationOutcome.CLOSED_NOT_DONE, "No money", today);
		this.recommendations.close(this.place.id(), reference, notDone, 0);
		this.world.signOut();
		assertThat(this.recommendations.details(this.place.id(), reference).recommendation().outcome())
			.isEqualTo(notDone);
		assertThat(this.counts.outcomes(this.place.id())).isEqualTo(new OutcomeCounts(1, 0, 0, 0, 1));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.recommendations.close(this.place.id(), reference, OutcomeDetails.OPEN, 1));
		this.bodies.signIn(Role.BUSINESS_MANAGER, this.place, null);
		this.recommendations.close(this.place.id(), reference, OutcomeDetails.OPEN, 1);
		assertThat(this.counts.outcomes(this.place.id())).isEqualTo(new OutcomeCounts(1, 1, 0, 0, 0));
	}

	@Test
	void publishedRecordsWithoutMeasureOwnerOrDateCannotBeJudged() {
		add("Do it", Visibility.PUBLIC, null);
		add("Hidden", Visibility.PARTNER, null);
		var clear = recommendation("Done by May", Visibility.PUBLIC, null);
		var target = new RecommendationTarget("All", "Staff know it", LocalDate.of(2027, 5, 1));
		var content = new RecommendationContent(clear.content().citation(), "Done by May", null, target, null,
				Monitoring.NOT_STATED, Visibility.PUBLIC, null);
		this.recommendations.add(this.place.id(), new NewRecommendation(clear.source(), content, clear.response(),
				OutcomeDetails.OPEN, List.of(), List.of()));
		String action = this.bodies.action(this.place, this.police, LocalDate.of(2027, 5, 1));
		this.bodies.action(this.place, this.police, LocalDate.of(2027, 5, 1));
		assertThat(this.counts.judgementsOfRecommendations(this.place.id()))
			.isEqualTo(new JudgementCounts(2, 1, 1, 0, 1));
		assertThat(this.counts.judgements(this.place.id())).isEqualTo(new JudgementCounts(0, 0, 0, 0, 0));
		this.bodies.changeVisibility(this.place, action, Visibility.PUBLIC);
		assertThat(this.counts.judgements(this.place.id())).isEqualTo(new JudgementCounts(1, 1, 1, 0, 0));
		this.bodies.changeVisibility(this.place, action, Visibility.SUMMARY_PUBLIC);
		assertThat(this.counts.judgements(this.place.id())).isEqualTo(new JudgementCounts(0, 0, 0, 0, 0));
		assertThat(this.recommendations.details(this.place.id(), "rec-0001").recommendation().missing())
			.containsExactly(MissingDetail.MEASURE, MissingDetail.DATE);
	}

	@Test
	void isAnsweredByManyActionsAndActionsAnswerMany() {
		String one = add("One", Visibility.PUBLIC, null);
		String two = add("Two", Visibility.PUBLIC, null);
		String first = this.bodies.action(this.place, this.police, ActionStatus.VERIFIED_COMPLETE);
		String second = this.bodies.action(this.place, this.police, ActionStatus.IN_PROGRESS);
		this.recommendations.linkActions(this.place.id(), one, List.of(first, second), 0);
		this.recommendations.linkActions(this.place.id(), two, List.of(first), 0);
		var answered = this.recommendations.details(this.place.id(), one);
		assertThat(answered.actions()).extracting(ActionSummary::reference).containsExactly(first, second);
		assertThat(answered.recommendation().linked().actions()).isEqualTo(2);
		assertThat(answered.recommendation().linked().actionsVerified()).isEqualTo(1);
		assertThat(this.actions.details(this.place.id(), first).recommendations()).hasSize(2);
		this.recommendations.linkActions(this.place.id(), one, List.of(second),
				answered.recommendation().identity().version());
		assertThat(this.actions.details(this.place.id(), first).recommendations()).hasSize(1);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.recommendations.linkActions(this.place.id(), two, List.of("act-9999"), 1));
	}

	@Test
	void eachReaderSeesWhatIsForThem() {
		for (var visibility : Visibility.values()) {
			add(visibility.name(), visibility, null);
		}
		var all = Set.of("INTERNAL", "PARTNER", "COUNT_ONLY", "SUMMARY_PUBLIC", "PUBLIC");
		var named = Set.of("PARTNER", "COUNT_ONLY", "SUMMARY_PUBLIC", "PUBLIC");
		var open = Set.of("SUMMARY_PUBLIC", "PUBLIC");
		assertThat(seen()).isEqualTo(all);
		this.bodies.signIn(Role.SAFEGUARDING_PARTNER, this.place, null);
		assertThat(seen()).isEqualTo(named);
		this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.police);
		assertThat(seen()).isEqualTo(named);
		assertThat(this.recommendations.addressedToMine(RecommendationFilter.ALL, Pageable.ofSize(20))).hasSize(4);
		this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.bodies.organisation("Test Health"));
		assertThat(seen()).isEqualTo(open);
		assertThat(this.recommendations.addressedToMine(RecommendationFilter.ALL, Pageable.ofSize(20))).isEmpty();
		this.bodies.signIn(Role.PARTNER_AGENCY, this.world.place(), this.police);
		assertThat(seen()).isEqualTo(open);
		this.bodies.signIn(Role.COUNCILLOR, this.place, null);
		assertThat(seen()).isEqualTo(open);
		this.bodies.signIn(Role.BUSINESS_MANAGER, this.world.place(), null);
		assertThat(seen()).isEqualTo(open);
		this.world.signOut();
		assertThat(seen()).isEqualTo(open);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.recommendations.details(this.place.id(), "rec-0001"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> add("Mine", Visibility.PUBLIC, null));
	}

	@Test
	void isFoundBySourceAnswerAddresseeThemeAndWords() {
		add("100% of staff", Visibility.PUBLIC, null);
		add("Something else", Visibility.PUBLIC, null);
		var all = Pageable.ofSize(20);
		var place = this.place.id();
		assertThat(this.recommendations.list(place,
				new RecommendationFilter(new RecommendationFilter.Source(SourceType.REVIEW, null, "A review"),
						RecommendationResponse.NOT_STATED, RecommendationOutcome.OPEN, this.police.slug(),
						"test-neglect", "0% of", false),
				all))
			.extracting(RecommendationSummary::reference)
			.containsExactly("rec-0001");
		assertThat(this.recommendations.list(place, RecommendationFilter.of(null, null, "test-babies"), all)).isEmpty();
		assertThat(this.recommendations.sourceTitles(place)).containsExactly("A review");
		String action = this.bodies.action(this.place, this.police, ActionStatus.IN_PROGRESS);
		this.recommendations.linkActions(place, "rec-0001", List.of(action), 0);
		assertThat(this.actions.list(place, new ActionFilter(null, ActionStatus.IN_PROGRESS, this.police.slug(), null,
				null, "rec-0001", "guidance"), all))
			.hasSize(1);
		assertThat(this.actions.list(place, new ActionFilter(null, null, null, "no-plan", null, null, null), all))
			.isEmpty();
		assertThat(this.actions.list(place, new ActionFilter(null, null, null, null, "test-neglect", null, null), all))
			.isEmpty();
		for (var attention : Attention.values()) {
			assertThat(this.actions.list(place, ActionFilter.of(attention), all)).as(attention.name()).isEmpty();
		}
		assertThat(this.actions.counts(place))
			.isEqualTo(new ActionCounts(1, 1, 0, 0, 0, new ActionCounts.AttentionCounts(0, 0, 0, 0)));
		assertThat(this.actions.byOwner(place)).extracting(OwnerCounts::ownerName).containsExactly("Test Police");
	}

	@Test
	void recordsUpdatesThatDocumentsState() {
		String action = this.bodies.action(this.place, this.police, ActionStatus.NOT_STARTED);
		this.documented.recordAll(this.place.id(),
				Map.of(action, List.of(stated(LocalDate.of(2021, 9, 1), null, "Begun"),
						stated(LocalDate.of(2022, 7, 13), ActionStatus.IN_PROGRESS, "Half done"))));
		var details = this.actions.details(this.place.id(), action);
		assertThat(details.action().status()).isEqualTo(ActionStatus.IN_PROGRESS);
		assertThat(details.action().progress().changedOn()).isEqualTo(LocalDate.of(2022, 7, 13));
		assertThat(details.updates()).extracting((update) -> update.content().note())
			.containsExactly("Half done", "Begun");
		assertThat(details.updates().get(0).by().name()).isEqualTo("Annual report");
		assertThat(this.documented.rows(this.place.id())).extracting((row) -> row.update().note())
			.containsExactly("Begun", "Half done");
	}

	@Test
	void documentsDoNotVerifyActions() {
		String action = this.bodies.action(this.place, this.police, ActionStatus.REPORTED_COMPLETE);
		var verified = Map.of(action,
				List.of(stated(LocalDate.of(2022, 7, 13), ActionStatus.VERIFIED_COMPLETE, "Verified")));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.documented.recordAll(this.place.id(), verified));
		this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.police);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.documented.recordAll(this.place.id(), verified));
	}

	private static DocumentedUpdate stated(LocalDate day, @Nullable ActionStatus status, String note) {
		return new DocumentedUpdate(day, status, null, note, null, "Annual report", Visibility.PUBLIC);
	}

	private Set<String> seen() {
		return Set.copyOf(this.recommendations.list(this.place.id(), RecommendationFilter.ALL, Pageable.ofSize(50))
			.map((one) -> one.content().wording())
			.getContent());
	}

	private UUID review(String reference) {
		return this.reviews.add(this.place.id(), reference, Visibility.INTERNAL, "Family Q", LocalDate.of(2026, 1, 5),
				"test-neglect");
	}

	private String add(String wording, Visibility visibility, @Nullable UUID sourceId) {
		return this.recommendations.add(this.place.id(), recommendation(wording, visibility, sourceId));
	}

	private NewRecommendation recommendation(String wording, Visibility visibility, @Nullable UUID sourceId) {
		return new NewRecommendation(new RecommendationOrigin(SourceType.REVIEW, sourceId),
				RecommendationContent.of("A review", wording, visibility), ResponseDetails.NOT_STATED,
				OutcomeDetails.OPEN, List.of(this.police.slug()), List.of("test-neglect"));
	}

}
