package org.throughline.assurance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.assurance.RatingHistory.Body;
import org.throughline.assurance.RatingHistory.Rating;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Ratings of a series of audits.
 */
@ApplicationTest
class RatingHistoryTests extends RatingTest {

	private static final PageRequest PAGE = PageRequest.of(0, 25);

	@Autowired
	private RatingHistoryQueries reading;

	@Autowired
	private SqlCounter counter;

	@Test
	void standardsAreFollowedThroughTheirMatches() {
		String scheme = this.ratings.colours(this.place);
		String first = this.ratings.set(this.place, scheme, 2023, null, "Leading", "Training", "Hearing children");
		String second = this.ratings.set(this.place, scheme, 2024, first, "Leadership", "Learning");
		this.ratings.mapAll(this.place, second, Map.of(1, Set.of(1), 2, Set.of(2), 3, Set.of(1)));
		this.ratings.answer(this.place, first, this.council, null, "Green", "Amber", "Red");
		this.ratings.answer(this.place, second, this.council, null, "Green", "");
		var history = this.reading.history(this.place.id(), second, PAGE);
		assertThat(history.audits()).extracting(RatingHistory.Audit::yearLabel).containsExactly("2023", "2024");
		var body = body(history);
		assertThat(words(body, 0, 0)).containsExactly("1 Green", "3 Red");
		assertThat(words(body, 0, 1)).containsExactly("1 Green");
		assertThat(words(body, 1, 0)).containsExactly("2 Amber");
		assertThat(words(body, 1, 1)).containsExactly("2 Not rated");
		assertThat(body.change()).isEqualTo("From 2023 to 2024: 1 higher.");
	}

	@Test
	void auditWithoutMatchesOrSelfAssessmentHasNoRating() {
		String scheme = this.ratings.colours(this.place);
		String first = this.ratings.set(this.place, scheme, 2023, null, "Leadership");
		String second = this.ratings.set(this.place, scheme, 2024, first, "Leadership");
		String other = this.ratings.organisation("Another");
		this.ratings.answer(this.place, first, this.council, null, "Green");
		this.ratings.answer(this.place, second, other, null, "Amber");
		var history = this.reading.history(this.place.id(), second, PAGE);
		assertThat(history.bodies()).allSatisfy((body) -> assertThat(body.standards().get(0).cells()).hasSize(2));
		assertThat(history.bodies()).filteredOn((body) -> body.name().equals("Another"))
			.singleElement()
			.satisfies((body) -> assertThat(body.standards().get(0).cells().get(0)).isNull());
	}

	@Test
	void differentSchemesAreNotCompared() {
		String first = this.ratings.set(this.place, this.ratings.colours(this.place), 2023, null, "Leadership");
		String second = this.ratings.set(this.place, this.ratings.grades(this.place), 2024, first, "Leadership");
		this.ratings.map(this.place, second, Map.of(1, 1));
		this.ratings.answer(this.place, first, this.council, null, "Red");
		this.ratings.answer(this.place, second, this.council, null, "1");
		assertThat(body(this.reading.history(this.place.id(), second, PAGE)).change())
			.isEqualTo("Not compared: the audits used different rating schemes.");
	}

	@Test
	void publicSeesWhatIsInPublishedReportsOnly() {
		String scheme = this.ratings.colours(this.place);
		String first = this.ratings.set(this.place, scheme, 2023, null, "Leadership");
		String second = this.ratings.set(this.place, scheme, 2024, first, "Leadership");
		this.ratings.map(this.place, second, Map.of(1, 1));
		String other = this.ratings.organisation("Hidden body");
		this.ratings.report(this.place, "open", true);
		this.ratings.report(this.place, "draft", false);
		this.ratings.answer(this.place, first, this.council, "draft", "Red");
		this.ratings.answer(this.place, second, this.council, "open", "Green");
		this.ratings.answer(this.place, second, other, "draft", "Green");
		assertThat(this.reading.history(this.place.id(), second, PAGE).bodies()).hasSize(2);
		this.world.signOut();
		var history = this.reading.history(this.place.id(), second, PAGE);
		assertThat(history.audits()).extracting(RatingHistory.Audit::yearLabel).containsExactly("2024");
		assertThat(history.bodies()).extracting(Body::name).doesNotContain("Hidden body").hasSize(1);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.reading.history(this.place.id(), first, PAGE));
	}

	@Test
	void costsAsManyStatementsForManyOrganisations() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2024, null, "Leadership",
				"Training");
		this.ratings.report(this.place, "open", true);
		this.ratings.answer(this.place, set, this.council, "open", "Green", "Green");
		int few = this.counter.count(() -> this.reading.history(this.place.id(), set, PAGE));
		this.ratings.schools(this.place, set, 30, "open");
		assertThat(this.counter.count(() -> this.reading.history(this.place.id(), set, PAGE))).isEqualTo(few);
		assertThat(this.reading.history(this.place.id(), set, PageRequest.of(1, 25)).bodies()).hasSize(6);
	}

	private static Body body(RatingHistory history) {
		return history.bodies().getContent().get(0);
	}

	private static List<String> words(Body body, int standard, int audit) {
		@Nullable List<Rating> cell = body.standards().get(standard).cells().get(audit);
		return Objects.requireNonNull(cell)
			.stream()
			.map((rating) -> rating.number() + " " + rating.ownInWords())
			.toList();
	}

}
