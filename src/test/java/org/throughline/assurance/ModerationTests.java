package org.throughline.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.account.TestAccounts;
import org.throughline.partnership.TestOrganisations;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.assurance.RatingWorld.refusal;

@ApplicationTest
class ModerationTests extends RatingTest {

	@Autowired
	private ModerationService moderation;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestOrganisations organisations;

	@Autowired
	private SqlCounter counter;

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
		assertThat(Objects.requireNonNull(rating.moderation().level()).label()).isEqualTo("Amber");
		assertThat(Objects.requireNonNull(rating.moderation().by()).name()).isEqualTo("Test Police");
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
	void reasonForAStandardThatIsNotRatedIsRefusedAndNotLost() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership",
				"Training", "Culture");
		this.ratings.answer(this.place, set, this.council, null, "Green", "n/a");
		String police = this.ratings.organisation("Test Police");
		for (int number : List.of(2, 3)) {
			var refused = refusal(() -> moderate(set, new ModeratedRating(1, "Green", police, null),
					new ModeratedRating(number, null, police, "Training was seen")));
			assertThat(refused.key()).isEqualTo("moderation.notRated");
			assertThat(refused.field()).isEqualTo("ratings[1].note");
		}
	}

	@Test
	void moreRowsOfATableNeedNoMoreStatements() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		String police = this.ratings.organisation("Test Police");
		var rows = new ArrayList<ModerationService.Row>();
		for (int at = 0; at < 20; at++) {
			String school = this.ratings.organisation("School " + at);
			this.ratings.answer(this.place, set, school, null, "Green");
			rows.add(new ModerationService.Row(set, school, new ModeratedRating(1, "Amber", police, null)));
		}
		int few = this.counter.count(() -> this.moderation.saveAll(this.place.id(), rows.subList(0, 2)));
		int many = this.counter.count(() -> this.moderation.saveAll(this.place.id(), rows.subList(2, 20)));
		assertThat(many).isEqualTo(few);
		assertThat(this.ratings.held(this.place, set, rows.get(19).organisationSlug()).moderator(1)).isEqualTo(police);
	}

	private void moderate(String set, @Nullable String by, String... levels) {
		var found = new ArrayList<ModeratedRating>();
		for (String level : levels) {
			found.add(new ModeratedRating(found.size() + 1, level, by, "Seen otherwise"));
		}
		moderate(set, found.toArray(ModeratedRating[]::new));
	}

	private void moderate(String set, ModeratedRating... found) {
		this.moderation.moderate(this.place.id(), set, this.council,
				this.ratings.held(this.place, set, this.council).version(), List.of(found));
	}

}
