package org.throughline.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.action.LinkedLearning;
import org.throughline.action.NewRecommendation;
import org.throughline.action.OutcomeDetails;
import org.throughline.action.RecommendationContent;
import org.throughline.action.RecommendationOrigin;
import org.throughline.action.RecommendationRelation;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.RelatedRecommendationService;
import org.throughline.action.ResponseDetails;
import org.throughline.action.SourceCitation;
import org.throughline.action.SourceType;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Learning points and summaries are linked with recommendations; each reader sees the
 * links of which they see both ends.
 */
@ApplicationTest
class LearningLinkTests {

	private static final String CHRONOLOGY = "Keep a chronology in every case of neglect";

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private RelatedRecommendationService related;

	@Autowired
	private LearningLinkService learning;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private TestReviews testReviews;

	@Autowired
	private ReportWorld world;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SqlCounter counter;

	private ReportWorld.Place place;

	private String recommendation;

	@BeforeEach
	void reviewsAndRecommendation() {
		this.place = this.world.place();
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.recommendation = add("Write a chronology in each case of neglect", Visibility.PUBLIC);
		review("public-one", Visibility.PUBLIC);
		review("partner-one", Visibility.PARTNER);
		review("internal-one", Visibility.INTERNAL);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void readersSeeTheLearningThatTheyMayRead() {
		for (String review : List.of("public-one", "partner-one", "internal-one")) {
			this.testReviews.link(this.place.id(), review, this.recommendation);
		}
		assertThat(linked()).hasSize(6);
		this.world.signIn(Role.SAFEGUARDING_PARTNER, this.place);
		assertThat(linked()).extracting(LinkedLearning::reference)
			.contains("summary:public-one-learning", "summary:partner-one-learning")
			.noneMatch((reference) -> reference.startsWith("internal-one/"))
			.anyMatch((reference) -> reference.startsWith("partner-one/"));
		this.world.signOut();
		assertThat(linked()).extracting(LinkedLearning::address)
			.hasSize(2)
			.allMatch((address) -> address.startsWith("reviews/public-one#"));
		this.testReviews.withdraw(this.place.id(), "public-one");
		assertThat(linked()).singleElement()
			.satisfies((each) -> assertThat(each.address()).isEqualTo("reviews#summaries"));
	}

	@Test
	void learningShowsTheRecommendationsThatTheReaderMayRead() {
		String hidden = add("Write a chronology too", Visibility.INTERNAL);
		this.testReviews.link(this.place.id(), "public-one", this.recommendation);
		this.testReviews.link(this.place.id(), "public-one", hidden);
		assertThat(recommendationsOf("public-one")).containsExactly(this.recommendation, hidden);
		this.world.signOut();
		assertThat(recommendationsOf("public-one")).containsExactly(this.recommendation);
	}

	@Test
	void suggestionsNameTheReasonAndLeaveOutLinkedAndDistinctPairs() {
		var similar = this.learning.similar(one(), 5);
		assertThat(similar).hasSizeBetween(3, 5);
		assertThat(similar.get(0).reason()).contains("chronology");
		String first = similar.get(0).learning().reference();
		relate(first, RecommendationRelation.DIFFERENT);
		assertThat(linked()).isEmpty();
		assertThat(this.learning.similar(one(), 5)).extracting((each) -> each.learning().reference())
			.doesNotContain(first);
		relate(first, RecommendationRelation.SUPPORTS);
		assertThat(linked()).extracting(LinkedLearning::relation).containsExactly(RecommendationRelation.SUPPORTS);
		relate(first, null);
		assertThat(linked()).isEmpty();
	}

	@Test
	void onlyTheManagerLinksLearningOfTheSamePartnership() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> relate("public-one/99", RecommendationRelation.SAME));
		var one = one();
		this.world.signIn(Role.SAFEGUARDING_PARTNER, this.place);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> relate("summary:public-one-learning", RecommendationRelation.SAME));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.learning.similar(one, 5));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.learning.pairs(this.place.id()));
	}

	@Test
	void pagesOfTheRecommendationAndOfTheReviewLeadToEachOther() {
		this.testReviews.link(this.place.id(), "public-one", this.recommendation);
		this.world.signOut();
		String address = "/" + this.place.slug() + "/recommendations/" + this.recommendation;
		var page = page(address);
		assertThat(page.select("section[aria-labelledby=linked-learning]").text()).contains("Related learning",
				CHRONOLOGY, "Says the same");
		assertThat(page.select("section[aria-labelledby=linked-learning] a").eachAttr("href")).isNotEmpty()
			.allMatch((link) -> link.startsWith("/" + this.place.slug() + "/reviews/public-one#"));
		assertThat(page("/" + this.place.slug() + "/reviews/public-one").select("#learning ~ ol, #summaries ~ ul")
			.select("a[href='" + address + "']")).hasSize(2);
		assertThat(this.counter.count(() -> this.mvc.get().uri(address).exchange())).isLessThanOrEqualTo(12);
	}

	private Document page(String address) {
		try {
			return Jsoup.parse(this.mvc.get().uri(address).exchange().getResponse().getContentAsString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void review(String reference, Visibility visibility) {
		this.testReviews.add(this.place.id(), reference, visibility, CHRONOLOGY, LocalDate.of(2019, 5, 1),
				"test-neglect");
	}

	private String add(String wording, Visibility visibility) {
		var content = RecommendationContent.of("An audit", wording, visibility)
			.citing(new SourceCitation("An audit", null, LocalDate.of(2024, 5, 1)));
		return this.recommendations.add(this.place.id(),
				new NewRecommendation(new RecommendationOrigin(SourceType.OTHER, null), content,
						ResponseDetails.NOT_STATED, OutcomeDetails.OPEN, List.of(), List.of()));
	}

	private RecommendationSummary one() {
		return this.recommendations.details(this.place.id(), this.recommendation).recommendation();
	}

	private List<LinkedLearning> linked() {
		return this.learning.linked(one());
	}

	private List<String> recommendationsOf(String review) {
		var point = this.reviews.details(this.place.id(), review).learning().points().get(0);
		return this.learning.recommendations(this.place.id(), List.of(point.id()))
			.getOrDefault(point.id(), List.of())
			.stream()
			.map((each) -> each.recommendation().reference())
			.toList();
	}

	private void relate(String learningReference, @Nullable RecommendationRelation relation) {
		Map<String, @Nullable RecommendationRelation> relations = new HashMap<>();
		relations.put(learningReference, relation);
		this.related.relate(this.place.id(), this.recommendation, relations, one().identity().version());
	}

}
