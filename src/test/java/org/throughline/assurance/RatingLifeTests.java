package org.throughline.assurance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;

import org.throughline.ApplicationTest;
import org.throughline.assurance.ModerationEdit.ModeratedRating;
import org.throughline.account.TestAccounts;
import org.throughline.assurance.SelfAssessmentEdit.RatingEdit;
import org.throughline.partnership.TestOrganisations;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ApplicationTest
class RatingLifeTests {

	private static final PageRequest PAGE = PageRequest.of(0, 25);

	@Autowired
	private ReportWorld world;

	@Autowired
	private RatingWorld ratings;

	@Autowired
	private RatingSchemeService schemes;

	@Autowired
	private StandardSetService sets;

	@Autowired
	private StandardMappingService mappings;

	@Autowired
	private SelfAssessmentService assessments;

	@Autowired
	private RatingQueries reading;

	@Autowired
	private RatingRowService rows;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestOrganisations organisations;

	private ReportWorld.Place place;

	private String council;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.council = this.place.slug();
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void gradesFromOneToFourAreRatings() {
		String set = this.ratings.set(this.place, this.ratings.grades(this.place), 2025, null, "Leadership",
				"Training");
		this.ratings.answer(this.place, set, this.council, null, "1", "4");
		assertThat(labels(set)).containsExactly("1", "4");
		assertThat(this.ratings.held(this.place, set, this.council).status()).isEqualTo(SelfAssessmentStatus.COMPLETE);
	}

	@Test
	void levelOfAnotherSchemeIsRefusedAtItsFieldAndNothingIsSaved() {
		String set = this.ratings.set(this.place, this.ratings.grades(this.place), 2025, null, "Leadership",
				"Training");
		this.ratings.answer(this.place, set, this.council, null, "1", "1");
		var refused = refusal(() -> this.assessments.edit(this.place.id(), set, this.council,
				this.ratings.held(this.place, set, this.council).version(), RatingWorld.answer(null, "2", "Green")));
		assertThat(refused.field()).isEqualTo("ratings[1].level");
		assertThat(refused.key()).isEqualTo("rating.level.unknown");
		assertThat(labels(set)).containsExactly("1", "1");
	}

