package org.throughline.assurance;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.throughline.assurance.RatingWorld.row;
import static org.throughline.assurance.SelfAssessmentDetails.PARTNERSHIP;

@ApplicationTest
class PartnershipSelfAssessmentTests {

	@Autowired
	private ReportWorld world;

	@Autowired
	private RatingWorld ratings;

	@Autowired
	private SelfAssessmentService assessments;

	@Autowired
	private ModerationService moderation;

	@Autowired
	private StandardSetService sets;

	@Autowired
	private PeerReviewService peerReviews;

	@Autowired
	private RatingQueries reading;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private MockMvcTester mvc;

	private ReportWorld.Place place;

	private SignedInUser manager;

	private String name;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.manager = this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.name = this.partnerships.require(this.place.slug()).name();
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void partnershipIsAssessedOnceUnderItsOwnNameLikeOrganisations() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		var both = List.of(PARTNERSHIP, this.place.slug());
		assertThat(this.assessments.request(this.place.id(), set, both)).isEqualTo(2);
		assertThat(this.assessments.request(this.place.id(), set, both)).isZero();
		var details = this.sets.find(this.place.id(), set);
		var found = this.assessments.list(this.place.id(), details, true, PageRequest.of(0, 25)).getContent();
		assertThat(found).extracting(SelfAssessmentDetails::ofPartnership).containsExactly(true, false);
		assertThat(found.get(0).organisationName()).isEqualTo(this.name);
	}

	@Test
	void ratingsOfThePartnershipAreComparedCopiedModeratedAndPeerReviewed() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Leadership");
		this.ratings.map(this.place, set, Map.of(1, 1));
		this.ratings.answer(this.place, before, PARTNERSHIP, null, "Green");
		assertThat(this.assessments.copy(this.place.id(), set)).isEqualTo(1);
		this.ratings.answer(this.place, set, PARTNERSHIP, null, "Amber");
		var map = this.reading.heatMap(this.place.id(), set, PageRequest.of(0, 25));
		assertThat(row(map, PARTNERSHIP).loweredRatings()).extracting(LoweredRating::before).containsExactly("Green");
		String by = this.ratings.organisation("Peers of " + this.place.slug());
		this.moderation.moderate(this.place.id(), set, PARTNERSHIP,
				this.ratings.held(this.place, set, PARTNERSHIP).version(),
				List.of(new ModeratedRating(1, "Red", by, "Too generous")));
		var rating = this.ratings.held(this.place, set, PARTNERSHIP).ratings().get(0);
		assertThat(Objects.requireNonNull(rating.moderation().level()).label()).isEqualTo("Red");
		var details = this.sets.find(this.place.id(), set);
		this.peerReviews.add(this.place.id(), details, new PeerReviewEdit(
				new PeerReviewContent(DateHeld.UNKNOWN, PeerReviewOutcome.CHANGED, null, null), PARTNERSHIP, null));
		assertThat(Objects.requireNonNull(this.peerReviews.details(this.place.id(), details, 1).organisation()).name())
			.isEqualTo(this.name);
	}

	@Test
	void pagesShowThePartnershipsOwnSelfAssessment() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		this.ratings.report(this.place, "open", true);
		String list = "/manage/" + this.place.slug() + "/self-assessments/" + set;
		assertThat(open(list + "/request")).contains(this.name + " (the partnership itself)");
		assertThat(this.mvc.post()
			.uri(list + "/request")
			.param("organisations", PARTNERSHIP)
			.with(user(this.manager))
			.with(csrf())
			.exchange()).hasStatus3xxRedirection();
		assertThat(open(list)).contains(this.name, "(the partnership itself)");
		this.ratings.answer(this.place, set, PARTNERSHIP, "open", "Green");
		String one = list + "/organisations/" + PARTNERSHIP;
		assertThat(open(one)).contains("(the partnership itself)");
		assertThat(open(one + "/history")).contains(this.name);
		assertThat(open(one + "/moderation")).contains("record the ratings of the organisation that checked them");
		for (String page : List.of("/assurance/" + set, "/open/assurance")) {
			assertThat(this.mvc.get().uri("/" + this.place.slug() + page).exchange()).bodyText()
				.contains(this.name, "(the partnership itself)", "Green");
		}
	}

	private String open(String page) {
		MvcTestResult result = this.mvc.get().uri(page).with(user(this.manager)).exchange();
		assertThat(result).as(page).hasStatusOk();
		return org.jsoup.Jsoup.parse(body(result)).text();
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
