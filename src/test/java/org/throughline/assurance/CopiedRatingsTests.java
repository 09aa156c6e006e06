package org.throughline.assurance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

import org.throughline.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.assurance.RatingWorld.refusal;
import static org.throughline.assurance.RatingWorld.row;

@ApplicationTest
class CopiedRatingsTests extends RatingTest {

	private static final PageRequest PAGE = PageRequest.of(0, 25);

	@Autowired
	private StandardSetService sets;

	@Autowired
	private SelfAssessmentService assessments;

	@Autowired
	private RatingQueries reading;

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
		assertThat(this.assessments.list(this.place.id(), this.sets.find(this.place.id(), set), true, PAGE)).hasSize(1);
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
	void scopeThatIsEnteredAlreadyIsKept() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Leadership");
		this.ratings.map(this.place, set, Map.of(1, 1));
		this.ratings.answer(this.place, before, this.council, null, "Green");
		this.assessments.request(this.place.id(), set, List.of(this.council));
		for (String each : List.of(before, set)) {
			this.assessments.edit(this.place.id(), each, this.council,
					this.ratings.held(this.place, each, this.council).version(),
					new SelfAssessmentEdit(
							new SelfAssessmentContent("2025", false, "Scope of " + each, null, null, null), null,
							List.of()));
		}
		assertThat(this.assessments.copy(this.place.id(), set)).isEqualTo(1);
		assertThat(this.ratings.held(this.place, set, this.council).content().scope()).isEqualTo("Scope of " + set);
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

}
