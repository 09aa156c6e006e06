package org.throughline.action;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import org.throughline.ApplicationTest;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class RelatedRecommendationTests {

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private RelatedRecommendationService related;

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestActions bodies;

	private ReportWorld.Place place;

	@BeforeEach
	void threeRecommendations() {
		this.place = this.world.place();
		this.bodies.signIn(Role.BUSINESS_MANAGER, this.place, null);
		add("Use multi-agency chronologies in each case", Visibility.PUBLIC, 2019);
		add("Train all staff to keep chronologies", Visibility.PARTNER, 2020);
		add("Write a chronology in every case", Visibility.PUBLIC, 2021);
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void earlierOnesThatMayBeSeenAreShownWithWhatHappened() {
		relate("rec-0003", "rec-0001", RecommendationRelation.SAME, 0);
		relate("rec-0003", "rec-0002", RecommendationRelation.SUPERSEDES, 1);
		assertThat(related("rec-0003")).extracting((each) -> each.recommendation().reference())
			.containsExactlyInAnyOrder("rec-0001", "rec-0002");
		assertThat(one("rec-0003").linked().earlier()).isEqualTo(2);
		this.world.signOut();
		assertThat(related("rec-0003")).singleElement().satisfies((each) -> {
			assertThat(each.recommendation().reference()).isEqualTo("rec-0001");
			assertThat(each.earlier()).isTrue();
			assertThat(each.key()).isEqualTo("RecommendationRelation.SAME.other");
		});
		assertThat(one("rec-0003").linked().earlier()).isOne();
		assertThat(related("rec-0001")).singleElement().satisfies((each) -> {
			assertThat(each.earlier()).isFalse();
			assertThat(each.key()).isEqualTo("RecommendationRelation.SAME.turned");
		});
		assertThat(one("rec-0001").linked().earlier()).isZero();
	}

	@Test
	void suggestionsHaveReasonsAndDistinctPairsAreNotSuggestedAgain() {
		var similar = this.related.similar(one("rec-0003"));
		assertThat(similar).extracting((each) -> each.recommendation().reference()).contains("rec-0001");
		assertThat(similar.get(0).words()).containsExactly("case", "chronology");
		assertThat(similar.get(0).themes()).containsExactly("Test neglect");
		assertThat(this.related.similar(one("rec-0001"))).isEmpty();
		relate("rec-0003", "rec-0001", RecommendationRelation.DIFFERENT, 0);
		assertThat(this.related.similar(one("rec-0003"))).extracting((each) -> each.recommendation().reference())
			.doesNotContain("rec-0001");
		assertThat(related("rec-0003")).isEmpty();
		relate("rec-0001", "rec-0003", RecommendationRelation.SUPPORTS, 0);
		assertThat(related("rec-0003")).singleElement()
			.satisfies((each) -> assertThat(each.key()).isEqualTo("RecommendationRelation.SUPPORTS.turned"));
		relate("rec-0003", "rec-0001", null, 1);
		assertThat(related("rec-0003")).isEmpty();
	}

	@Test
	void onlyTheManagerLinksTwoRecommendationsOfOnePartnership() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> relate("rec-0003", "rec-0003", RecommendationRelation.SAME, 0));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> relate("rec-0003", "rec-9999", RecommendationRelation.SAME, 0));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> relate("rec-0003", "rec-0001", RecommendationRelation.SAME, 7));
		var one = one("rec-0003");
		this.bodies.signIn(Role.SAFEGUARDING_PARTNER, this.place, null);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> relate("rec-0003", "rec-0001", RecommendationRelation.SAME, 0));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.related.similar(one));
	}

	private void relate(String reference, String other, @Nullable RecommendationRelation relation, int version) {
		Map<String, @Nullable RecommendationRelation> relations = new HashMap<>();
		relations.put(other, relation);
		this.related.relate(this.place.id(), reference, relations, version);
	}

	private List<RelatedRecommendation> related(String reference) {
		return this.related.related(one(reference));
	}

	private RecommendationSummary one(String reference) {
		return this.recommendations.details(this.place.id(), reference).recommendation();
	}

	private void add(String wording, Visibility visibility, int year) {
		var content = RecommendationContent.of("A review", wording, visibility)
			.citing(new SourceCitation("A review", null, LocalDate.of(year, 5, 1)));
		this.recommendations.add(this.place.id(),
				new NewRecommendation(new RecommendationOrigin(SourceType.OTHER, null), content,
						ResponseDetails.NOT_STATED, OutcomeDetails.OPEN, List.of(), List.of("test-neglect")));
	}

}
