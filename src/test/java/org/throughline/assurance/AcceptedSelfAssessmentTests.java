package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.ApplicationTest;
import org.throughline.assurance.SelfAssessmentAnswer.Rating;
import org.throughline.platform.security.Role;
import org.throughline.returns.DraftReturn;
import org.throughline.returns.NewRequests;
import org.throughline.returns.RequestContent;
import org.throughline.returns.RequestService;
import org.throughline.returns.ReturnKind;
import org.throughline.returns.ReturnService;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class AcceptedSelfAssessmentTests extends RatingTest {

	@Autowired
	private RequestService requests;

	@Autowired
	private ReturnService returns;

	@Test
	void whatTheReturnDoesNotAnswerStays() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership",
				"Training", "Culture");
		this.ratings.answer(this.place, set, this.council, null, "Green", "Amber", "Red");
		var contents = accept(set, new Rating(1, "Red", null), new Rating(2, null, null),
				new Rating(3, null, "Seen in practice"));
		assertThat(contents).containsExactly("1. Leadership: Green (will be replaced)");
		assertThat(this.ratings.labels(this.place, set, this.council)).containsExactly("Red", "Amber", "Red");
		assertThat(this.ratings.held(this.place, set, this.council).ratings())
			.<@Nullable String>extracting(RatingDetails::evidence)
			.containsExactly("Evidence 1", "Evidence 2", "Seen in practice");
	}

	/** Returns and accepts ratings, and returns the message to the manager. */
	private List<String> accept(String set, Rating... ratings) {
		var content = new RequestContent(ReturnKind.SELF_ASSESSMENT, "2025", LocalDate.of(2025, 1, 1),
				LocalDate.of(2025, 12, 31), null, LocalDate.of(2099, 3, 31));
		this.requests.send(this.place.id(), new NewRequests(content, set, null, List.of(this.council)));
		this.world.signIn(Role.PARTNER_AGENCY, this.place);
		var file = this.returns.find(this.place.slug(), 1, ReturnKind.SELF_ASSESSMENT);
		this.returns.submit(file, file.request().version(),
				new DraftReturn(false, null, new SelfAssessmentAnswer(null, null, List.of(ratings), List.of())));
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		var sent = this.requests.find(this.place.slug(), 1);
		var told = Objects.requireNonNull(this.requests.answer(sent)).alreadyRecorded();
		this.requests.accept(this.place.slug(), 1, sent.request().version(), null);
		return told;
	}

}
