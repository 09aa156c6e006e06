package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

import org.throughline.ApplicationTest;
import org.throughline.returns.NewRequests;
import org.throughline.returns.RequestContent;
import org.throughline.returns.RequestService;
import org.throughline.returns.ReturnKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.assurance.RatingWorld.refusal;
import static org.throughline.assurance.RatingWorld.row;

@ApplicationTest
class StandardSetServiceTests extends RatingTest {

	private static final PageRequest PAGE = PageRequest.of(0, 25);

	@Autowired
	private RatingSchemeService schemes;

	@Autowired
	private StandardSetService sets;

	@Autowired
	private StandardMappingService mappings;

	@Autowired
	private PeerReviewService peerReviews;

	@Autowired
	private RatingQueries reading;

	@Autowired
	private RequestService requests;

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
		assertThat(this.sets.find(this.place.id(), before).otherSchemeBefore()).isNull();
	}

	@Test
	void setLosesItsPreviousSetAndStandardTogether() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership", "Training");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Leadership", "Training");
		this.ratings.map(this.place, set, Map.of(1, 1, 2, 2));
		this.ratings.answer(this.place, set, this.council, null, "Green");
		var details = this.sets.find(this.place.id(), set);
		this.sets.edit(this.place.id(), set, details.version(), new StandardSetEdit(details.content(), scheme, null,
				List.of(new StandardSetEdit.StandardEdit(1, "Leadership", null))));
		var edited = this.sets.find(this.place.id(), set);
		assertThat(edited.followsSlug()).isNull();
		assertThat(edited.standards()).extracting(StandardDetails::number).containsExactly(1);
		assertThat(this.mappings.mapping(this.place.id(), set)).isEmpty();
		assertThat(this.ratings.labels(this.place, set, this.council)).containsExactly("Green");
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
		assertThat(refusal(() -> this.sets.edit(this.place.id(), set, this.sets.find(this.place.id(), set).version(),
				RatingWorld.edit(scheme, 2025, later, "New")))
			.key()).isEqualTo("standardSet.follows.circle");
		assertThat(refusal(() -> this.sets.edit(this.place.id(), set, this.sets.find(this.place.id(), set).version(),
				RatingWorld.edit(scheme, 2025, null, "New")))
			.key()).isEqualTo("standardSet.standard.rated");
		String grades = this.ratings.grades(this.place);
		assertThat(refusal(() -> this.sets.edit(this.place.id(), set, this.sets.find(this.place.id(), set).version(),
				RatingWorld.edit(grades, 2025, null, "New")))
			.key()).isEqualTo("standardSet.scheme.rated");
	}

	@Test
	void standardWithEvidenceIsNotRemoved() {
		String scheme = this.ratings.colours(this.place);
		String set = this.ratings.set(this.place, scheme, 2025, null, "Leadership", "Training");
		this.ratings.answer(this.place, set, this.council, null, "", "");
		var details = this.sets.find(this.place.id(), set);
		assertThat(refusal(() -> this.sets.edit(this.place.id(), set, details.version(),
				new StandardSetEdit(details.content(), scheme, null,
						List.of(new StandardSetEdit.StandardEdit(1, "Leadership", null)))))
			.key()).isEqualTo("standardSet.standard.rated");
		assertThat(this.ratings.held(this.place, set, this.council).ratings().get(1).evidence())
			.isEqualTo("Evidence 2");
	}

	@Test
	void setWithAPeerReviewIsNotRemoved() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		var content = new PeerReviewContent(DateHeld.UNKNOWN, PeerReviewOutcome.CHANGED, "All were tested", null);
		this.peerReviews.add(this.place.id(), this.sets.find(this.place.id(), set),
				new PeerReviewEdit(content, null, null));
		assertThat(refusal(() -> this.sets.remove(this.place.id(), set, 0)).key()).isEqualTo("standardSet.used");
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
		assertThat(this.ratings.labels(this.place, set, this.council)).containsExactly("Dark green");
	}

	@Test
	void setThatARequestRefersToIsNotRemoved() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		var content = new RequestContent(ReturnKind.SELF_ASSESSMENT, "2025", LocalDate.of(2025, 1, 1),
				LocalDate.of(2025, 12, 31), null, LocalDate.of(2026, 3, 31));
		this.requests.send(this.place.id(), new NewRequests(content, set, null, List.of(this.council)));
		assertThat(refusal(() -> this.sets.remove(this.place.id(), set, 0)).key()).isEqualTo("standardSet.used");
	}

}
