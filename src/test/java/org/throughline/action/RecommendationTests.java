package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
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
import org.throughline.action.ImportedActions.ImportedAction;
import org.throughline.action.ImportedActions.ImportedPlan;
import org.throughline.action.ImportedActions.ImportedRecommendation;
import org.throughline.action.ImportedActions.ImportedSource;
import org.throughline.action.ImportedActions.ImportedUpdate;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ApplicationTest
class RecommendationTests {

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private ActionService actions;

	@Autowired
	private ActionPlanService plans;

	@Autowired
	private ActionImportService imports;

	@Autowired
	private ReportWorld world;

	@Autowired
	private ActionWorld bodies;

	private ReportWorld.Place place;

	private ActionWorld.Body police;

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
		var review = new SourceRef(SourceType.REVIEW, UUID.randomUUID());
		var first = recommendation("First", Visibility.PUBLIC, review.id());
		String reference = this.recommendations.add(this.place.id(), first);
		assertThat(this.recommendations.add(this.place.id(), first)).isEqualTo(reference).isEqualTo("rec-0001");
		add("Second", Visibility.PUBLIC, review.id());
		add("Elsewhere", Visibility.PUBLIC, UUID.randomUUID());
		assertThat(this.recommendations.ofSource(this.place.id(), review)).extracting(RecommendationSummary::wording)
			.containsExactly("First", "Second");
	}

	@Test
	void anAnswerInPartOrNotAtAllIsExplained() {
		String reference = add("Do it", Visibility.PUBLIC, null);
		for (var answer : Set.of(RecommendationResponse.IN_PART, RecommendationResponse.NOT_ACCEPTED)) {
			assertThatExceptionOfType(RuleViolation.class)
				.isThrownBy(() -> this.recommendations.respond(this.place.id(), reference, answer, " ", 0));
		}
		this.recommendations.respond(this.place.id(), reference, RecommendationResponse.IN_PART, "No funds", 0);
		var answered = this.recommendations.details(this.place.id(), reference);
		assertThat(answered.recommendation().response()).isEqualTo(RecommendationResponse.IN_PART);
		assertThat(answered.responseReason()).isEqualTo("No funds");
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(
				() -> this.recommendations.respond(this.place.id(), reference, RecommendationResponse.NOTED, null, 0));
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
		assertThat(answered.recommendation().actions()).isEqualTo(2);
		assertThat(answered.recommendation().actionsVerified()).isEqualTo(1);
		assertThat(this.actions.details(this.place.id(), first).recommendations()).hasSize(2);
		this.recommendations.linkActions(this.place.id(), one, List.of(second), answered.version());
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
		assertThat(this.recommendations.addressedToMine(Pageable.ofSize(20))).hasSize(4);
		this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.bodies.organisation("Test Health"));
		assertThat(seen()).isEqualTo(open);
		assertThat(this.recommendations.addressedToMine(Pageable.ofSize(20))).isEmpty();
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
				new RecommendationFilter(SourceType.REVIEW, null, "A review", RecommendationResponse.NOT_STATED,
						this.police.slug(), "test-neglect", "0% of"),
				all))
			.extracting(RecommendationSummary::reference)
			.containsExactly("rec-0001");
		assertThat(this.recommendations.list(place,
				new RecommendationFilter(null, null, null, null, null, "test-babies", null), all))
			.isEmpty();
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
		assertThat(this.actions.counts(place)).isEqualTo(new ActionCounts(1, 1, 0, 0, 0, 0, 0, 0, 0));
		assertThat(this.actions.byOwner(place)).extracting(OwnerCounts::ownerName).containsExactly("Test Police");
	}

	@Test
	void takesInAFileWithWhatDocumentsSaid() {
		this.world.asProcess(() -> {
			this.imports.importActions(file(null));
			return null;
		});
		this.world.signOut();
		var plan = this.plans.plan(this.place.id(), "neglect");
		assertThat(plan.actions()).isEqualTo(1);
		var action = this.actions.details(this.place.id(), "act-0001");
		assertThat(action.action().status()).isEqualTo(ActionStatus.IN_PROGRESS);
		assertThat(action.updates()).extracting(UpdateDetails::note).containsExactly("Half done", "Begun");
		assertThat(action.updates().get(0).byName()).isEqualTo("Annual report");
		assertThat(action.recommendations()).extracting(RecommendationSummary::wording).containsExactly("Widen it");
		assertThat(action.action().lastHeardOn()).isEqualTo(LocalDate.of(2022, 7, 13));
		assertThat(action.note()).isNull();
	}

	@Test
	void takesInNothingOfAFileWithAProblem() {
		var refused = catchThrowableOfType(ImportRefused.class, () -> this.imports.importActions(file("nobody")));
		assertThat(refused.problems()).extracting(ImportProblem::path).containsExactly("actions[0].owner");
		assertThat(this.plans.plans(this.place.id())).isEmpty();
		this.imports.importActions(file(this.police.slug()));
		var again = catchThrowableOfType(ImportRefused.class, () -> this.imports.importActions(file(null)));
		assertThat(again.problems()).extracting(ImportProblem::path)
			.containsExactly("plans[0].slug", "recommendations[0].key", "actions[0].key");
		this.bodies.signIn(Role.BUSINESS_MANAGER, this.world.place(), null);
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> this.imports.importActions(file(null)));
		this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.police);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.imports.importActions(file(null)));
	}

	private ImportedActions file(@Nullable String owner) {
		return new ImportedActions(this.place.slug(),
				List.of(new ImportedPlan("neglect", "Neglect action plan", null, null, null, null)),
				List.of(new ImportedRecommendation("widen", new ImportedSource(SourceType.EVENT, null, "The summit"),
						"fourth", "Widen it", null, null, null, List.of("test-neglect"), null, null, null,
						Visibility.PUBLIC, null, "words are missing")),
				List.of(new ImportedAction("first", "neglect", List.of("widen"), "Do it", owner, "several", null, null,
						"ongoing", null, "2", null, null, Visibility.PUBLIC, null, LocalDate.of(2021, 7, 1), null, null,
						List.of(new ImportedUpdate(LocalDate.of(2021, 9, 1), null, "Begun", null, "Annual report",
								null),
								new ImportedUpdate(LocalDate.of(2022, 7, 13), ActionStatus.IN_PROGRESS, "Half done",
										null, "Annual report", null)))));
	}

	private Set<String> seen() {
		return Set.copyOf(this.recommendations.list(this.place.id(), RecommendationFilter.ALL, Pageable.ofSize(50))
			.map(RecommendationSummary::wording)
			.getContent());
	}

	private String add(String wording, Visibility visibility, @Nullable UUID sourceId) {
		return this.recommendations.add(this.place.id(), recommendation(wording, visibility, sourceId));
	}

	private NewRecommendation recommendation(String wording, Visibility visibility, @Nullable UUID sourceId) {
		return new NewRecommendation(UUID.randomUUID(), SourceType.REVIEW, sourceId, "A review", null, wording,
				List.of("a point"), null, List.of(this.police.slug()), List.of("test-neglect"), visibility, null, null);
	}

}
