package org.throughline.assurance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.assurance.SelfAssessmentEdit.RatingEdit;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.assurance.RatingWorld.refusal;
import static org.throughline.assurance.RatingWorld.row;

@ApplicationTest
class RatingLifeTests extends RatingTest {

	private static final PageRequest PAGE = PageRequest.of(0, 25);

	@Autowired
	private SelfAssessmentService assessments;

	@Autowired
	private RatingQueries reading;

	@Autowired
	private RatingRowService rows;

	@Autowired
	private SqlCounter counter;

	@Test
	void gradesFromOneToFourAreRatings() {
		String set = this.ratings.set(this.place, this.ratings.grades(this.place), 2025, null, "Leadership",
				"Training");
		this.ratings.answer(this.place, set, this.council, null, "1", "4");
		assertThat(this.ratings.labels(this.place, set, this.council)).containsExactly("1", "4");
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
		assertThat(this.ratings.labels(this.place, set, this.council)).containsExactly("1", "1");
	}

	@Test
	void notApplicableNoReturnAndNotRatedAreKeptApart() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership",
				"Training", "Culture");
		this.ratings.answer(this.place, set, this.council, null, "Green", "n/a", "No return");
		var answered = this.ratings.held(this.place, set, this.council);
		assertThat(answered.ratings()).extracting(RatingDetails::answer)
			.containsExactly("Green", "Not applicable", "No return");
		assertThat(answered.status()).isEqualTo(SelfAssessmentStatus.PARTLY_COMPLETE);
		assertThat(answered.missing()).extracting(StandardDetails::title).containsExactly("Culture");
		String police = this.ratings.organisation("Test Police");
		this.ratings.answer(this.place, set, police, null, "", "Not applicable", "Amber");
		var totals = this.reading.heatMap(this.place.id(), set, PAGE).totals();
		assertThat(totals).extracting(HeatMap.Total::notApplicable).containsExactly(0, 2, 0);
		assertThat(totals).extracting(HeatMap.Total::noReturn).containsExactly(0, 0, 1);
		assertThat(totals).extracting(HeatMap.Total::missing).containsExactly(1, 0, 0);
		this.ratings.answer(this.place, set, this.council, null, "Green", "N/A", "Amber");
		assertThat(this.ratings.held(this.place, set, this.council).status()).isEqualTo(SelfAssessmentStatus.COMPLETE);
	}

	@Test
	void levelOfTheSchemeMayBeCalledNotApplicable() {
		String scheme = this.ratings.scheme(this.place, "With n/a", "Met", "N/A");
		String set = this.ratings.set(this.place, scheme, 2025, null, "Leadership");
		this.ratings.answer(this.place, set, this.council, null, "n/a");
		assertThat(this.ratings.labels(this.place, set, this.council)).containsExactly("N/A");
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
		assertThat(this.reading.sets(this.place.id())).extracting((summary) -> summary.counts().requested())
			.containsExactly(1);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.reading.heatMap(this.place.id(), before, PAGE));
		assertThat(this.reading.ofReport(this.place.id(), closed)).isEmpty();
	}

	@Test
	void editOfOldVersionIsRefused() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		this.ratings.answer(this.place, set, this.council, null, "Green");
		int seen = this.ratings.held(this.place, set, this.council).version();
		this.assessments.edit(this.place.id(), set, this.council, seen, RatingWorld.answer(null, "Amber"));
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(
				() -> this.assessments.edit(this.place.id(), set, this.council, seen, RatingWorld.answer(null, "Red")));
		assertThat(this.ratings.labels(this.place, set, this.council)).containsExactly("Amber");
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
		assertThat(this.ratings.labels(this.place, set, this.council)).containsExactly("Green", "Amber");
	}

	@Test
	void moreSelfAssessmentsOfATableNeedNoMoreStatements() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		this.ratings.report(this.place, "open", true);
		var content = new SelfAssessmentContent("2025", false, null, "Safe", null, null);
		var rows = Stream.generate(() -> new AssessmentRow(set, this.ratings.organisation("School"), content, "open"))
			.limit(20)
			.toList();
		int few = this.counter.count(() -> this.rows.saveContents(this.place.id(), rows.subList(0, 2)));
		int many = this.counter.count(() -> this.rows.saveContents(this.place.id(), rows.subList(2, 20)));
		assertThat(many).isEqualTo(few);
		assertThat(this.ratings.held(this.place, set, rows.get(19).organisationSlug()).reportSlug()).isEqualTo("open");
	}

}