	@Test
	void copiedRatingsAreNotConfirmed() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership", "Governance", "Given up");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Leadership and governance", "Brand new");
		this.ratings.map(this.place, set, Map.of(1, 1, 2, 1));
		this.ratings.answer(this.place, before, this.council, null, "Green", "Red", "Green");
		assertThat(this.assessments.copy(this.place.id(), set)).isEqualTo(1);
		var copied = this.ratings.held(this.place, set, this.council);
		assertThat(copied.status()).isEqualTo(SelfAssessmentStatus.TO_CONFIRM);
		assertThat(copied.rated()).isZero();
		assertThat(copied.ratings().get(0).toConfirm()).isTrue();
		assertThat(Objects.requireNonNull(copied.ratings().get(0).level()).label()).isEqualTo("Red");
		assertThat(copied.ratings().get(0).evidence()).contains("Evidence 1").contains("Evidence 2");
		assertThat(copied.ratings().get(1).level()).isNull();
		assertThat(copied.copiedFrom()).isEqualTo("2024");
		assertThat(this.assessments.copy(this.place.id(), set)).isZero();
		assertThat(this.assessments.list(this.place.id(), this.sets.details(this.place.id(), set), true, PAGE))
			.hasSize(1);
	}

	@Test
	void standardThatBecameSeveralIsCopiedToEach() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership and culture", "Given up");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Leadership", "Culture");
		this.ratings.mapAll(this.place, set, Map.of(1, Set.of(1, 2)));
		this.ratings.answer(this.place, before, this.council, null, "Green", "Red");
		assertThat(this.assessments.copy(this.place.id(), set)).isEqualTo(1);
		assertThat(this.ratings.held(this.place, set, this.council).ratings())
			.allSatisfy((rating) -> assertThat(rating.toConfirm()).isTrue())
			.extracting((rating) -> Objects.requireNonNull(rating.level()).label())
			.containsExactly("Green", "Green");
		this.ratings.answer(this.place, set, this.council, null, "Amber", "Green");
		assertThat(row(this.reading.heatMap(this.place.id(), set, PAGE), this.council).loweredRatings())
			.containsExactly(new LoweredRating(1, "Leadership", "2024", "Green", "Amber"));
	}

	@Test
	void copiedScopeIsPublicOnlyOnceARatingIsConfirmed() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Leadership");
		this.ratings.map(this.place, set, Map.of(1, 1));
		this.ratings.report(this.place, "open", true);
		this.ratings.answer(this.place, before, this.council, null, "Green");
		this.assessments.edit(this.place.id(), before, this.council,
				this.ratings.held(this.place, before, this.council).version(), new SelfAssessmentEdit(
						new SelfAssessmentContent("2024", true, "All services", null, null, null), null, List.of()));
		this.assessments.copy(this.place.id(), set);
		this.assessments.addToReport(this.place.id(), set, "open");
		var manager = row(this.reading.heatMap(this.place.id(), set, PAGE), this.council).assessment();
		assertThat(manager.content().scope()).isEqualTo("All services");
		this.world.signOut();
		var everyone = row(this.reading.heatMap(this.place.id(), set, PAGE), this.council).assessment();
		assertThat(everyone.content().scope()).isNull();
		assertThat(everyone.content().jointWithAdults()).isFalse();
	}

	@Test
	void setNamesDifferentSchemeOfPreviousSet() {
		String before = this.ratings.set(this.place, this.ratings.colours(this.place), 2024, null, "Leadership");
		String set = this.ratings.set(this.place, this.ratings.grades(this.place), 2025, before, "Leadership");
		this.ratings.map(this.place, set, Map.of(1, 1));
		this.ratings.answer(this.place, before, this.council, null, "Green");
		this.ratings.answer(this.place, set, this.council, null, "4");
		var map = this.reading.heatMap(this.place.id(), set, PAGE);
		assertThat(map.set().otherSchemeBefore()).isEqualTo("Colours");
		assertThat(row(map, this.council).loweredRatings()).isEmpty();
		assertThat(this.sets.details(this.place.id(), before).otherSchemeBefore()).isNull();
	}

	@Test
	void levelOfAnotherSchemeIsNotCopied() {
		String before = this.ratings.set(this.place, this.ratings.colours(this.place), 2024, null, "Leadership");
		String set = this.ratings.set(this.place, this.ratings.grades(this.place), 2025, before, "Leadership");
		this.ratings.map(this.place, set, Map.of(1, 1));
		this.ratings.answer(this.place, before, this.council, null, "Green");
		assertThat(this.assessments.copy(this.place.id(), set)).isEqualTo(1);
		assertThat(this.ratings.held(this.place, set, this.council).ratings().get(0).level()).isNull();
	}

	@Test
	void copyingWithoutMappingIsRefused() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Leadership");
		assertThat(refusal(() -> this.assessments.copy(this.place.id(), set)).key())
			.isEqualTo("standardSet.mapping.missing");
	}

	@Test
	void onlyAnotherOrganisationModeratesAndOwnRatingStays() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership",
				"Training");
		this.ratings.answer(this.place, set, this.council, null, "Green", "");
		assertThat(refusal(() -> moderate(set, this.council, "Amber")).key()).isEqualTo("moderation.own");
		assertThat(refusal(() -> moderate(set, null, "Amber")).key()).isEqualTo("moderation.organisation.missing");
		String police = this.ratings.organisation("Test Police");
		assertThat(refusal(() -> moderate(set, police, "Amber", "Red")).key()).isEqualTo("moderation.notRated");
		moderate(set, police, "Amber");
		var rating = this.ratings.held(this.place, set, this.council).ratings().get(0);
		assertThat(Objects.requireNonNull(rating.level()).label()).isEqualTo("Green");
		assertThat(Objects.requireNonNull(rating.effectiveLevel()).label()).isEqualTo("Amber");
		assertThat(rating.moderatedBy()).isEqualTo("Test Police");
	}

	@Test
	void peopleCannotModerateTheirOwnOrganisation() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		this.ratings.answer(this.place, set, this.council, null, "Green");
		var person = this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.accounts.grant(person, Role.PARTNER_AGENCY, this.place.id(), this.organisations.id(this.council));
		this.world.signIn(person);
		String police = this.ratings.organisation("Test Police");
		assertThat(refusal(() -> moderate(set, police, "Amber")).key()).isEqualTo("moderation.ownPerson");
	}

	@Test
	void consecutiveAuditsAndLoweredRatingsFollowMatches() {
		String scheme = this.ratings.colours(this.place);
		String first = this.ratings.set(this.place, scheme, 2023, null, "Leadership", "Training");
		String second = this.ratings.set(this.place, scheme, 2024, first, "Leadership", "Training");
		String third = this.ratings.set(this.place, scheme, 2025, second, "Leadership", "Training");
		this.ratings.map(this.place, second, Map.of(1, 1, 2, 2));
		this.ratings.map(this.place, third, Map.of(1, 1, 2, 2));
		String other = this.ratings.organisation("Another");
		for (String set : List.of(first, second, third)) {
			this.ratings.answer(this.place, set, this.council, null, "Green", "Green");
			this.ratings.answer(this.place, set, other, null, set.equals(third) ? "Red" : "Green", "Green");
		}
		var map = this.reading.heatMap(this.place.id(), third, PAGE);
		var own = row(map, this.council);
		assertThat(own.consecutiveAudits())
			.isEqualTo(new ConsecutiveAudits(List.of("2025", "2024", "2023"), ConsecutiveAudits.End.NO_EARLIER_AUDIT));
		assertThat(own.loweredRatings()).isEmpty();
		assertThat(row(map, other).consecutiveAudits())
			.isEqualTo(new ConsecutiveAudits(List.of(), ConsecutiveAudits.End.LOWER_LEVEL));
		assertThat(row(map, other).loweredRatings())
			.containsExactly(new LoweredRating(1, "Leadership", "2024", "Green", "Red"));
		assertThat(map.totals().get(0).counts()).containsExactly(1, 0, 1);
		assertThat(map.totals().get(0).missing()).isZero();
	}

	@Test
	void publicSeesOnlyRatingsInPublishedReports() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Leadership");
		this.ratings.map(this.place, set, Map.of(1, 1));
		this.ratings.report(this.place, "open", true);
		UUID closed = this.ratings.report(this.place, "closed", false);
		this.ratings.answer(this.place, before, this.council, "closed", "Green");
		this.ratings.answer(this.place, set, this.council, "open", "Green");
		this.ratings.answer(this.place, set, this.ratings.organisation("Hidden"), "closed", "Red");
		this.ratings.answer(this.place, set, this.ratings.organisation("Nowhere"), null, "Red");
		this.world.signOut();
		var map = this.reading.heatMap(this.place.id(), set, PAGE);
		assertThat(map.rows()).hasSize(1);
		var row = row(map, this.council);
		assertThat(row.consecutiveAudits())
			.isEqualTo(new ConsecutiveAudits(List.of("2025"), ConsecutiveAudits.End.NO_EARLIER_AUDIT));
		assertThat(row.assessment().ratings().get(0).evidence()).isNull();
		assertThat(map.totals().get(0).counts()).containsExactly(1, 0, 0);
		assertThat(this.reading.sets(this.place.id())).extracting(StandardSetSummary::requested).containsExactly(1);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.reading.heatMap(this.place.id(), before, PAGE));
		assertThat(this.reading.ofReport(this.place.id(), closed)).isEmpty();
	}

	@Test
	void setLosesItsPreviousSetAndStandardTogether() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership", "Training");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Leadership", "Training");
		this.ratings.map(this.place, set, Map.of(1, 1, 2, 2));
		this.ratings.answer(this.place, set, this.council, null, "Green", "");
		var details = this.sets.details(this.place.id(), set);
		this.sets.edit(this.place.id(), set, details.version(), new StandardSetEdit(details.content(), scheme, null,
				List.of(new StandardSetEdit.StandardEdit(1, "Leadership", null))));
		var edited = this.sets.details(this.place.id(), set);
		assertThat(edited.followsSlug()).isNull();
		assertThat(edited.standards()).extracting(StandardDetails::number).containsExactly(1);
		assertThat(this.mappings.mapping(this.place.id(), set)).isEmpty();
		assertThat(labels(set)).containsExactly("Green");
	}

	@Test
	void usedLevelsSchemesAndStandardsAreNotRemoved() {
		String scheme = this.ratings.colours(this.place);
		String set = this.ratings.set(this.place, scheme, 2025, null, "Leadership");
		String later = this.ratings.set(this.place, scheme, 2026, set, "Leadership");
		this.ratings.answer(this.place, set, this.council, null, "Green");
		var two = this.schemes.details(this.place.id(), scheme)
			.levels()
			.subList(1, 3)
			.stream()
			.map((level) -> new RatingSchemeEdit.LevelEdit(level.label(), level.label(), level.colour(),
					level.definition()))
			.toList();
		assertThat(
				refusal(() -> this.schemes.edit(this.place.id(), scheme, 0, new RatingSchemeEdit("Colours", null, two)))
					.key())
			.isEqualTo("ratingScheme.level.used");
		assertThat(refusal(() -> this.schemes.remove(this.place.id(), scheme, 0)).key()).isEqualTo("ratingScheme.used");
		assertThat(refusal(() -> this.sets.remove(this.place.id(), set, 0)).key()).isEqualTo("standardSet.used");
		assertThat(refusal(
				() -> this.sets.edit(this.place.id(), set, version(set), RatingWorld.edit(scheme, 2025, later, "New")))
			.key()).isEqualTo("standardSet.follows.circle");
		assertThat(refusal(
				() -> this.sets.edit(this.place.id(), set, version(set), RatingWorld.edit(scheme, 2025, null, "New")))
			.key()).isEqualTo("standardSet.standard.rated");
		String grades = this.ratings.grades(this.place);
		assertThat(refusal(
				() -> this.sets.edit(this.place.id(), set, version(set), RatingWorld.edit(grades, 2025, null, "New")))
			.key()).isEqualTo("standardSet.scheme.rated");
	}

	@Test
	void renamedLevelIsRenamedInRatings() {
		String scheme = this.ratings.colours(this.place);
		String set = this.ratings.set(this.place, scheme, 2025, null, "Leadership");
		this.ratings.answer(this.place, set, this.council, null, "Green");
		var levels = this.schemes.details(this.place.id(), scheme)
			.levels()
			.stream()
			.map((level) -> new RatingSchemeEdit.LevelEdit(level.label(),
					level.label().equals("Green") ? "Dark green" : level.label(), level.colour(), level.definition()))
			.toList();
		this.schemes.edit(this.place.id(), scheme, 0, new RatingSchemeEdit("Colours", null, levels));
		assertThat(labels(set)).containsExactly("Dark green");
	}

	@Test
	void editOfOldVersionIsRefused() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		this.ratings.answer(this.place, set, this.council, null, "Green");
		int seen = this.ratings.held(this.place, set, this.council).version();
		this.assessments.edit(this.place.id(), set, this.council, seen, RatingWorld.answer(null, "Amber"));
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(
				() -> this.assessments.edit(this.place.id(), set, this.council, seen, RatingWorld.answer(null, "Red")));
		assertThat(labels(set)).containsExactly("Amber");
	}

	@Test
	void ratingRowsAreSavedAllOrNoneAndOnce() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership",
				"Training");
		var good = List.of(RatingRow.of(set, this.council, new RatingEdit(1, "Green", null, true)),
				RatingRow.of(set, this.council, new RatingEdit(2, "Amber", "Seen", true)));
		this.rows.saveAll(this.place.id(), good);
		this.rows.saveAll(this.place.id(), good);
		assertThat(this.rows.rows(this.place.id())).extracting((row) -> row.rating().level())
			.containsExactly("Green", "Amber");
		var bad = List.of(RatingRow.of(set, this.council, new RatingEdit(1, "Red", null, true)),
				RatingRow.of(set, this.council, new RatingEdit(2, "Excellent", null, true)));
		assertThat(refusal(() -> this.rows.saveAll(this.place.id(), bad)).field()).isEqualTo("rows[1].level");
		assertThat(labels(set)).containsExactly("Green", "Amber");
	}

	private int version(String set) {
		return this.sets.details(this.place.id(), set).version();
	}

	private List<@Nullable String> labels(String set) {
		return this.ratings.held(this.place, set, this.council)
			.ratings()
			.stream()
			.map((rating) -> (rating.level() != null) ? rating.level().label() : null)
			.toList();
	}

	private void moderate(String set, @Nullable String by, String... levels) {
		var found = new java.util.ArrayList<ModeratedRating>();
		for (String level : levels) {
			found.add(new ModeratedRating(found.size() + 1, level, "Seen otherwise"));
		}
		this.assessments.moderate(this.place.id(), set, this.council,
				this.ratings.held(this.place, set, this.council).version(), new ModerationEdit(by, found));
	}

	private static HeatMap.Row row(HeatMap map, String organisation) {
		return map.rows()
			.stream()
			.filter((row) -> row.assessment().organisationSlug().equals(organisation))
			.findFirst()
			.orElseThrow();
	}

	private static RuleViolation refusal(Runnable work) {
		return catchThrowableOfType(RuleViolation.class, work::run);
	}

}
